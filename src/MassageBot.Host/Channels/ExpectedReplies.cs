using MassageBot.Host.Storage;

namespace MassageBot.Host.Channels;

/// <summary>Waits for a turn's commit and gives what it left in the log, the same for every delivery of the activity.</summary>
internal sealed class ExpectedReplies(IInbox inbox, IConversationLog log, CommitBell bell, TimeProvider time)
{
    /// <summary>Longer than a turn's own deadline.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    /// <summary>Activities as JSON; null when the turn has not been committed in time.</summary>
    public async Task<IReadOnlyList<string>?> OfAsync(string conversation, string dedupeKey, CancellationToken cancellationToken)
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

            return await ReadAsync(conversation, receipt, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<Receipt> FindAsync(string conversation, string dedupeKey, CancellationToken cancellationToken) =>
        await inbox.FindAsync(conversation, dedupeKey, cancellationToken).ConfigureAwait(false)
        ?? throw new InvalidOperationException("The activity was accepted and is not there.");

    private async Task<IReadOnlyList<string>> ReadAsync(string conversation, Receipt receipt, CancellationToken cancellationToken)
    {
        if (receipt.FirstReply == 0)
        {
            return [];
        }

        var count = (int)(receipt.LastReply - receipt.FirstReply + 1);
        var replies = await log.ReadAsync(conversation, receipt.FirstReply - 1, count, cancellationToken).ConfigureAwait(false);
        return [.. replies.Select(reply => reply.Json)];
    }
}
