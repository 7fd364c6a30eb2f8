namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>Ends go by the server's clock, the only one that all hosts share.</summary>
internal sealed class PostgreSqlCalendarLeases(PostgreSqlDatabase database) : ICalendarLeases
{
    private const string Take =
        """
        INSERT INTO bot.calendar_lease (name, token, until) VALUES ($1, $2, clock_timestamp() + $3)
        ON CONFLICT (name) DO UPDATE SET token = excluded.token, until = excluded.until
        WHERE bot.calendar_lease.until < clock_timestamp() OR bot.calendar_lease.token = excluded.token
        RETURNING 1
        """;

    private const string Release =
        "UPDATE bot.calendar_lease SET until = clock_timestamp() + $3 WHERE name = $1 AND token = $2 AND until > clock_timestamp() + $3";

    public async Task<string?> TryTakeAsync(string name, TimeSpan lasts, CancellationToken cancellationToken)
    {
        var token = Guid.NewGuid().ToString("N");
        var taken = await database.QueryAsync(Take, [name, token, lasts], static _ => true, cancellationToken).ConfigureAwait(false);
        return taken.Count == 1 ? token : null;
    }

    public Task ReleaseAsync(string name, string token, TimeSpan rest, CancellationToken cancellationToken) =>
        database.QueryAsync(Release, [name, token, rest], static _ => true, cancellationToken);
}
