using MassageBot.Core.Booking;

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
        UPDATE bot.intent SET state = 1, claims = claims + 1, claim_token = {Claims.NewToken}, claimed_until = $2
        WHERE id IN (
          SELECT id FROM bot.intent WHERE state IN (0, 1) AND {Due.At("next_at")} AND ({Due.At("claimed_until")} OR {Claims.IsOrphaned})
          ORDER BY next_at LIMIT $3 FOR UPDATE SKIP LOCKED)
        RETURNING body, conversation, attempts, delay_told, claim_token, claims > 1, withdrawn, round, round_from
        """;

    private const string Settle =
        """
        WITH mine AS (
          UPDATE bot.intent SET state = $3, attempts = attempts + 1, next_at = coalesce($4, next_at), claimed_until = 0, claim_token = NULL,
            delay_told = delay_told OR $5, settled_at = CASE WHEN $3 = 0 THEN NULL ELSE $6 END, visit_id = coalesce($13, visit_id), heard = coalesce($14, heard),
            body = CASE WHEN $16 THEN '{}' ELSE body END
          WHERE id = $1 AND claim_token = $2
          RETURNING conversation
        ), spoken AS (
          DELETE FROM bot.held WHERE intent_id = $1 AND $7::text IS NOT NULL AND EXISTS (SELECT FROM mine)
        ), told AS (
          INSERT INTO bot.inbox (conversation, dedupe, activity_id, kind, activity, received_at)
          SELECT conversation, $7, $7, $8, $9, $6 FROM mine WHERE $7 IS NOT NULL
          ON CONFLICT (conversation, dedupe) DO NOTHING
        ), stood AS (
          UPDATE bot.intent AS i SET visit_id = NULL, heard = NULL WHERE i.visit_id = $15::text AND i.id <> $1 AND EXISTS (SELECT FROM mine)
        ), raised AS (
          INSERT INTO bot.alert (id, conversation, kind, body, raised_at)
          SELECT $10, conversation, $11, $12, $6 FROM mine WHERE $10::uuid IS NOT NULL
          ON CONFLICT (id) DO UPDATE SET body = excluded.body, raised_at = excluded.raised_at, handled_at = NULL WHERE alert.handled_at IS NOT NULL
        )
        SELECT 1 FROM mine
        """;

    /// <summary>
    /// Intents are locked in the order of their ids, as all hosts do it. Their number is counted first, so that few are not spread over long.
    /// </summary>
    private const string BringForward =
        """
        WITH waiting AS (
          SELECT id FROM bot.intent WHERE state = 0 AND attempts > 0 ORDER BY id FOR UPDATE SKIP LOCKED
        ), spread AS (
          SELECT least($3::bigint, $2::bigint * count(*)) AS over FROM waiting
        )
        UPDATE bot.intent AS i SET next_at = least(next_at, $1 + (random() * spread.over)::bigint) FROM waiting, spread WHERE i.id = waiting.id RETURNING 1
        """;

    private const string Stood = "SELECT body, conversation, round FROM bot.intent WHERE id = $1 AND state = 4";

    /// <summary>
    /// A new round begins as if it had never been tried; the client is not told again that it takes longer. That it is still with staff in the
    /// round they saw is checked here, so that of two clicks one counts.
    /// </summary>
    private const string Decide =
        """
        WITH mine AS (
          UPDATE bot.intent SET state = $2, settled_at = CASE WHEN $2 = 0 THEN NULL ELSE $3 END,
            attempts = CASE WHEN $2 = 0 THEN 0 ELSE attempts END, next_at = CASE WHEN $2 = 0 THEN 0 ELSE next_at END,
            delay_told = true, round = round + (CASE WHEN $2 = 0 THEN 1 ELSE 0 END), round_from = CASE WHEN $2 = 0 THEN $3 ELSE round_from END,
            body = coalesce($8, body)
          WHERE id = $1 AND state = 4 AND round = $4
          RETURNING conversation
        ), closed AS (
          UPDATE bot.alert SET handled_at = $3 WHERE id = $1 AND handled_at IS NULL AND EXISTS (SELECT FROM mine)
        ), told AS (
          INSERT INTO bot.inbox (conversation, dedupe, activity_id, kind, activity, received_at)
          SELECT conversation, $5, $5, $6, $7, $3 FROM mine WHERE $5::text IS NOT NULL
          ON CONFLICT (conversation, dedupe) DO NOTHING
        )
        SELECT conversation FROM mine
        """;

    public Task<IReadOnlyList<ClaimedIntent>> ClaimDueAsync(DateTimeOffset now, TimeSpan claimFor, int limit, CancellationToken cancellationToken) =>
        database.WriteOnceAsync(Claim, [now.Stored(), (now + claimFor).Stored(), limit, database.Host], Read, cancellationToken);

    public async Task<bool> SettleAsync(IntentSettlement settlement, CancellationToken cancellationToken) =>
        (await database.WriteOnceAsync(Settle, Values(settlement), static row => 1, cancellationToken).ConfigureAwait(false)).Count == 1;

    public async Task<int> BringForwardAsync(DateTimeOffset now, TimeSpan each, TimeSpan most, CancellationToken cancellationToken) =>
        (await database.WriteOnceAsync(
            BringForward,
            [now.Stored(), (long)each.TotalMilliseconds, (long)most.TotalMilliseconds],
            static row => 1,
            cancellationToken).ConfigureAwait(false)).Count;

    public async Task<string?> DecideAsync(Guid intentId, StaffDecision made, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stood = await database.QueryAsync(
            Stood,
            [intentId],
            static row => (Intent: StoredJson.Read<BookingIntent>(row.Opened(0, SealedColumns.IntentBody)), Round: row.GetInt32(2)),
            cancellationToken).ConfigureAwait(false);
        if (stood.Count == 0)
        {
            return null;
        }

        var (decision, changed) = StaffDecisions.InEffect(made, stood[0].Intent);
        var outcome = StaffDecisions.OutcomeOf(decision, stood[0].Intent);
        object?[] values =
        [
            intentId,
            (int)StaffDecisions.StateAfter(decision),
            now.Stored(),
            stood[0].Round,
            outcome is null ? null : OutcomeEvent.DecisionKey(outcome, stood[0].Round),
            (int)InboxKind.BookingOutcome,
            SealedColumns.InboxActivity.Of(outcome is null ? null : OutcomeEvent.Json(outcome)),
            SealedColumns.IntentBody.Of(changed is null ? null : StoredJson.Write(changed)),
        ];
        return (await database.WriteOnceAsync(Decide, values, static row => row.GetString(0), cancellationToken).ConfigureAwait(false)).SingleOrDefault();
    }

    public Task<IReadOnlyList<KnownIntent>> SettledAsync(CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT body, conversation, state, visit_id FROM bot.intent WHERE settled_at IS NOT NULL AND body <> '{}' ORDER BY settled_at, id",
        [],
        static row => new KnownIntent(StoredJson.Read<BookingIntent>(row.Opened(0, SealedColumns.IntentBody)), row.GetString(1), (IntentState)row.GetInt32(2), row.TextOrNull(3)),
        cancellationToken);

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
            outcome is null ? null : OutcomeEvent.Key(outcome, settlement.Claim.Round),
            (int)InboxKind.BookingOutcome,
            SealedColumns.InboxActivity.Of(outcome is null ? null : OutcomeEvent.Json(outcome)),
            alert?.Id,
            alert?.Kind.ToString(),
            SealedColumns.AlertBody.Of(alert is null ? null : StoredJson.Write(alert)),
            new Text(settlement.VisitId),
            new Text(settlement.Standing is { } standing ? StoredJson.Write(standing) : null),
            new Text(settlement.ChangedVisit),
            outcome is BookingOutcome.Forgotten,
        ];
    }

    private static ClaimedIntent Read(StoredRow row) => new()
    {
        Intent = StoredJson.Read<BookingIntent>(row.Opened(0, SealedColumns.IntentBody)),
        Conversation = row.GetString(1),
        Attempts = row.GetInt32(2),
        DelayTold = row.GetBoolean(3),
        ClaimToken = row.GetString(4),
        HadBefore = row.GetBoolean(5),
        Withdrawn = row.GetBoolean(6),
        Round = row.GetInt32(7),
        RoundFrom = row.IsDBNull(8) ? null : row.Time(8),
    };
}
