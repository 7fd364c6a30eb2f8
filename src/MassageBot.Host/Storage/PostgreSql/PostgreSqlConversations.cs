namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlConversations(PostgreSqlDatabase database, TimeProvider time) : IConversations, IConversationLog
{
    /// <summary>
    /// What a channel learns later (who the visitor is, where to reply) is added to a known conversation. Its row is locked either way, so
    /// that whoever comes next in the same transaction has it to himself.
    /// </summary>
    internal const string Start =
        """
        INSERT INTO bot.conversation AS c (id, channel, user_id, locale, reference, started_at, touched_at) VALUES ($1, $2, $3, $4, $5, $6, $6)
        ON CONFLICT (id) DO UPDATE SET
          user_id = coalesce(c.user_id, excluded.user_id),
          reference = coalesce(excluded.reference, c.reference),
          touched_at = excluded.touched_at
        WHERE (c.user_id IS NULL AND excluded.user_id IS NOT NULL)
          OR (excluded.reference IS NOT NULL AND excluded.reference IS DISTINCT FROM c.reference)
        """;

    public Task StartAsync(ConversationFacts conversation, CancellationToken cancellationToken) =>
        database.QueryAsync(Start, StartValues(conversation, time.GetUtcNow().Stored()), static row => 0, cancellationToken);

    public async Task<ConversationFacts?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var found = await database.QueryAsync(
            "SELECT id, channel, user_id, locale, reference FROM bot.conversation WHERE id = $1", [id], static row => row.Facts(), cancellationToken).ConfigureAwait(false);
        return found.SingleOrDefault();
    }

    public Task<IReadOnlyList<LoggedActivity>> ReadAsync(string conversation, long after, int limit, CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT seq, activity FROM bot.log WHERE conversation = $1 AND seq > $2 ORDER BY seq LIMIT $3",
        [conversation, after, limit],
        static row => new LoggedActivity(row.GetInt64(0), row.Opened(1, SealedColumns.LogActivity)),
        cancellationToken);

    public Task<IReadOnlyList<LoggedActivity>> LastAsync(string conversation, int count, CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT seq, activity FROM (SELECT seq, activity FROM bot.log WHERE conversation = $1 ORDER BY seq DESC LIMIT $2) AS newest ORDER BY seq",
        [conversation, (long)count],
        static row => new LoggedActivity(row.GetInt64(0), row.Opened(1, SealedColumns.LogActivity)),
        cancellationToken);

    public async Task<string?> StateAsync(string id, CancellationToken cancellationToken) => (await database.QueryAsync(
        "SELECT state FROM bot.conversation WHERE id = $1 AND state IS NOT NULL", [id], static row => row.Opened(0, SealedColumns.ConversationState), cancellationToken).ConfigureAwait(false)).SingleOrDefault();

    internal static object?[] StartValues(ConversationFacts facts, long now) =>
        [
            facts.Id, facts.Channel, SealedColumns.ConversationUser.Of(facts.UserId), new Text(facts.Locale), SealedColumns.ConversationReference.Of(facts.Reference), now,
        ];
}
