using MassageBot.Host.Operations;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Channels;

/// <summary>Sends "I am booking it" and the like once the calendar has taken its time.</summary>
internal sealed class HeldReplies(IHeldReplies held, CommitBell bell) : IDueJob
{
    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var conversations = await held.ReleaseDueAsync(now, cancellationToken).ConfigureAwait(false);
        foreach (var conversation in conversations)
        {
            bell.Ring(conversation);
        }

        return conversations.Count;
    }
}
