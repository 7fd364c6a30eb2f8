using MassageBot.Trials.History;

namespace MassageBot.Trials.Clients;

/// <summary>Asks again and again for what came after the watermark.</summary>
internal sealed class PollingEar(Doors doors, int door, ConversationHistory history, Heard heard) : Ear(history, heard)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    protected override async Task ListenAsync(CancellationToken cancellationToken)
    {
        var hearing = Connect();
        var at = door;
        while (!cancellationToken.IsCancellationRequested)
        {
            var answer = await doors[at].PollAsync(Conversation, Token, Watermark, cancellationToken);
            if (answer.IsFine)
            {
                Take(ActivityPage.Read(answer.Body), hearing);
            }
            else
            {
                at++;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }
}
