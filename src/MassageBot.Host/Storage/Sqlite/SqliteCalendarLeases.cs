namespace MassageBot.Host.Storage.Sqlite;

/// <summary>One process has the file, so its own clock will do. An end that lies far ahead was written by a clock that has been set back since.</summary>
internal sealed class SqliteCalendarLeases(BotDatabase database, TimeProvider time) : ICalendarLeases
{
    public async Task<string?> TryTakeAsync(string name, TimeSpan lasts, CancellationToken cancellationToken)
    {
        var token = Guid.NewGuid().ToString("N");
        var now = time.GetUtcNow();
        var taken = await database.WriteAsync(
            session => session.Execute(
                """
                INSERT INTO calendar_lease (name, token, until) VALUES ($1, $2, $3)
                ON CONFLICT (name) DO UPDATE SET token = excluded.token, until = excluded.until
                WHERE calendar_lease.until NOT BETWEEN $4 + 1 AND $5
                """,
                name,
                token,
                (now + lasts).Stored(),
                now.Stored(),
                (now + lasts).Stored()),
            cancellationToken).ConfigureAwait(false);
        return taken == 1 ? token : null;
    }

    public Task ReleaseAsync(string name, string token, TimeSpan rest, CancellationToken cancellationToken)
    {
        var until = (time.GetUtcNow() + rest).Stored();
        return database.WriteAsync(
            session => session.Execute("UPDATE calendar_lease SET until = $3 WHERE name = $1 AND token = $2 AND until > $3", name, token, until), cancellationToken);
    }
}
