namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteCarrierLooks(BotDatabase database) : ICarrierLooks
{
    public Task<DateTimeOffset?> UpToAsync(string account, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var upTo = database.Read(session => session.Number("SELECT up_to FROM carrier_look WHERE account = $1", account));
        return Task.FromResult(upTo is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : (DateTimeOffset?)null);
    }

    public Task BeginAsync(string account, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute("INSERT INTO carrier_look (account, up_to) VALUES ($1, $2) ON CONFLICT (account) DO NOTHING", account, now.Stored()), cancellationToken);

    public Task SetAsync(string account, DateTimeOffset upTo, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            "INSERT INTO carrier_look (account, up_to) VALUES ($1, $2) ON CONFLICT (account) DO UPDATE SET up_to = max(up_to, excluded.up_to)", account, upTo.Stored()),
        cancellationToken);
}
