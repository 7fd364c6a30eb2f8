namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteGuessCounts(BotDatabase database) : IGuessCounts
{
    public Task<bool> AddAsync(IReadOnlyList<GuessCount> counts, DateTimeOffset now, TimeSpan window, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Add(session, counts, now, window), cancellationToken);

    public Task TakeBackAsync(IReadOnlyList<GuessCount> counts, CancellationToken cancellationToken) => database.WriteAsync(
        session => counts.Sum(count => session.Execute("UPDATE guess SET tries = tries - 1 WHERE scope = $1 AND tries > 0", count.Scope)), cancellationToken);

    private static bool Add(SqliteSession session, IReadOnlyList<GuessCount> counts, DateTimeOffset now, TimeSpan window)
    {
        session.Execute("DELETE FROM guess WHERE until <= $1", now.Stored());
        if (counts.Any(count => session.Number("SELECT tries FROM guess WHERE scope = $1", count.Scope) >= count.Most))
        {
            return false;
        }

        foreach (var count in counts)
        {
            session.Execute(
                "INSERT INTO guess (scope, tries, until) VALUES ($1, 1, $2) ON CONFLICT (scope) DO UPDATE SET tries = tries + 1",
                count.Scope,
                (now + window).Stored());
        }

        return true;
    }
}
