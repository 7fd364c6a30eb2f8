using MassageBot.Core.Booking;

namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteIntents(BotDatabase database) : IIntents
{
    private static readonly string IsDue = $"state IN (0, 1) AND {Due.At("next_at")} AND {Due.At("claimed_until")}";

    public async Task<IReadOnlyList<ClaimedIntent>> ClaimDueAsync(
        DateTimeOffset now, TimeSpan claimFor, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var due = database.Read(session => session.Number(
            $"SELECT count(*) FROM intent WHERE {IsDue}", now.Stored()));
        return due == 0
            ? []
            : await database.WriteAsync(session => Claim(session, now, claimFor, limit), cancellationToken).ConfigureAwait(false);
    }

    public Task<bool> SettleAsync(IntentSettlement settlement, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Settle(session, settlement), cancellationToken);

    private static IReadOnlyList<ClaimedIntent> Claim(SqliteSession session, DateTimeOffset now, TimeSpan claimFor, int limit) => session.Query(
        $"""
        UPDATE intent SET state = 1, claim_token = lower(hex(randomblob(16))), claimed_until = $2
        WHERE id IN (SELECT id FROM intent WHERE {IsDue} ORDER BY next_at LIMIT $3)
        RETURNING body, conversation, attempts, delay_told, claim_token
        """,
        static row => new ClaimedIntent
        {
            Intent = StoredJson.Read<BookingIntent>(row.GetString(0)),
            Conversation = row.GetString(1),
            Attempts = row.GetInt32(2),
            DelayTold = row.GetBoolean(3),
            ClaimToken = row.GetString(4),
        },
        now.Stored(),
        (now + claimFor).Stored(),
        limit);

    private static bool Settle(SqliteSession session, IntentSettlement settlement)
    {
        var claim = settlement.Claim;
        var now = settlement.Now.Stored();
        var mine = session.Execute(
            """
            UPDATE intent SET state = $3, attempts = attempts + 1, next_at = coalesce($4, next_at), claimed_until = 0, claim_token = NULL,
              delay_told = max(delay_told, $5), settled_at = CASE WHEN $3 = 0 THEN NULL ELSE $6 END
            WHERE id = $1 AND claim_token = $2
            """,
            claim.Intent.Id.Stored(),
            claim.ClaimToken,
            (int)settlement.State,
            settlement.NextAt?.Stored(),
            settlement.Outcome is BookingOutcome.Delayed ? 1 : 0,
            now);
        if (mine == 0)
        {
            return false;
        }

        Tell(session, settlement, now);
        return true;
    }

    private static void Tell(SqliteSession session, IntentSettlement settlement, long now)
    {
        var conversation = settlement.Claim.Conversation;
        if (settlement.Alert is { } alert)
        {
            TurnRows.Raise(session, alert, conversation, now);
        }

        if (settlement.Outcome is not { } outcome)
        {
            return;
        }

        session.Execute("DELETE FROM held WHERE intent_id = $1", outcome.IntentId.Stored());
        session.Execute(
            """
            INSERT INTO inbox (conversation, dedupe, activity_id, kind, activity, received_at) VALUES ($1, $2, $2, $3, $4, $5)
            ON CONFLICT (conversation, dedupe) DO NOTHING
            """,
            conversation,
            OutcomeEvent.Key(outcome),
            (int)InboxKind.BookingOutcome,
            OutcomeEvent.Json(outcome),
            now);
    }
}
