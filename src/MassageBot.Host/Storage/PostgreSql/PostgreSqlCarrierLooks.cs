namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlCarrierLooks(PostgreSqlDatabase database) : ICarrierLooks
{
    public async Task<DateTimeOffset?> UpToAsync(string account, CancellationToken cancellationToken)
    {
        var known = await database.QueryAsync("SELECT up_to FROM bot.carrier_look WHERE account = $1", [account], static row => row.Time(0), cancellationToken)
            .ConfigureAwait(false);
        return known.Count == 0 ? null : known[0];
    }

    public Task BeginAsync(string account, DateTimeOffset now, CancellationToken cancellationToken) => database.QueryAsync(
        "INSERT INTO bot.carrier_look (account, up_to) VALUES ($1, $2) ON CONFLICT (account) DO NOTHING", [account, now.Stored()], static row => true, cancellationToken);

    public Task SetAsync(string account, DateTimeOffset upTo, CancellationToken cancellationToken) => database.QueryAsync(
        """
        INSERT INTO bot.carrier_look AS known (account, up_to) VALUES ($1, $2)
        ON CONFLICT (account) DO UPDATE SET up_to = greatest(known.up_to, excluded.up_to)
        """,
        [account, upTo.Stored()],
        static row => true,
        cancellationToken);
}
