namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlUnreachedNumbers(PostgreSqlDatabase database) : IUnreachedNumbers
{
    private const string Note =
        """
        INSERT INTO bot.unreached AS known (number, code, for_good, first_at, at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (number) DO UPDATE SET
          code = CASE WHEN excluded.for_good OR NOT known.for_good THEN excluded.code ELSE known.code END,
          for_good = known.for_good OR excluded.for_good, at = greatest(known.at, excluded.at)
        """;

    public async Task<UnreachedNumber?> FindAsync(string number, CancellationToken cancellationToken)
    {
        var found = await database.QueryAsync(
            "SELECT number, code, for_good, first_at, at FROM bot.unreached WHERE number = $1",
            [number],
            static row => new UnreachedNumber(row.GetString(0), row.GetString(1), row.GetBoolean(2), row.Time(3), row.Time(4)),
            cancellationToken).ConfigureAwait(false);
        return found.Count == 0 ? null : found[0];
    }

    public Task NoteAsync(UnreachedNumber missed, CancellationToken cancellationToken) => database.QueryAsync(
        Note, [missed.Number, missed.Code, missed.ForGood, missed.FirstAt.Stored(), missed.At.Stored()], static row => true, cancellationToken);

    public Task ForgetAsync(string number, DateTimeOffset upTo, CancellationToken cancellationToken) => database.QueryAsync(
        "DELETE FROM bot.unreached WHERE number = $1 AND at <= $2", [number, upTo.Stored()], static row => true, cancellationToken);
}
