namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteUnreachedNumbers(BotDatabase database) : IUnreachedNumbers
{
    private const string Note =
        """
        INSERT INTO unreached (number, code, for_good, first_at, at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (number) DO UPDATE SET
          code = CASE WHEN excluded.for_good OR NOT for_good THEN excluded.code ELSE code END,
          for_good = for_good OR excluded.for_good, at = max(at, excluded.at)
        """;

    public Task<UnreachedNumber?> FindAsync(string number, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.First(
            "SELECT number, code, for_good, first_at, at FROM unreached WHERE number = $1",
            static row => new UnreachedNumber(row.GetString(0), row.GetString(1), row.GetBoolean(2), row.Time(3), row.Time(4)),
            number)));
    }

    public Task NoteAsync(UnreachedNumber missed, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(Note, missed.Number, missed.Code, missed.ForGood ? 1 : 0, missed.FirstAt.Stored(), missed.At.Stored()), cancellationToken);

    public Task ForgetAsync(string number, DateTimeOffset upTo, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute("DELETE FROM unreached WHERE number = $1 AND at <= $2", number, upTo.Stored()), cancellationToken);
}
