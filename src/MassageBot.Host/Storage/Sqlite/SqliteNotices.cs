using MassageBot.Core.Notices;
using NodaTime;

namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteNotices(BotDatabase database) : INotices
{
    private const string Spared =
        """
        SELECT count(*) FROM alert
        WHERE raised_at > $3 AND (kind IN ('Crisis', 'Misconduct', 'Boundary', 'RedFlag') OR body LIKE '%"U07"%' OR body LIKE '%"S03"%' OR body LIKE '%"reason":"complaint"%'
            OR body LIKE $4 OR body LIKE $5)
          AND NOT EXISTS (
            SELECT 1 FROM matter WHERE matter.id = alert.id AND matter.kind = 'AlertCase' AND (matter.body LIKE '%"state":"falseAlarm"%' OR matter.body LIKE $6 OR matter.body LIKE $7))
          AND conversation IN (
            SELECT conversation FROM client_visit WHERE client = $1 UNION SELECT id FROM conversation WHERE user_id = $2 OR user_id LIKE $8 OR user_id LIKE $9)
        """;

    private const string Decide =
        """
        INSERT INTO notice (visit_id, start, key, kind, number, state, reason, tries, at, not_before) VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, 0)
        ON CONFLICT (visit_id, start, key) DO UPDATE SET state = $6, reason = $7, tries = tries + 1, at = $8 WHERE state = 1 AND not_before <= $8
        RETURNING tries
        """;

    private const string Tell =
        """
        INSERT INTO inbox (conversation, dedupe, activity_id, kind, activity, received_at) VALUES ($1, $2, $2, $3, $4, $5)
        ON CONFLICT (conversation, dedupe) DO NOTHING
        """;

    public Task<IReadOnlyList<SeenVisit>> SeenAsync(Interval starts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Query(
            "SELECT visit_id, start, since FROM seen_visit WHERE start >= $1 AND start < $2",
            static row => new SeenVisit(row.GetString(0), Instant.FromUnixTimeMilliseconds(row.GetInt64(1)), Instant.FromUnixTimeMilliseconds(row.GetInt64(2))),
            starts.Start.ToUnixTimeMilliseconds(),
            starts.End.ToUnixTimeMilliseconds())));
    }

    public Task SeeAsync(IReadOnlyList<SeenVisit> visits, CancellationToken cancellationToken) =>
        visits.Count == 0 ? Task.CompletedTask : database.WriteAsync(session => See(session, visits), cancellationToken);

    public Task<IReadOnlySet<NoticeId>> DecidedAsync(Interval starts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlySet<NoticeId>>(database.Read(session => session.Query(
            "SELECT visit_id, start, key FROM notice WHERE start >= $1 AND start < $2 AND (state <> 1 OR not_before > $3)",
            static row => new NoticeId(row.GetString(0), Instant.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetString(2)),
            starts.Start.ToUnixTimeMilliseconds(),
            starts.End.ToUnixTimeMilliseconds(),
            now.Stored())).ToHashSet());
    }

    public Task<int> CountBegunAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult((int)(database.Read(session => session.Number("SELECT count(*) FROM notice WHERE at > $1 AND state = 0", since.Stored())) ?? 0));
    }

    public Task<bool> DecideAsync(NoticeDecision decision, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Write(session, decision), cancellationToken);

    public Task PutOffAsync(NoticeId id, DateTimeOffset until, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            "UPDATE notice SET state = 1, not_before = $4 WHERE visit_id = $1 AND start = $2 AND key = $3 AND state = 0",
            id.VisitId,
            id.Start.ToUnixTimeMilliseconds(),
            id.Key,
            until.Stored()),
        cancellationToken);

    public Task CallOffAsync(CalledOff off, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            "INSERT INTO called_off (id, from_start, to_start, therapist, made_at, made_by) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING",
            off.Id.Stored(),
            off.Starts.Start.ToUnixTimeMilliseconds(),
            off.Starts.End.ToUnixTimeMilliseconds(),
            off.Therapist?.Value,
            off.MadeAt.ToUnixTimeMilliseconds(),
            off.MadeBy),
        cancellationToken);

    public Task<IReadOnlyList<CalledOff>> CalledOffAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Query(
            "SELECT id, from_start, to_start, therapist, made_at, made_by FROM called_off WHERE to_start > $1 ORDER BY made_at DESC",
            static row => NoticeRows.Off(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.TextOrNull(3), row.GetInt64(4), row.GetString(5)),
            now.Stored())));
    }

    public async Task<bool> EndCallingOffAsync(Guid id, CancellationToken cancellationToken) =>
        await database.WriteAsync(session => session.Execute("DELETE FROM called_off WHERE id = $1", id.Stored()), cancellationToken).ConfigureAwait(false) > 0;

    public Task<(int Texted, int Withheld)> CountAsync(string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Query(
            "SELECT coalesce(sum(state <> 2), 0), coalesce(sum(state = 2), 0) FROM notice WHERE key = $1", static row => (row.GetInt32(0), row.GetInt32(1)), key))[0]);
    }

    public Task<VisitOrigin?> OriginAsync(string visitId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Query(
            "SELECT i.body, c.channel FROM intent AS i LEFT JOIN conversation AS c ON c.id = i.conversation WHERE i.visit_id = $1 ORDER BY i.made_at",
            static row => NoticeRows.Origin(row.Opened(0, SealedColumns.IntentBody), row.TextOrNull(1)),
            visitId)).OfType<VisitOrigin>().FirstOrDefault());
    }

    public Task<bool> HadAsync(string number, NoticeKind kind, DateTimeOffset since, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Number(
            "SELECT count(*) FROM notice WHERE number = $1 AND kind = $2 AND at > $3 AND state = 0", number, kind.ToString(), since.Stored())) > 0);
    }

    public Task<bool> IsToBeSparedAsync(Guid client, string phone, DateTimeOffset since, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Number(
            Spared, [client.Stored(), phone, since.Stored(), .. NoticeRows.Patterns(session.Seal, phone)])) > 0);
    }

    private static bool See(SqliteSession session, IReadOnlyList<SeenVisit> visits)
    {
        foreach (var visit in visits)
        {
            session.Execute(
                "INSERT INTO seen_visit (visit_id, start, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                visit.VisitId,
                visit.Start.ToUnixTimeMilliseconds(),
                visit.Since.ToUnixTimeMilliseconds());
        }

        var old = (visits[0].Since - NoticeRows.KeepFor).ToUnixTimeMilliseconds();
        session.Execute("DELETE FROM seen_visit WHERE start < $1", old);
        session.Execute("DELETE FROM notice WHERE start < $1", old);
        return true;
    }

    private static bool Write(SqliteSession session, NoticeDecision decision)
    {
        var tries = session.Number(
            Decide,
            decision.Id.VisitId,
            decision.Id.Start.ToUnixTimeMilliseconds(),
            decision.Id.Key,
            decision.Kind.ToString(),
            decision.Number,
            (int)(decision.Withheld is null ? NoticeState.Begun : NoticeState.Withheld),
            decision.Withheld,
            decision.Now.Stored());
        if (tries is null)
        {
            return false;
        }

        if (decision.Conversation is { } conversation)
        {
            SqliteConversations.Start(session, conversation, decision.Now.Stored());
            session.Execute(
                Tell, conversation.Id, NoticeRows.EventKey(decision.Id, tries.Value), (int)InboxKind.Notice, SealedColumns.InboxActivity.Of(decision.Activity), decision.Now.Stored());
        }

        return true;
    }
}
