
namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>Any number of hosts: the lease of a conversation is a row with a fencing number, given back by each commit.</summary>
internal sealed class PostgreSqlTurns(PostgreSqlDatabase database, PostgreSqlMatters matters, CommitNews news) : ITurns
{
    private const int Tries = 3;

    public async Task<TurnWork?> TakeAsync(string conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var taken = await database.QueryAsync(TurnStatements.Take, [conversation, database.Host], Read, cancellationToken).ConfigureAwait(false);
        return taken.SingleOrDefault();
    }

    public async Task<CommitAnswer> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var answer = await CommitSurelyAsync(commit, cancellationToken).ConfigureAwait(false);
        if (answer == CommitAnswer.LeaseLost && commit.Matters.Count > 0 && await matters.IsOvertakenAsync(commit, cancellationToken).ConfigureAwait(false))
        {
            return CommitAnswer.Overtaken;
        }

        if (answer == CommitAnswer.Committed)
        {
            news.Announce(commit.Work.Conversation.Id);
            foreach (var told in commit.Told)
            {
                news.Announce(told.Conversation);
            }
        }

        return answer;
    }

    public async Task<TryAnswer> CountTryAsync(TurnWork work, Parking parking, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var counted = await database.WriteOnceAsync(
            TurnStatements.CountTry, [work.InboxId, Tries], static row => 1, cancellationToken).ConfigureAwait(false);
        if (counted.Count == 1)
        {
            return TryAnswer.Counted;
        }

        return await CommitAsync(parking.Of(work, now), cancellationToken).ConfigureAwait(false) == CommitAnswer.Committed ? TryAnswer.Parked : TryAnswer.Closed;
    }

    /// <summary>
    /// A connection that dies during the commit leaves open whether it happened. The closed row carries the fencing number of its turn, which
    /// nobody else has: so it is known afterwards, and a commit that did not happen is tried once more.
    /// </summary>
    private async Task<CommitAnswer> CommitSurelyAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        try
        {
            return await CommitOnceAsync(commit, cancellationToken).ConfigureAwait(false);
        }
        catch (StorageUnavailableException)
        {
            if (await IsInAsync(commit.Work, cancellationToken).ConfigureAwait(false))
            {
                return CommitAnswer.Committed;
            }
        }

        // The first try may still be under way at the server: then it wins, and the guard turns this one away.
        var answer = await CommitOnceAsync(commit, cancellationToken).ConfigureAwait(false);
        return answer == CommitAnswer.LeaseLost && await IsInAsync(commit.Work, cancellationToken).ConfigureAwait(false) ? CommitAnswer.Committed : answer;
    }

    private async Task<CommitAnswer> CommitOnceAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var plain = !commit.Deliver && commit.Held.Count + commit.Intents.Count + commit.Withdrawn.Count + commit.Alerts.Count + commit.HealthLines.Count == 0
            && !commit.HealthKept && commit.Unclear is null && commit.Texts.Count + commit.Told.Count + commit.Matters.Count + commit.Views.Count + commit.Handled.Count == 0 && commit.GoesOnIn is null;
        var handled = await PostgreSqlAlerts.HandledAsync(database, commit.Handled, cancellationToken).ConfigureAwait(false);
        var passed = await database.WriteOnceAsync(
            plain ? TurnStatements.CommitReplies : TurnStatements.CommitAll,
            plain ? ReplyValues(commit) : [.. ReplyValues(commit), .. OtherValues(commit, handled)],
            static row => 1,
            cancellationToken).ConfigureAwait(false);
        return passed.Count == 1 ? CommitAnswer.Committed : CommitAnswer.LeaseLost;
    }

    private async Task<bool> IsInAsync(TurnWork work, CancellationToken cancellationToken)
    {
        var closedBy = await database.QueryAsync(TurnStatements.ClosedBy, [work.InboxId], static row => row.GetInt64(0), cancellationToken).ConfigureAwait(false);
        return closedBy.Contains(work.Fencing);
    }

    private static object?[] ReplyValues(TurnCommit commit) =>
    [
        commit.Work.Conversation.Id,
        commit.Work.Fencing,
        commit.Work.Version,
        SealedColumns.ConversationState.Of(commit.State),
        new Text(commit.Locale),
        (long)commit.Replies.Count,
        commit.Now.Stored(),
        commit.Work.InboxId,
        (int)commit.Outcome,
        Column(commit.Replies, static reply => reply.Id),
        SealedColumns.LogActivity.OfAll(commit.Replies.Select(static reply => reply.Json)),
    ];

    private object?[] OtherValues(TurnCommit commit, IReadOnlyList<HandledBody> handled) =>
    [
        commit.Deliver,
        Column(commit.Held, static held => held.IntentId),
        Column(commit.Held, static held => held.DueAt.Stored()),
        Column(commit.Held, static held => held.Activity.Id),
        Column(commit.Held, static held => held.Activity.ReplyToId),
        SealedColumns.HeldActivity.OfAll(commit.Held.Select(static held => held.Activity.Json)),
        Column(commit.Intents, static intent => intent.Id),
        SealedColumns.IntentBody.OfAll(commit.Intents.Select(StoredJson.Write)),
        Column(commit.Alerts, static alert => alert.Id),
        Column(commit.Alerts, static alert => alert.Kind.ToString()),
        SealedColumns.AlertBody.OfAll(commit.Alerts.Select(static alert => StoredJson.Write(alert))),
        Column(commit.Withdrawn, static id => id),
        Column(commit.HealthLines, static id => id),
        commit.HealthKept,
        commit.Unclear is { } unclear ? new[] { unclear.Language.Code(), database.Seal.Seal(SealedColumns.UnclearText, Parameters.Storable(unclear.Text))!, unclear.TakenFor } : Array.Empty<string>(),
        .. PostgreSqlTextConsents.Values(commit.Texts),
        Column(commit.Told, static told => told.Conversation),
        Column(commit.Told, static told => told.DedupeKey),
        Column(commit.Told, static told => (int)told.Kind),
        SealedColumns.InboxActivity.OfAll(commit.Told.Select(static told => told.Activity)),
        new Text(commit.GoesOnIn),
        .. PostgreSqlMatters.Values(commit),
        SealedColumns.OutboxActivity.OfAll(commit.Replies.Select(static reply => reply.Json)),
        Column(handled, static body => body.Was),
        SealedColumns.AlertBody.OfAll(handled.Select(static body => body.Becomes)),
    ];

    private static TColumn[] Column<TRow, TColumn>(IReadOnlyList<TRow> rows, Func<TRow, TColumn> value) => [.. rows.Select(value)];

    private static TurnWork Read(StoredRow row) => new()
    {
        Conversation = row.Facts(),
        State = row.OpenedOrNull(5, SealedColumns.ConversationState),
        Version = row.GetInt64(6),
        Fencing = row.GetInt64(7),
        InboxId = row.GetInt64(8),
        ActivityId = row.GetString(9),
        Kind = (InboxKind)row.GetInt32(10),
        Activity = row.Opened(11, SealedColumns.InboxActivity),
        FailedTries = row.GetInt32(12),
    };
}
