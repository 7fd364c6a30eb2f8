namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlInbox(PostgreSqlDatabase database, CommitNews news, TimeProvider time) : IInbox
{
    /// <summary>Ids are given while the conversation's row is locked, so that turns go in the order of the log.</summary>
    private const string Store =
        """
        WITH entered AS (
          INSERT INTO bot.inbox (conversation, dedupe, activity_id, kind, activity, received_at) VALUES ($1, $2, $3, $4, $5, $6)
          ON CONFLICT (conversation, dedupe) DO NOTHING
          RETURNING activity_id
        ), numbered AS (
          UPDATE bot.conversation SET last_seq = last_seq + 1, touched_at = $6 WHERE id = $1 AND $7 AND EXISTS (SELECT FROM entered)
          RETURNING last_seq
        ), echoed AS (
          INSERT INTO bot.log (conversation, seq, activity_id, at, activity) SELECT $1, last_seq, $3, $6, $8 FROM numbered
        )
        SELECT activity_id FROM entered
        """;

    public async Task<Receipt> AcceptAsync(IReadOnlyList<InboxEntry> entries, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().Stored();
        var conversation = entries[0].Conversation;
        var stored = await database.BatchAsync(
            [
                new(PostgreSqlConversations.Start, PostgreSqlConversations.StartValues(conversation, now)),
                .. entries.Select(entry => new Statement(Store, Values(entry, now))),
            ],
            static row => row.GetString(0),
            cancellationToken).ConfigureAwait(false);
        news.Announce(conversation.Id);
        return stored.Count == 1
            ? new Receipt(stored[0], Duplicate: false, InboxOutcome.Open, 0, 0)
            : await FirstReceiptAsync(entries[^1], cancellationToken).ConfigureAwait(false);
    }

    public async Task<Receipt?> FindAsync(string conversation, string dedupeKey, CancellationToken cancellationToken)
    {
        var found = await database.QueryAsync(
            "SELECT activity_id, outcome, first_reply, last_reply FROM bot.inbox WHERE conversation = $1 AND dedupe = $2",
            [conversation, dedupeKey],
            static row => new Receipt(row.GetString(0), Duplicate: false, (InboxOutcome)row.GetInt32(1), row.GetInt64(2), row.GetInt64(3)),
            cancellationToken).ConfigureAwait(false);
        return found.SingleOrDefault();
    }

    /// <summary>Asked of the server's clock, since another host's may be hours away from this one's.</summary>
    public Task<IReadOnlyList<string>> WaitingAsync(DateTimeOffset receivedBefore, CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT DISTINCT conversation FROM bot.inbox WHERE outcome = 0 AND entered_at <= clock_timestamp() - make_interval(secs => $1) LIMIT 10000",
        [(time.GetUtcNow() - receivedBefore).TotalSeconds],
        static row => row.GetString(0),
        cancellationToken);

    private async Task<Receipt> FirstReceiptAsync(InboxEntry entry, CancellationToken cancellationToken) =>
        await FindAsync(entry.Conversation.Id, entry.DedupeKey, cancellationToken).ConfigureAwait(false) is { } first
            ? first with { Duplicate = true }
            : throw new InvalidOperationException("An activity is neither new nor known.");

    private static object?[] Values(InboxEntry entry, long now) =>
        [entry.Conversation.Id, entry.DedupeKey, entry.ActivityId, (int)InboxKind.FromChannel, SealedColumns.InboxActivity.Of(entry.Activity), now, entry.Echo,
            SealedColumns.LogActivity.Of(entry.Activity)];
}
