using MassageBot.Core.Booking;
using Npgsql;

namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>
/// Claims run out by the time that the caller names, which rehearsals move. Hosts whose clocks are apart may therefore take a claim from each
/// other while its call is under way. That costs a second call and nothing else: the calendar knows the intent's id as idempotency key and
/// gives both the same answer, and only the holder of the latest claim token settles.
/// </summary>
internal sealed class PostgreSqlIntents(PostgreSqlDatabase database) : IIntents
{
    private static readonly string Claim =
        $"""
        UPDATE bot.intent SET state = 1, claim_token = {Claims.NewToken}, claimed_until = $2
        WHERE id IN (
          SELECT id FROM bot.intent WHERE state IN (0, 1) AND {Due.At("next_at")} AND ({Due.At("claimed_until")} OR {Claims.IsOrphaned})
          ORDER BY next_at LIMIT $3 FOR UPDATE SKIP LOCKED)
        RETURNING body, conversation, attempts, delay_told, claim_token
        """;

    private const string Settle =
        """
        WITH mine AS (
          UPDATE bot.intent SET state = $3, attempts = attempts + 1, next_at = coalesce($4, next_at), claimed_until = 0, claim_token = NULL,
            delay_told = delay_told OR $5, settled_at = CASE WHEN $3 = 0 THEN NULL ELSE $6 END
          WHERE id = $1 AND claim_token = $2
          RETURNING conversation
        ), spoken AS (
          DELETE FROM bot.held WHERE intent_id = $1 AND $7::text IS NOT NULL AND EXISTS (SELECT FROM mine)
        ), told AS (
          INSERT INTO bot.inbox (conversation, dedupe, activity_id, kind, activity, received_at)
          SELECT conversation, $7, $7, $8, $9, $6 FROM mine WHERE $7 IS NOT NULL
          ON CONFLICT (conversation, dedupe) DO NOTHING
        ), raised AS (
          INSERT INTO bot.alert (id, conversation, kind, body, raised_at)
          SELECT $10, conversation, $11, $12, $6 FROM mine WHERE $10::uuid IS NOT NULL
          ON CONFLICT (id) DO NOTHING
        )
        SELECT 1 FROM mine
        """;

    public Task<IReadOnlyList<ClaimedIntent>> ClaimDueAsync(DateTimeOffset now, TimeSpan claimFor, int limit, CancellationToken cancellationToken) =>
        database.WriteOnceAsync(Claim, [now.Stored(), (now + claimFor).Stored(), limit, database.Host], Read, cancellationToken);

    public async Task<bool> SettleAsync(IntentSettlement settlement, CancellationToken cancellationToken) =>
        (await database.WriteOnceAsync(Settle, Values(settlement), static row => 1, cancellationToken).ConfigureAwait(false)).Count == 1;

    private static object?[] Values(IntentSettlement settlement)
    {
        var outcome = settlement.Outcome;
        var alert = settlement.Alert;
        return
        [
            settlement.Claim.Intent.Id,
            settlement.Claim.ClaimToken,
            (int)settlement.State,
            settlement.NextAt?.Stored(),
            outcome is BookingOutcome.Delayed,
            settlement.Now.Stored(),
            outcome is null ? null : OutcomeEvent.Key(outcome),
            (int)InboxKind.BookingOutcome,
            outcome is null ? null : OutcomeEvent.Json(outcome),
            alert?.Id,
            alert?.Kind.ToString(),
            alert is null ? null : StoredJson.Write(alert),
        ];
    }

    private static ClaimedIntent Read(NpgsqlDataReader row) => new()
    {
        Intent = StoredJson.Read<BookingIntent>(row.GetString(0)),
        Conversation = row.GetString(1),
        Attempts = row.GetInt32(2),
        DelayTold = row.GetBoolean(3),
        ClaimToken = row.GetString(4),
    };
}
