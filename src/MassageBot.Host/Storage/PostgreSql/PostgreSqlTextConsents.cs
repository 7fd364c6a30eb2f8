using MassageBot.Core.Privacy;
using NodaTime;

namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlTextConsents(PostgreSqlDatabase database) : ITextConsents
{
    private const string LatestOfEach =
        "SELECT DISTINCT ON (kind) kind, given, wording, channel, at, noted_by FROM bot.text_consent WHERE number = $1 ORDER BY kind, at DESC";

    private const string Latest = "SELECT kind, given, wording, channel, at, noted_by FROM bot.text_consent WHERE number = $1 AND kind = $2 ORDER BY at DESC LIMIT 1";

    private const string Insert =
        """
        INSERT INTO bot.text_consent (number, kind, at, given, wording, channel, noted_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (number, kind, at) DO UPDATE SET given = excluded.given, wording = excluded.wording, channel = excluded.channel, noted_by = excluded.noted_by
        """;

    public async Task<ConsentRecord?> LatestAsync(string number, ConsentKind kind, CancellationToken cancellationToken)
    {
        var found = await database.QueryAsync(Latest, [number, kind.ToString()], static row => Noted(row), cancellationToken).ConfigureAwait(false);
        return found.Count == 0 ? null : found[0];
    }

    public Task<IReadOnlyList<ConsentRecord>> OfAsync(string number, CancellationToken cancellationToken) =>
        database.QueryAsync(LatestOfEach, [number], static row => Noted(row), cancellationToken);

    public Task WriteAsync(TextConsent said, CancellationToken cancellationToken) =>
        database.BatchAsync([Write(said)], static row => 0, cancellationToken);

    public static Statement Write(TextConsent said) => new(
        Insert, said.Number, said.Consent.Kind.ToString(), said.Consent.At.ToUnixTimeMilliseconds(), said.Consent.Given, said.Consent.Wording, said.Consent.Channel, new Text(said.Consent.NotedBy));

    /// <summary>As the statement of a turn takes them.</summary>
    public static object?[] Values(IReadOnlyList<TextConsent> said) =>
    [
        said.Select(one => one.Number).ToArray(),
        said.Select(one => one.Consent.Kind.ToString()).ToArray(),
        said.Select(one => one.Consent.At.ToUnixTimeMilliseconds()).ToArray(),
        said.Select(one => one.Consent.Given).ToArray(),
        said.Select(one => one.Consent.Wording).ToArray(),
        said.Select(one => one.Consent.Channel).ToArray(),
    ];

    private static ConsentRecord Noted(StoredRow row) => Read(row, 0) with { NotedBy = row.TextOrNull(5) };

    /// <summary>Kind, given, wording, channel and time, from that column on.</summary>
    public static ConsentRecord Read(StoredRow row, int from) => new()
    {
        Kind = Enum.Parse<ConsentKind>(row.GetString(from)),
        Given = row.GetBoolean(from + 1),
        Wording = row.GetString(from + 2),
        Channel = row.GetString(from + 3),
        At = Instant.FromUnixTimeMilliseconds(row.GetInt64(from + 4)),
    };
}
