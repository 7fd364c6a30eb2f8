namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>Any number of hosts count together. The rows of a try are written in one order, so that no two wait for each other.</summary>
internal sealed class PostgreSqlGuessCounts(PostgreSqlDatabase database) : IGuessCounts
{
    /// <summary>Every count grows first, so that of tries at the same moment no two see the same number.</summary>
    private const string Grow =
        """
        WITH wanted AS (
          SELECT scope, most FROM unnest($1::text[], $2::integer[]) AS asked (scope, most) ORDER BY scope
        ), grown AS (
          INSERT INTO bot.guess AS known (scope, tries, until) SELECT scope, 1, $4 FROM wanted
          ON CONFLICT (scope) DO UPDATE SET
            tries = CASE WHEN known.until <= $3 THEN 1 ELSE known.tries + 1 END, until = CASE WHEN known.until <= $3 THEN $4 ELSE known.until END
          RETURNING scope, tries
        )
        SELECT count(*)::integer FROM grown JOIN wanted USING (scope) WHERE grown.tries > wanted.most
        """;

    private const string Shrink = "UPDATE bot.guess SET tries = tries - 1 WHERE scope = ANY ($1::text[]) AND tries > 0";

    private const string Forget = "DELETE FROM bot.guess WHERE until <= $1";

    public async Task<bool> AddAsync(IReadOnlyList<GuessCount> counts, DateTimeOffset now, TimeSpan window, CancellationToken cancellationToken)
    {
        object?[] values = [Scopes(counts), counts.OrderBy(Name, StringComparer.Ordinal).Select(count => count.Most).ToArray(), now.Stored(), (now + window).Stored()];
        var full = await database.WriteOnceAsync(Grow, values, static row => row.GetInt32(0), cancellationToken).ConfigureAwait(false);
        if (full is [0])
        {
            return true;
        }

        await TakeBackAsync(counts, cancellationToken).ConfigureAwait(false);
        await database.QueryAsync(Forget, [now.Stored()], static row => 0, cancellationToken).ConfigureAwait(false);
        return false;
    }

    public Task TakeBackAsync(IReadOnlyList<GuessCount> counts, CancellationToken cancellationToken) =>
        database.WriteOnceAsync(Shrink, [Scopes(counts)], static row => 0, cancellationToken);

    private static string[] Scopes(IReadOnlyList<GuessCount> counts) => [.. counts.Select(Name).Order(StringComparer.Ordinal)];

    private static string Name(GuessCount count) => count.Scope;
}
