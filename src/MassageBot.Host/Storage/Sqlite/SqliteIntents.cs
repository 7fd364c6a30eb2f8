using MassageBot.Core.Booking;

namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteIntents(BotDatabase database) : IIntents
{
    private static readonly string IsDue = $"state IN (0, 1) AND {Due.At("next_at")} AND {Due.At("claimed_until")}";

    /// <summary>A new round begins as if it had never been tried; the client is not told again that it takes longer.</summary>
    private const string DecideRow =
        """
        UPDATE intent SET state = $2, settled_at = CASE WHEN $2 = 0 THEN NULL ELSE $3 END,
          attempts = CASE WHEN $2 = 0 THEN 0 ELSE attempts END, next_at = CASE WHEN $2 = 0 THEN 0 ELSE next_at END,
          delay_told = 1, round = round + (CASE WHEN $2 = 0 THEN 1 ELSE 0 END), round_from = CASE WHEN $2 = 0 THEN $3 ELSE round_from END
        WHERE id = $1
        """;

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

    public async Task<int> BringForwardAsync(DateTimeOffset now, TimeSpan each, TimeSpan most, CancellationToken cancellationToken)
    {
        var waiting = database.Read(session => session.Number("SELECT count(*) FROM intent WHERE state = 0 AND attempts > 0"));
        return waiting == 0
            ? 0
            : await database.WriteAsync(session => BringForward(session, now, each, most), cancellationToken).ConfigureAwait(false);
    }

    public Task<string?> DecideAsync(Guid intentId, StaffDecision decision, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Decide(session, intentId, decision, now.Stored()), cancellationToken);

    public Task<IReadOnlyList<KnownIntent>> SettledAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Query(
            "SELECT body, conversation, state, visit_id FROM intent WHERE settled_at IS NOT NULL AND body <> '{}' ORDER BY settled_at, id",
            static row => new KnownIntent(
                StoredJson.Read<BookingIntent>(row.Opened(0, SealedColumns.IntentBody)), row.GetString(1), (IntentState)row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3)))));
    }

    private static IReadOnlyList<ClaimedIntent> Claim(SqliteSession session, DateTimeOffset now, TimeSpan claimFor, int limit) => session.Query(
        $"""
        UPDATE intent SET state = 1, claims = claims + 1, claim_token = lower(hex(randomblob(16))), claimed_until = $2
        WHERE id IN (SELECT id FROM intent WHERE {IsDue} ORDER BY next_at LIMIT $3)
        RETURNING body, conversation, attempts, delay_told, claim_token, claims > 1, withdrawn, round, round_from
        """,
        static row => new ClaimedIntent
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
        },
        now.Stored(),
        (now + claimFor).Stored(),
        limit);

    private static bool Settle(SqliteSession session, IntentSettlement settlement)
    {
        var claim = settlement.Claim;
        var now = settlement.Now.Stored();
        var conversation = session.First(
            """
            UPDATE intent SET state = $3, attempts = attempts + 1, next_at = coalesce($4, next_at), claimed_until = 0, claim_token = NULL,
              delay_told = max(delay_told, $5), settled_at = CASE WHEN $3 = 0 THEN NULL ELSE $6 END, visit_id = coalesce($7, visit_id), heard = coalesce($8, heard),
              body = CASE WHEN $9 THEN '{}' ELSE body END
            WHERE id = $1 AND claim_token = $2
            RETURNING conversation
            """,
            static row => row.GetString(0),
            claim.Intent.Id.Stored(),
            claim.ClaimToken,
            (int)settlement.State,
            settlement.NextAt?.Stored(),
            settlement.Outcome is BookingOutcome.Delayed ? 1 : 0,
            now,
            settlement.VisitId,
            settlement.Standing is { } standing ? StoredJson.Write(standing) : null,
            settlement.Outcome is BookingOutcome.Forgotten ? 1 : 0);
        if (conversation is null)
        {
            return false;
        }

        if (settlement.ChangedVisit is { } changed)
        {
            session.Execute("UPDATE intent SET visit_id = NULL, heard = NULL WHERE visit_id = $1 AND id <> $2", changed, claim.Intent.Id.Stored());
        }

        Tell(session, settlement, conversation, now);
        return true;
    }

    /// <summary>Told where the client is now: they may have gone on elsewhere since the intent was claimed.</summary>
    private static void Tell(SqliteSession session, IntentSettlement settlement, string conversation, long now)
    {
        if (settlement.Alert is { } alert)
        {
            // One of an earlier round, which staff have dealt with, is open again.
            session.Execute("DELETE FROM alert WHERE id = $1 AND handled_at IS NOT NULL", alert.Id.Stored());
            TurnRows.Raise(session, alert, conversation, now);
        }

        if (settlement.Outcome is { } outcome)
        {
            session.Execute("DELETE FROM held WHERE intent_id = $1", outcome.IntentId.Stored());
            Tell(session, conversation, outcome, OutcomeEvent.Key(outcome, settlement.Claim.Round), now);
        }
    }

    /// <summary>Puts the event into the inbox of its conversation, once for each key.</summary>
    public static void Tell(SqliteSession session, string conversation, BookingOutcome outcome, string key, long now) => session.Execute(
        """
        INSERT INTO inbox (conversation, dedupe, activity_id, kind, activity, received_at) VALUES ($1, $2, $2, $3, $4, $5)
        ON CONFLICT (conversation, dedupe) DO NOTHING
        """,
        conversation,
        key,
        (int)InboxKind.BookingOutcome,
        SealedColumns.InboxActivity.Of(OutcomeEvent.Json(outcome)),
        now);

    private static int BringForward(SqliteSession session, DateTimeOffset now, TimeSpan each, TimeSpan most) => session.Execute(
        """
        UPDATE intent SET
          next_at = min(next_at, $1 + abs(random() % max(1, min($3, $2 * (SELECT count(*) FROM intent WHERE state = 0 AND attempts > 0)))))
        WHERE state = 0 AND attempts > 0
        """,
        now.Stored(),
        (long)each.TotalMilliseconds,
        (long)most.TotalMilliseconds);

    private static string? Decide(SqliteSession session, Guid id, StaffDecision made, long now)
    {
        var stood = session.Query(
            "SELECT body, conversation, round FROM intent WHERE id = $1 AND state = 4",
            static row => (Intent: StoredJson.Read<BookingIntent>(row.Opened(0, SealedColumns.IntentBody)), Conversation: row.GetString(1), Round: row.GetInt32(2)),
            id.Stored());
        if (stood.Count == 0)
        {
            return null;
        }

        var (intent, conversation, round) = stood[0];
        var (decision, changed) = StaffDecisions.InEffect(made, intent);
        if (changed is not null)
        {
            session.Execute("UPDATE intent SET body = $2 WHERE id = $1", id.Stored(), SealedColumns.IntentBody.Of(StoredJson.Write(changed)));
        }

        session.Execute(DecideRow, id.Stored(), (int)StaffDecisions.StateAfter(decision), now);
        session.Execute("UPDATE alert SET handled_at = $2 WHERE id = $1 AND handled_at IS NULL", id.Stored(), now);
        if (StaffDecisions.OutcomeOf(decision, intent) is { } outcome)
        {
            Tell(session, conversation, outcome, OutcomeEvent.DecisionKey(outcome, round), now);
        }

        return conversation;
    }
}
