using MassageBot.Core.Privacy;
using NodaTime;

namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteTextConsents(BotDatabase database) : ITextConsents
{
    private const string Latest = "SELECT kind, given, wording, channel, at, noted_by FROM text_consent WHERE number = $1 AND kind = $2 ORDER BY at DESC LIMIT 1";

    private const string LatestOfEach = "SELECT kind, given, wording, channel, max(at), noted_by FROM text_consent WHERE number = $1 GROUP BY kind";

    public Task<ConsentRecord?> LatestAsync(string number, ConsentKind kind, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.First(Latest, static row => Noted(row), number, kind.ToString())));
    }

    public Task<IReadOnlyList<ConsentRecord>> OfAsync(string number, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<ConsentRecord>>(database.Read(session => session.Query(LatestOfEach, static row => Noted(row), number)));
    }

    public Task WriteAsync(TextConsent said, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            Write(session, said);
            return true;
        },
        cancellationToken);

    public static void Write(SqliteSession session, TextConsent said) => session.Execute(
        """
        INSERT INTO text_consent (number, kind, at, given, wording, channel, noted_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (number, kind, at) DO UPDATE SET given = excluded.given, wording = excluded.wording, channel = excluded.channel, noted_by = excluded.noted_by
        """,
        said.Number,
        said.Consent.Kind.ToString(),
        said.Consent.At.ToUnixTimeMilliseconds(),
        said.Consent.Given ? 1 : 0,
        said.Consent.Wording,
        said.Consent.Channel,
        said.Consent.NotedBy);

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
