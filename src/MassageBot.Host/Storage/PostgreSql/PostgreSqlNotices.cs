using MassageBot.Core.Notices;
using NodaTime;

namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlNotices(PostgreSqlDatabase database) : INotices
{
    private const string Spared =
        """
        SELECT 1 FROM bot.alert
        WHERE raised_at > $3
          AND (kind IN ('Crisis', 'Misconduct', 'Boundary', 'RedFlag') OR body LIKE '%"U07"%' OR body LIKE '%"S03"%' OR body LIKE '%"reason":"complaint"%'
            OR body LIKE $4 OR body LIKE $5)
          AND NOT EXISTS (
            SELECT 1 FROM bot.matter WHERE matter.id = alert.id AND matter.kind = 'AlertCase' AND (matter.body LIKE '%"state":"falseAlarm"%' OR matter.body LIKE $6 OR matter.body LIKE $7))
          AND conversation IN (
            SELECT conversation FROM bot.client_visit WHERE client = $1 UNION SELECT id FROM bot.conversation WHERE user_id = $2 OR user_id LIKE $8 OR user_id LIKE $9)
        LIMIT 1
        """;

    /// <summary>Row and event in one statement: both are there, or neither is.</summary>
    private const string Decide =
        """
        WITH mine AS (
          INSERT INTO bot.notice AS n (visit_id, start, key, kind, number, state, reason, tries, at, not_before) VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, 0)
          ON CONFLICT (visit_id, start, key) DO UPDATE SET state = excluded.state, reason = excluded.reason, tries = n.tries + 1, at = excluded.at
          WHERE n.state = 1 AND n.not_before <= excluded.at
          RETURNING tries
        ), place AS (
          INSERT INTO bot.conversation (id, channel, user_id, locale, reference, started_at, touched_at)
          SELECT $9::text, $10::text, $11::text, $12::text, $13::text, $8, $8 FROM mine WHERE $9::text IS NOT NULL
          ON CONFLICT (id) DO NOTHING
        ), told AS (
          INSERT INTO bot.inbox (conversation, dedupe, activity_id, kind, activity, received_at)
          SELECT $9::text, $14::text || '|' || tries, $14::text || '|' || tries, $15, $16::text, $8 FROM mine WHERE $9::text IS NOT NULL
          ON CONFLICT (conversation, dedupe) DO NOTHING
        )
        SELECT tries FROM mine
        """;

    private const string See =
        """
        INSERT INTO bot.seen_visit (visit_id, start, since) SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[]) ON CONFLICT DO NOTHING
        """;

    public Task<IReadOnlyList<SeenVisit>> SeenAsync(Interval starts, CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT visit_id, start, since FROM bot.seen_visit WHERE start >= $1 AND start < $2",
        [starts.Start.ToUnixTimeMilliseconds(), starts.End.ToUnixTimeMilliseconds()],
        static row => new SeenVisit(row.GetString(0), Instant.FromUnixTimeMilliseconds(row.GetInt64(1)), Instant.FromUnixTimeMilliseconds(row.GetInt64(2))),
        cancellationToken);

    public async Task SeeAsync(IReadOnlyList<SeenVisit> visits, CancellationToken cancellationToken)
    {
        if (visits.Count == 0)
        {
            return;
        }

        var old = (visits[0].Since - NoticeRows.KeepFor).ToUnixTimeMilliseconds();
        Statement[] statements =
        [
            new(
                See,
                visits.Select(static visit => visit.VisitId).ToArray(),
                visits.Select(static visit => visit.Start.ToUnixTimeMilliseconds()).ToArray(),
                visits.Select(static visit => visit.Since.ToUnixTimeMilliseconds()).ToArray()),
            new("DELETE FROM bot.seen_visit WHERE start < $1", old),
            new("DELETE FROM bot.notice WHERE start < $1", old),
        ];
        await database.BatchAsync(statements, static row => 0, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlySet<NoticeId>> DecidedAsync(Interval starts, DateTimeOffset now, CancellationToken cancellationToken) => (await database.QueryAsync(
        "SELECT visit_id, start, key FROM bot.notice WHERE start >= $1 AND start < $2 AND (state <> 1 OR not_before > $3)",
        [starts.Start.ToUnixTimeMilliseconds(), starts.End.ToUnixTimeMilliseconds(), now.Stored()],
        static row => new NoticeId(row.GetString(0), Instant.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetString(2)),
        cancellationToken).ConfigureAwait(false)).ToHashSet();

    public async Task<int> CountBegunAsync(DateTimeOffset since, CancellationToken cancellationToken) => (int)(await database.QueryAsync(
        "SELECT count(*) FROM bot.notice WHERE at > $1 AND state = 0", [since.Stored()], static row => row.GetInt64(0), cancellationToken).ConfigureAwait(false))[0];

    public async Task<bool> DecideAsync(NoticeDecision decision, CancellationToken cancellationToken)
    {
        var place = decision.Conversation;
        object?[] values =
        [
            decision.Id.VisitId,
            decision.Id.Start.ToUnixTimeMilliseconds(),
            decision.Id.Key,
            decision.Kind.ToString(),
            decision.Number,
            (int)(decision.Withheld is null ? NoticeState.Begun : NoticeState.Withheld),
            new Text(decision.Withheld),
            decision.Now.Stored(),
            new Text(place?.Id),
            new Text(place?.Channel),
            SealedColumns.ConversationUser.Of(place?.UserId),
            new Text(place?.Locale),
            SealedColumns.ConversationReference.Of(place?.Reference),
            NoticeRows.EventKey(decision.Id),
            (int)InboxKind.Notice,
            SealedColumns.InboxActivity.Of(decision.Activity),
        ];
        return (await database.WriteOnceAsync(Decide, values, static row => row.GetInt32(0), cancellationToken).ConfigureAwait(false)).Count == 1;
    }

    public Task PutOffAsync(NoticeId id, DateTimeOffset until, CancellationToken cancellationToken) => database.QueryAsync(
        "UPDATE bot.notice SET state = 1, not_before = $4 WHERE visit_id = $1 AND start = $2 AND key = $3 AND state = 0",
        [id.VisitId, id.Start.ToUnixTimeMilliseconds(), id.Key, until.Stored()],
        static row => 0,
        cancellationToken);

    public Task CallOffAsync(CalledOff off, CancellationToken cancellationToken) => database.QueryAsync(
        "INSERT INTO bot.called_off (id, from_start, to_start, therapist, made_at, made_by) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING",
        [
            off.Id.ToString("N"),
            off.Starts.Start.ToUnixTimeMilliseconds(),
            off.Starts.End.ToUnixTimeMilliseconds(),
            new Text(off.Therapist?.Value),
            off.MadeAt.ToUnixTimeMilliseconds(),
            off.MadeBy,
        ],
        static row => 0,
        cancellationToken);

    public Task<IReadOnlyList<CalledOff>> CalledOffAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT id, from_start, to_start, therapist, made_at, made_by FROM bot.called_off WHERE to_start > $1 ORDER BY made_at DESC",
        [now.Stored()],
        static row => NoticeRows.Off(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.TextOrNull(3), row.GetInt64(4), row.GetString(5)),
        cancellationToken);

    public async Task<bool> EndCallingOffAsync(Guid id, CancellationToken cancellationToken) => (await database.WriteOnceAsync(
        "DELETE FROM bot.called_off WHERE id = $1 RETURNING 1", [id.ToString("N")], static row => 1, cancellationToken).ConfigureAwait(false)).Count > 0;

    public async Task<(int Texted, int Withheld)> CountAsync(string key, CancellationToken cancellationToken) => (await database.QueryAsync(
        "SELECT count(*) FILTER (WHERE state <> 2), count(*) FILTER (WHERE state = 2) FROM bot.notice WHERE key = $1",
        [key],
        static row => ((int)row.GetInt64(0), (int)row.GetInt64(1)),
        cancellationToken).ConfigureAwait(false))[0];

    public async Task<VisitOrigin?> OriginAsync(string visitId, CancellationToken cancellationToken) => (await database.QueryAsync(
        "SELECT i.body, c.channel FROM bot.intent AS i LEFT JOIN bot.conversation AS c ON c.id = i.conversation WHERE i.visit_id = $1 ORDER BY i.made_at",
        [visitId],
        static row => NoticeRows.Origin(row.Opened(0, SealedColumns.IntentBody), row.TextOrNull(1)),
        cancellationToken).ConfigureAwait(false)).OfType<VisitOrigin>().FirstOrDefault();

    public async Task<bool> HadAsync(string number, NoticeKind kind, DateTimeOffset since, CancellationToken cancellationToken) => (await database.QueryAsync(
        "SELECT 1 FROM bot.notice WHERE number = $1 AND kind = $2 AND at > $3 AND state = 0 LIMIT 1",
        [number, kind.ToString(), since.Stored()],
        static row => 1,
        cancellationToken).ConfigureAwait(false)).Count == 1;

    public async Task<bool> IsToBeSparedAsync(Guid client, string phone, DateTimeOffset since, CancellationToken cancellationToken) => (await database.QueryAsync(
        Spared, [client.ToString("N"), phone, since.Stored(), .. NoticeRows.Patterns(database.Seal, phone)], static row => 1, cancellationToken).ConfigureAwait(false)).Count == 1;
}
