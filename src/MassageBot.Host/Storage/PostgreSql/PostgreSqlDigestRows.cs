using MassageBot.Core.Booking;
using MassageBot.Core.Digest;
using MassageBot.Core.Handoff;
using MassageBot.Scheduling;

namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlDigestRows(PostgreSqlDatabase database) : IDigestRows
{
    /// <summary>
    /// What a client said, or what answers it. An activity is not read as JSON: what one client sent must not keep all figures from being counted. Inside
    /// of a text no quote stands by itself, so that nobody can write what is looked for.
    /// </summary>
    private const string Talks =
        """
        WITH heard AS (
          SELECT DISTINCT conversation FROM bot.log
          WHERE at >= $1 AND at < $2 AND (
            (activity ~ '"type": ?"message"' AND (activity ~ '"replyToId": ?"' OR activity !~ '"role": ?"bot"')) OR activity LIKE ANY ($3::text[])))
        SELECT c.channel, c.locale, count(*), count(*) FILTER (WHERE EXISTS (
          SELECT 1 FROM bot.alert WHERE conversation = c.id AND raised_at >= $1 AND raised_at < $2 AND kind NOT IN ('CheckCalendar', 'Undelivered')))
        FROM heard JOIN bot.conversation AS c ON c.id = heard.conversation
        WHERE c.channel <> 'msteams' GROUP BY c.channel, c.locale
        """;

    public Task<IReadOnlyList<TalkCount>> TalksAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) => database.QueryAsync(
        Talks,
        [from.Stored(), until.Stored(), Patterns(SealedColumns.LogActivity, SealedColumns.ClientTalked)],
        static row => new TalkCount(row.GetString(0), row.TextOrNull(1), (int)row.GetInt64(2), (int)row.GetInt64(3)),
        cancellationToken);

    public Task<IReadOnlyList<BookingIntent>> DoneAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT body FROM bot.intent WHERE state = $3 AND settled_at >= $1 AND settled_at < $2 AND body <> '{}'",
        [from.Stored(), until.Stored(), (int)IntentState.Done],
        static row => StoredJson.Read<BookingIntent>(row.Opened(0, SealedColumns.IntentBody)),
        cancellationToken);

    public Task<IReadOnlyList<Alert>> FlagsAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT body FROM bot.alert WHERE raised_at >= $1 AND raised_at < $2 AND kind IN ('RedFlag', 'Boundary', 'Crisis', 'Misconduct')",
        [from.Stored(), until.Stored()],
        static row => StoredJson.Read<Alert>(row.Opened(0, SealedColumns.AlertBody)),
        cancellationToken);

    public Task<int> OptOutsAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) => CountAsync(
        "SELECT count(DISTINCT number) FROM bot.text_consent WHERE kind = 'Texts' AND NOT given AND at >= $1 AND at < $2",
        [from.Stored(), until.Stored()],
        cancellationToken);

    public Task<IReadOnlyList<UnansweredQuestion>> UnansweredAsync(DateTimeOffset from, DateTimeOffset until, int limit, CancellationToken cancellationToken) =>
        database.QueryAsync(
            "SELECT text, count FROM bot.unclear WHERE state = 0 AND last_at >= $1 AND last_at < $2 ORDER BY count DESC, last_at DESC, id LIMIT $3",
            [from.Stored(), until.Stored(), limit],
            static row => new UnansweredQuestion(row.Opened(0, SealedColumns.UnclearText), row.GetInt64(1)),
            cancellationToken);

    public Task<int> OpenFlagsAsync(CancellationToken cancellationToken) =>
        CountAsync("SELECT count(*) FROM bot.alert WHERE handled_at IS NULL AND kind IN ('RedFlag', 'Boundary')", [], cancellationToken);

    private string[] Patterns(SealedColumn column, string found)
    {
        var (now, before) = database.Seal.Patterns(column, found);
        return [now, before];
    }

    private async Task<int> CountAsync(string sql, object?[] values, CancellationToken cancellationToken)
    {
        var counted = await database.QueryAsync(sql, values, static row => row.GetInt64(0), cancellationToken).ConfigureAwait(false);
        return (int)counted[0];
    }
}
