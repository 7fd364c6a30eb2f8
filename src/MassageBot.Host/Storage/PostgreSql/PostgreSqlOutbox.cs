namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>
/// Claims run out by the caller's clock, as with intents. Two hosts whose clocks are apart may both send a reply once: a channel has no key
/// to tell the second from the first, and a reply twice is better than one that never comes.
/// </summary>
internal sealed class PostgreSqlOutbox(PostgreSqlDatabase database) : IOutbox
{
    /// <summary>A claim that was never settled was a try, too, of which nobody knows the end: the channel may have the reply.</summary>
    private static readonly string Claim =
        $"""
        UPDATE bot.outbox AS o
        SET attempts = o.attempts + (o.claim_token IS NOT NULL)::int, claim_token = {Claims.NewToken}, claimed_until = $2
        FROM bot.conversation AS c
        WHERE c.id = o.conversation AND o.id IN (
          SELECT due.id FROM bot.outbox AS due
          WHERE due.state = 0 AND {Due.At("due.next_at")} AND ({Due.At("due.claimed_until")} OR {Claims.IsOrphaned})
            AND NOT EXISTS (SELECT FROM bot.outbox AS earlier WHERE earlier.conversation = due.conversation AND earlier.state = 0 AND earlier.id < due.id)
          ORDER BY due.id LIMIT $3 FOR UPDATE SKIP LOCKED)
        RETURNING c.id, c.channel, c.user_id, c.locale, c.reference, o.id, o.activity_id, o.activity, o.attempts, o.claim_token
        """;

    /// <summary>What is settled for good keeps no text: the conversation's log has it.</summary>
    private const string Settle =
        """
        WITH mine AS (
          UPDATE bot.outbox SET state = $3, attempts = attempts + 1, next_at = coalesce($4, next_at), claimed_until = 0, claim_token = NULL,
            activity = CASE WHEN $3 = 0 THEN activity ELSE '' END
          WHERE id = $1 AND claim_token = $2
          RETURNING conversation, activity_id
        ), known_as AS (
          INSERT INTO bot.far_id (conversation, activity_id, far_id, at)
          SELECT conversation, activity_id, $9::text, $5 FROM mine WHERE $9::text IS NOT NULL
          ON CONFLICT (conversation, activity_id) DO UPDATE SET far_id = excluded.far_id
        ), raised AS (
          INSERT INTO bot.alert (id, conversation, kind, body, raised_at)
          SELECT $6, conversation, $7, $8, $5 FROM mine WHERE $6::uuid IS NOT NULL
          ON CONFLICT (id) DO NOTHING
        )
        SELECT 1 FROM mine
        """;

    public async Task<IReadOnlyList<ClaimedDelivery>> ClaimDueAsync(DateTimeOffset now, TimeSpan claimFor, int limit, CancellationToken cancellationToken)
    {
        var claimed = await database.WriteOnceAsync(Claim, [now.Stored(), (now + claimFor).Stored(), limit, database.Host], Read, cancellationToken).ConfigureAwait(false);
        return [.. claimed.OrderBy(delivery => delivery.Id)];
    }

    public async Task<bool> SettleAsync(DeliverySettlement settlement, CancellationToken cancellationToken)
    {
        var alert = settlement.Alert;
        var mine = await database.WriteOnceAsync(
            Settle,
            [
                settlement.Claim.Id,
                settlement.Claim.ClaimToken,
                (int)settlement.State,
                settlement.NextAt?.Stored(),
                settlement.Now.Stored(),
                alert?.Id,
                alert?.Kind.ToString(),
                SealedColumns.AlertBody.Of(alert is null ? null : StoredJson.Write(alert)),
                new Text(settlement.FarId),
            ],
            static row => 1,
            cancellationToken).ConfigureAwait(false);
        return mine.Count == 1;
    }

    public async Task<OutboxDepth> DepthAsync(CancellationToken cancellationToken)
    {
        var depth = await database.QueryAsync(
            "SELECT count(*), min(next_at) FROM bot.outbox WHERE state = 0",
            [],
            static row => new OutboxDepth((int)row.GetInt64(0), row.IsDBNull(1) ? null : row.Time(1)),
            cancellationToken).ConfigureAwait(false);
        return depth[0];
    }

    private static ClaimedDelivery Read(StoredRow row) => new()
    {
        Conversation = row.Facts(),
        Id = row.GetInt64(5),
        ActivityId = row.GetString(6),
        Activity = row.Opened(7, SealedColumns.OutboxActivity),
        Attempts = row.GetInt32(8),
        ClaimToken = row.GetString(9),
    };
}
