using MassageBot.Core.Booking;

namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteVisitNews(BotDatabase database) : IVisitNews
{
    private static readonly TimeSpan KeepTellings = TimeSpan.FromDays(30);

    public Task<bool> NoteAsync(string tellingId, string? visitId, DateTimeOffset now, TimeSpan underWay, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Note(session, tellingId, visitId, now, underWay), cancellationToken);

    public async Task<IReadOnlyList<string>> ClaimDueAsync(DateTimeOffset now, TimeSpan claimFor, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var due = database.Read(session => session.Number($"SELECT count(*) FROM visit_news WHERE {Due.At("due_at")}", now.Stored()));
        return due == 0
            ? []
            : await database.WriteAsync(session => Claim(session, now, claimFor, limit), cancellationToken).ConfigureAwait(false);
    }

    public Task<string?> SettleAsync(string visitId, VisitStanding? standing, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Settle(session, visitId, standing, now), cancellationToken);

    private static bool Note(SqliteSession session, string tellingId, string? visitId, DateTimeOffset now, TimeSpan underWay)
    {
        session.Execute("DELETE FROM telling WHERE at < $1", (now - KeepTellings).Stored());
        if (session.Execute("INSERT INTO telling (id, at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING", tellingId, now.Stored()) == 0)
        {
            return false;
        }

        session.Execute(
            """
            INSERT INTO visit_news (visit_id, due_at)
            SELECT $1, CASE WHEN EXISTS (SELECT 1 FROM intent WHERE visit_id = $1) THEN $2 ELSE $3 END
            WHERE $1 IS NOT NULL AND (EXISTS (SELECT 1 FROM intent WHERE visit_id = $1) OR EXISTS (SELECT 1 FROM intent WHERE state IN (0, 1)))
            ON CONFLICT (visit_id) DO UPDATE SET due_at = excluded.due_at
            """,
            visitId,
            now.Stored(),
            (now + underWay).Stored());
        return true;
    }

    private static IReadOnlyList<string> Claim(SqliteSession session, DateTimeOffset now, TimeSpan claimFor, int limit) => session.Query(
        $"""
        UPDATE visit_news SET due_at = $2 WHERE visit_id IN (SELECT visit_id FROM visit_news WHERE {Due.At("due_at")} ORDER BY due_at LIMIT $3)
        RETURNING visit_id
        """,
        static row => row.GetString(0),
        now.Stored(),
        (now + claimFor).Stored(),
        limit);

    private static string? Settle(SqliteSession session, string visitId, VisitStanding? standing, DateTimeOffset now)
    {
        session.Execute("DELETE FROM visit_news WHERE visit_id = $1", visitId);
        var stood = session.Query(
            "SELECT id, conversation, heard FROM intent WHERE visit_id = $1 AND heard IS NOT NULL",
            static row => (Id: Guid.Parse(row.GetString(0)), Conversation: row.GetString(1), Heard: StoredJson.Read<VisitStanding>(row.GetString(2))),
            visitId);
        if (stood.Count == 0 || VisitNewsItem.Of(stood[0].Heard, standing) is not { } item)
        {
            return null;
        }

        var (id, conversation, _) = stood[0];
        var changed = new BookingOutcome.VisitChanged { IntentId = id, Change = item.Change, Start = item.Standing.Start };
        session.Execute("UPDATE intent SET heard = $2 WHERE id = $1", id.Stored(), StoredJson.Write(item.Standing));
        SqliteIntents.Tell(session, conversation, changed, OutcomeEvent.ChangeKey(changed, now), now.Stored());
        return conversation;
    }
}
