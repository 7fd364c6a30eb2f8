using System.Text.Json;

namespace MassageBot.Benchmarks.WebChat;

/// <summary>One visitor who speaks by POST and asks for what is new by GET, which is all that offline-directline knows.</summary>
internal sealed class PolledVisitor(DirectLineConversation conversation) : IVisitor
{
    /// <summary>Where nothing is new yet. Web chats ask once a second; here the wait must not be what is measured.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    private readonly Queue<BotMessage> _heard = [];
    private Task _saying = Task.CompletedTask;
    private string? _watermark;

    /// <summary>Opens the clinic's page as <see cref="Visitor"/> does, but connects no socket.</summary>
    public static async Task<IVisitor> ComeAsync(HttpClient http, CancellationToken cancellationToken) =>
        new PolledVisitor(await DirectLineConversation.OpenAsync(http, cancellationToken));

    /// <summary>Comes to offline-directline.</summary>
    public static async Task<IVisitor> ComeOfflineAsync(HttpClient http, CancellationToken cancellationToken) =>
        new PolledVisitor(await DirectLineConversation.OpenOfflineAsync(http, cancellationToken));

    public Task<string> SayAsync(string text, CancellationToken cancellationToken)
    {
        var saying = conversation.SayAsync(text, cancellationToken);
        _saying = saying;
        return saying;
    }

    /// <summary>Asks only once the last message is taken in: offline-directline says so when the bot has answered, and questions before would hold it up.</summary>
    public async ValueTask<BotMessage> HearAsync(CancellationToken cancellationToken)
    {
        await _saying;
        while (_heard.Count == 0)
        {
            await AskAsync(cancellationToken);
            if (_heard.Count == 0)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }

        return _heard.Dequeue();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        var set = await conversation.HearSinceAsync(_watermark, cancellationToken);
        foreach (var message in BotMessage.ReadAll(set))
        {
            _heard.Enqueue(message);
        }

        using var json = JsonDocument.Parse(set);
        _watermark = json.RootElement.GetProperty("watermark").ToString();
    }
}
