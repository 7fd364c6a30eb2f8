using MassageBot.Core.Booking;

namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlVisitNews(PostgreSqlDatabase database) : IVisitNews
{
    private const string Note =
        """
        WITH old AS (
          DELETE FROM bot.telling WHERE at < $4
        ), fresh AS (
          INSERT INTO bot.telling (id, at) VALUES ($1, $3) ON CONFLICT (id) DO NOTHING RETURNING 1
        ), news AS (
          INSERT INTO bot.visit_news (visit_id, due_at)
          SELECT $2::text, CASE WHEN known.so THEN $3::bigint ELSE $5::bigint END
          FROM fresh, (SELECT EXISTS (SELECT FROM bot.intent WHERE visit_id = $2::text) AS so) AS known
          WHERE $2::text IS NOT NULL AND (known.so OR EXISTS (SELECT FROM bot.intent WHERE state IN (0, 1)))
          ON CONFLICT (visit_id) DO UPDATE SET due_at = excluded.due_at
        )
        SELECT 1 FROM fresh
        """;

    private const string Stood = "SELECT id, conversation, heard FROM bot.intent WHERE visit_id = $1 AND heard IS NOT NULL";

    private const string Drop = "DELETE FROM bot.visit_news WHERE visit_id = $1 RETURNING 1";

    /// <summary>Two hosts that look at once tell once: the second finds that the client has heard it.</summary>
    private const string Settle =
        """
        WITH mine AS (
          UPDATE bot.intent SET heard = $3 WHERE id = $1 AND heard = $2 RETURNING conversation
        ), settled AS (
          DELETE FROM bot.visit_news WHERE visit_id = $4
        ), told AS (
          INSERT INTO bot.inbox (conversation, dedupe, activity_id, kind, activity, received_at)
          SELECT conversation, $5, $5, $6, $7, $8 FROM mine
          ON CONFLICT (conversation, dedupe) DO NOTHING
        )
        SELECT conversation FROM mine
        """;

    private static readonly TimeSpan KeepTellings = TimeSpan.FromDays(30);

    private static readonly string Claim =
        $"""
        UPDATE bot.visit_news SET due_at = $2
        WHERE visit_id IN (SELECT visit_id FROM bot.visit_news WHERE {Due.At("due_at")} ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED)
        RETURNING visit_id
        """;

    public async Task<bool> NoteAsync(string tellingId, string? visitId, DateTimeOffset now, TimeSpan underWay, CancellationToken cancellationToken) =>
        (await database.WriteOnceAsync(
            Note,
            [tellingId, new Text(visitId), now.Stored(), (now - KeepTellings).Stored(), (now + underWay).Stored()],
            static row => 1,
            cancellationToken).ConfigureAwait(false)).Count == 1;

    public Task<IReadOnlyList<string>> ClaimDueAsync(DateTimeOffset now, TimeSpan claimFor, int limit, CancellationToken cancellationToken) =>
        database.WriteOnceAsync(Claim, [now.Stored(), (now + claimFor).Stored(), limit], static row => row.GetString(0), cancellationToken);

    public async Task<string?> SettleAsync(string visitId, VisitStanding? standing, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stood = await database.QueryAsync(
            Stood, [visitId], static row => (Id: row.GetGuid(0), Heard: row.GetString(2)), cancellationToken).ConfigureAwait(false);
        if (stood.Count == 0 || VisitNewsItem.Of(StoredJson.Read<VisitStanding>(stood[0].Heard), standing) is not { } item)
        {
            await database.WriteOnceAsync(Drop, [visitId], static row => 1, cancellationToken).ConfigureAwait(false);
            return null;
        }

        var changed = new BookingOutcome.VisitChanged { IntentId = stood[0].Id, Change = item.Change, Start = item.Standing.Start };
        object?[] values =
        [
            changed.IntentId,
            stood[0].Heard,
            StoredJson.Write(item.Standing),
            visitId,
            OutcomeEvent.ChangeKey(changed, now),
            (int)InboxKind.BookingOutcome,
            SealedColumns.InboxActivity.Of(OutcomeEvent.Json(changed)),
            now.Stored(),
        ];
        return (await database.WriteOnceAsync(Settle, values, static row => row.GetString(0), cancellationToken).ConfigureAwait(false)).SingleOrDefault();
    }
}
