using MassageBot.Core.Privacy;
using NodaTime;
using Npgsql;

namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlTextConsents(PostgreSqlDatabase database) : ITextConsents
{
    private const string Latest = "SELECT kind, given, wording, channel, at FROM bot.text_consent WHERE number = $1 AND kind = $2 ORDER BY at DESC LIMIT 1";

    private const string Insert =
        """
        INSERT INTO bot.text_consent (number, kind, at, given, wording, channel) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (number, kind, at) DO UPDATE SET given = excluded.given, wording = excluded.wording, channel = excluded.channel
        """;

    public async Task<ConsentRecord?> LatestAsync(string number, ConsentKind kind, CancellationToken cancellationToken)
    {
        var found = await database.QueryAsync(Latest, [number, kind.ToString()], static row => Read(row, 0), cancellationToken).ConfigureAwait(false);
        return found.Count == 0 ? null : found[0];
    }

    public Task WriteAsync(TextConsent said, CancellationToken cancellationToken) =>
        database.BatchAsync([Write(said)], static row => true, cancellationToken);

    public static Statement Write(TextConsent said) => new(
        Insert, said.Number, said.Consent.Kind.ToString(), said.Consent.At.ToUnixTimeMilliseconds(), said.Consent.Given, said.Consent.Wording, said.Consent.Channel);

    /// <summary>As the statement of a turn takes them; nothing to write when null.</summary>
    public static object?[] Values(TextConsent? said) => said is null
        ? [Array.Empty<string>(), 0L, false]
        : [new[] { said.Number, said.Consent.Kind.ToString(), said.Consent.Wording, said.Consent.Channel }, said.Consent.At.ToUnixTimeMilliseconds(), said.Consent.Given];

    /// <summary>Kind, given, wording, channel and time, from that column on.</summary>
    public static ConsentRecord Read(NpgsqlDataReader row, int from) => new()
    {
        Kind = Enum.Parse<ConsentKind>(row.GetString(from)),
        Given = row.GetBoolean(from + 1),
        Wording = row.GetString(from + 2),
        Channel = row.GetString(from + 3),
        At = Instant.FromUnixTimeMilliseconds(row.GetInt64(from + 4)),
    };
}
