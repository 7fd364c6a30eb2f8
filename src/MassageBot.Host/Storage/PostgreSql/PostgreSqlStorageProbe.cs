namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlStorageProbe(PostgreSqlDatabase database) : IStorageProbe
{
    /// <summary>This host's own sign of life, here written as durably as a turn.</summary>
    public Task WriteAsync(CancellationToken cancellationToken) => database.QueryAsync(
        """
        INSERT INTO bot.host (id, seen_at) VALUES ($1, clock_timestamp())
        ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at RETURNING 1
        """,
        [database.Host],
        static row => row.GetInt32(0),
        cancellationToken);

    public async Task<StoredLoad> LoadAsync(CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(
            """
            SELECT
              (SELECT count(*) FROM bot.inbox WHERE outcome = 0), (SELECT min(received_at) FROM bot.inbox WHERE outcome = 0),
              (SELECT count(*) FROM bot.inbox WHERE outcome = 3),
              (SELECT count(*) FROM bot.outbox WHERE state = 0), (SELECT min(next_at) FROM bot.outbox WHERE state = 0),
              (SELECT count(*) FROM bot.intent WHERE state IN (0, 1)),
              (SELECT count(*) FROM bot.alert JOIN bot.intent ON intent.id = alert.id WHERE intent.state = 4 AND alert.handled_at IS NULL),
              (SELECT count(*) FROM bot.alert WHERE handled_at IS NULL)
            """,
            [],
            Read,
            cancellationToken).ConfigureAwait(false);
        return rows[0];
    }

    private static StoredLoad Read(StoredRow row) => new()
    {
        InboxWaiting = (int)row.GetInt64(0),
        InboxOldest = row.IsDBNull(1) ? null : row.Time(1),
        Parked = (int)row.GetInt64(2),
        OutboxWaiting = (int)row.GetInt64(3),
        OutboxOldestDue = row.IsDBNull(4) ? null : row.Time(4),
        IntentsPending = (int)row.GetInt64(5),
        DeadLetters = (int)row.GetInt64(6),
        OpenAlerts = (int)row.GetInt64(7),
    };
}
