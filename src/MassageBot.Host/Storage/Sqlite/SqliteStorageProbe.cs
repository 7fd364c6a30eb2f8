namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteStorageProbe(BotDatabase database) : IStorageProbe
{
    /// <summary>The file's user version is free, since migrations keep a table. It has to change: SQLite leaves out a write that alters nothing.</summary>
    public Task WriteAsync(CancellationToken cancellationToken) => database.WriteAsync(
        static session => session.Execute(session.Number("PRAGMA user_version") == 1 ? "PRAGMA user_version=2" : "PRAGMA user_version=1"),
        cancellationToken);

    public Task<StoredLoad> LoadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(static session => session.First(
            """
            SELECT
              (SELECT count(*) FROM inbox WHERE outcome = 0), (SELECT min(received_at) FROM inbox WHERE outcome = 0),
              (SELECT count(*) FROM inbox WHERE outcome = 3),
              (SELECT count(*) FROM outbox WHERE state = 0), (SELECT min(next_at) FROM outbox WHERE state = 0),
              (SELECT count(*) FROM intent WHERE state IN (0, 1)),
              (SELECT count(*) FROM alert JOIN intent ON intent.id = alert.id WHERE intent.state = 4 AND alert.handled_at IS NULL),
              (SELECT count(*) FROM alert WHERE handled_at IS NULL)
            """,
            Read))!);
    }

    private static StoredLoad Read(StoredRow row) => new()
    {
        InboxWaiting = row.GetInt32(0),
        InboxOldest = row.IsDBNull(1) ? null : row.Time(1),
        Parked = row.GetInt32(2),
        OutboxWaiting = row.GetInt32(3),
        OutboxOldestDue = row.IsDBNull(4) ? null : row.Time(4),
        IntentsPending = row.GetInt32(5),
        DeadLetters = row.GetInt32(6),
        OpenAlerts = row.GetInt32(7),
    };
}
