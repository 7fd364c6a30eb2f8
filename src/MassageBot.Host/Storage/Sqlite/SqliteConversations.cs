namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteConversations(BotDatabase database, TimeProvider time) : IConversations, IConversationLog
{
    public Task StartAsync(ConversationFacts conversation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().Stored();
        return database.TakeInAsync(session => Start(session, conversation, now), cancellationToken);
    }

    public Task<ConversationFacts?> FindAsync(string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.First(
            "SELECT id, channel, user_id, locale, reference FROM conversation WHERE id = $1", static row => row.Facts(), id)));
    }

    public Task<IReadOnlyList<LoggedActivity>> ReadAsync(string conversation, long after, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Query(
            "SELECT seq, activity FROM log WHERE conversation = $1 AND seq > $2 ORDER BY seq LIMIT $3",
            static row => new LoggedActivity(row.GetInt64(0), row.Opened(1, SealedColumns.LogActivity)),
            conversation,
            after,
            limit)));
    }

    public Task<IReadOnlyList<LoggedActivity>> LastAsync(string conversation, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Query(
            "SELECT seq, activity FROM (SELECT seq, activity FROM log WHERE conversation = $1 ORDER BY seq DESC LIMIT $2) ORDER BY seq",
            static row => new LoggedActivity(row.GetInt64(0), row.Opened(1, SealedColumns.LogActivity)),
            conversation,
            count)));
    }

    public Task<string?> StateAsync(string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.First(
            "SELECT state FROM conversation WHERE id = $1 AND state IS NOT NULL", static row => row.Opened(0, SealedColumns.ConversationState), id)));
    }

    /// <summary>What a channel learns later (who the visitor is, where to reply) is added to a known conversation.</summary>
    internal static int Start(SqliteSession session, ConversationFacts conversation, long now) => session.Execute(
        """
        INSERT INTO conversation (id, channel, user_id, locale, reference, started_at, touched_at) VALUES ($1, $2, $3, $4, $5, $6, $6)
        ON CONFLICT (id) DO UPDATE SET
          user_id = coalesce(conversation.user_id, excluded.user_id),
          reference = coalesce(excluded.reference, conversation.reference),
          touched_at = excluded.touched_at
        """,
        conversation.Id,
        conversation.Channel,
        SealedColumns.ConversationUser.Of(conversation.UserId),
        conversation.Locale,
        SealedColumns.ConversationReference.Of(conversation.Reference),
        now);
}
