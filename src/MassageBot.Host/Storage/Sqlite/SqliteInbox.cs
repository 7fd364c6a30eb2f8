namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteInbox(BotDatabase database, TimeProvider time) : IInbox
{
    public Task<Receipt> AcceptAsync(IReadOnlyList<InboxEntry> entries, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().Stored();
        return database.TakeInAsync(session => Accept(session, entries, now), cancellationToken);
    }

    public Task<Receipt?> FindAsync(string conversation, string dedupeKey, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => Find(session, conversation, dedupeKey)));
    }

    public Task<IReadOnlyList<string>> WaitingAsync(DateTimeOffset receivedBefore, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Query(
            "SELECT DISTINCT conversation FROM inbox WHERE outcome = 0 AND received_at <= $1 LIMIT 10000",
            static row => row.GetString(0),
            receivedBefore.Stored())));
    }

    private static Receipt Accept(SqliteSession session, IReadOnlyList<InboxEntry> entries, long now)
    {
        SqliteConversations.Start(session, entries[0].Conversation, now);
        var receipts = entries.Select(entry => Accept(session, entry, now)).ToList();
        return receipts[^1];
    }

    private static Receipt Accept(SqliteSession session, InboxEntry entry, long now)
    {
        var stored = session.Execute(
            """
            INSERT INTO inbox (conversation, dedupe, activity_id, kind, activity, received_at) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (conversation, dedupe) DO NOTHING
            """,
            entry.Conversation.Id,
            entry.DedupeKey,
            entry.ActivityId,
            (int)InboxKind.FromChannel,
            SealedColumns.InboxActivity.Of(entry.Activity),
            now);
        if (stored == 0)
        {
            return Find(session, entry.Conversation.Id, entry.DedupeKey)! with { Duplicate = true };
        }

        if (entry.Echo)
        {
            ConversationLog.Append(session, entry.Conversation.Id, new OutgoingActivity(entry.ActivityId, null, entry.Activity), now);
        }

        return new Receipt(entry.ActivityId, Duplicate: false, InboxOutcome.Open, 0, 0);
    }

    private static Receipt? Find(SqliteSession session, string conversation, string dedupeKey) => session.First(
        "SELECT activity_id, outcome, first_reply, last_reply FROM inbox WHERE conversation = $1 AND dedupe = $2",
        static row => new Receipt(row.GetString(0), Duplicate: false, (InboxOutcome)row.GetInt32(1), row.GetInt64(2), row.GetInt64(3)),
        conversation,
        dedupeKey);
}
