using MassageBot.Core.Booking;
using MassageBot.Core.Digest;
using MassageBot.Core.Handoff;

namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteDigestRows(BotDatabase database) : IDigestRows
{
    /// <summary>
    /// What a client said, or what answers it. An activity is not read as JSON: what one client sent must not keep all figures from being counted. Inside
    /// of a text no quote stands by itself, so that nobody can write what is looked for.
    /// </summary>
    private const string Talks =
        """
        WITH heard AS (
          SELECT DISTINCT conversation FROM log
          WHERE at >= $1 AND at < $2 AND ((activity LIKE '%"type":"message"%' AND (activity LIKE '%"replyToId":"%' OR activity NOT LIKE '%"role":"bot"%'))
            OR activity LIKE $3 OR activity LIKE $4))
        SELECT c.channel, c.locale, count(*), sum(EXISTS (
          SELECT 1 FROM alert WHERE conversation = c.id AND raised_at >= $1 AND raised_at < $2 AND kind NOT IN ('CheckCalendar', 'Undelivered')))
        FROM heard JOIN conversation AS c ON c.id = heard.conversation
        WHERE c.channel <> 'msteams' GROUP BY c.channel, c.locale
        """;

    public Task<IReadOnlyList<TalkCount>> TalksAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) => ReadAsync(
        session =>
        {
            var (now, before) = session.Seal.Patterns(SealedColumns.LogActivity, SealedColumns.ClientTalked);
            return session.Query(
                Talks,
                static row => new TalkCount(row.GetString(0), row.TextOrNull(1), row.GetInt32(2), row.GetInt32(3)),
                from.Stored(),
                until.Stored(),
                now,
                before);
        },
        cancellationToken);

    public Task<IReadOnlyList<BookingIntent>> DoneAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) => ReadAsync(
        session => session.Query(
            "SELECT body FROM intent WHERE state = $3 AND settled_at >= $1 AND settled_at < $2 AND body <> '{}'",
            static row => StoredJson.Read<BookingIntent>(row.Opened(0, SealedColumns.IntentBody)),
            from.Stored(),
            until.Stored(),
            (int)IntentState.Done),
        cancellationToken);

    public Task<IReadOnlyList<Alert>> FlagsAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) => ReadAsync(
        session => session.Query(
            "SELECT body FROM alert WHERE raised_at >= $1 AND raised_at < $2 AND kind IN ('RedFlag', 'Boundary', 'Crisis', 'Misconduct')",
            static row => StoredJson.Read<Alert>(row.Opened(0, SealedColumns.AlertBody)),
            from.Stored(),
            until.Stored()),
        cancellationToken);

    public Task<int> OptOutsAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) => ReadAsync(
        session => (int)(session.Number(
            "SELECT count(DISTINCT number) FROM text_consent WHERE kind = 'Texts' AND given = 0 AND at >= $1 AND at < $2", from.Stored(), until.Stored()) ?? 0),
        cancellationToken);

    public Task<IReadOnlyList<UnansweredQuestion>> UnansweredAsync(DateTimeOffset from, DateTimeOffset until, int limit, CancellationToken cancellationToken) => ReadAsync(
        session => session.Query(
            "SELECT text, count FROM unclear WHERE state = 0 AND last_at >= $1 AND last_at < $2 ORDER BY count DESC, last_at DESC, id LIMIT $3",
            static row => new UnansweredQuestion(row.Opened(0, SealedColumns.UnclearText), row.GetInt64(1)),
            from.Stored(),
            until.Stored(),
            limit),
        cancellationToken);

    public Task<int> OpenFlagsAsync(CancellationToken cancellationToken) => ReadAsync(
        session => (int)(session.Number("SELECT count(*) FROM alert WHERE handled_at IS NULL AND kind IN ('RedFlag', 'Boundary')") ?? 0), cancellationToken);

    private Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(read));
    }
}
