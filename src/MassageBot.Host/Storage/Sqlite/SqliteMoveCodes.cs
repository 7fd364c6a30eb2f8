namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteMoveCodes(BotDatabase database) : IMoveCodeRows
{
    private const string Insert =
        """
        INSERT INTO move_code (conversation, code, until)
        SELECT $1, $2, $3 WHERE NOT EXISTS (SELECT 1 FROM move_code WHERE code = $2 AND conversation <> $1)
        ON CONFLICT (conversation) DO UPDATE SET code = excluded.code, until = excluded.until, taken_by = NULL
        """;

    private const string Take =
        """
        UPDATE move_code SET taken_by = $2 WHERE code = $1 AND (taken_by = $2 OR (taken_by IS NULL AND until > $3)) RETURNING conversation
        """;

    public Task<bool> WriteAsync(string conversation, string code, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            session.Execute("DELETE FROM move_code WHERE until <= $1", now.Stored());
            return session.Execute(Insert, conversation, code, until.Stored()) == 1;
        },
        cancellationToken);

    public Task<string?> TakeAsync(string code, string takenBy, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.First(Take, static row => row.GetString(0), code, takenBy, now.Stored()), cancellationToken);
}
