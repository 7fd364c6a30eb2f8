using System.Text;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Channels;

/// <summary>Waits for a turn's commit and gives its replies as <c>{"activities":[…]}</c>, the same for every delivery of the activity.</summary>
internal sealed class ExpectedReplies(IInbox inbox, IConversationLog log, CommitBell bell, TimeProvider time)
{
    /// <summary>Longer than a turn's own deadline.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    /// <summary>Null when the turn has not been committed in time.</summary>
    public async Task<string?> OfAsync(string conversation, string dedupeKey, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var rings = bell.Listen(conversation);
        try
        {
            Receipt receipt;
            while ((receipt = await FindAsync(conversation, dedupeKey, either.Token).ConfigureAwait(false)).Outcome == InboxOutcome.Open)
            {
                await rings.WaitAsync(either.Token).ConfigureAwait(false);
            }

            return await JoinAsync(conversation, receipt, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<Receipt> FindAsync(string conversation, string dedupeKey, CancellationToken cancellationToken) =>
        await inbox.FindAsync(conversation, dedupeKey, cancellationToken).ConfigureAwait(false)
        ?? throw new InvalidOperationException("The activity was accepted and is not there.");

    private async Task<string> JoinAsync(string conversation, Receipt receipt, CancellationToken cancellationToken)
    {
        var count = receipt.FirstReply == 0 ? 0 : (int)(receipt.LastReply - receipt.FirstReply + 1);
        var replies = count == 0
            ? []
            : await log.ReadAsync(conversation, receipt.FirstReply - 1, count, cancellationToken).ConfigureAwait(false);
        return new StringBuilder("{\"activities\":[").AppendJoin(',', replies.Select(reply => reply.Json)).Append("]}").ToString();
    }
}
