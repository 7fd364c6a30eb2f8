namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteOutbox(BotDatabase database) : IOutbox
{
    /// <summary>Only the oldest reply of a conversation is ever due.</summary>
    private static readonly string Oldest =
        $"""
        SELECT id FROM outbox o WHERE state = 0 AND {Due.At("next_at")} AND {Due.At("claimed_until")}
          AND NOT EXISTS (SELECT 1 FROM outbox earlier WHERE earlier.conversation = o.conversation AND earlier.state = 0 AND earlier.id < o.id)
        ORDER BY next_at, id
        """;

    public async Task<IReadOnlyList<ClaimedDelivery>> ClaimDueAsync(DateTimeOffset now, TimeSpan claimFor, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var first = database.Read(session => session.Number($"{Oldest} LIMIT 1", now.Stored()));
        return first is null
            ? []
            : await database.WriteAsync(session => Claim(session, now, claimFor, limit), cancellationToken).ConfigureAwait(false);
    }

    public Task<bool> SettleAsync(DeliverySettlement settlement, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Settle(session, settlement), cancellationToken);

    public Task<OutboxDepth> DepthAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.First(
            "SELECT count(*), min(next_at) FROM outbox WHERE state = 0",
            static row => new OutboxDepth(row.GetInt32(0), row.IsDBNull(1) ? null : row.Time(1)))!));
    }

    /// <summary>A claim that was never settled was a try, too, of which nobody knows the end: the channel may have the reply.</summary>
    private static List<ClaimedDelivery> Claim(SqliteSession session, DateTimeOffset now, TimeSpan claimFor, int limit)
    {
        var claimed = session.Query(
            $"""
            UPDATE outbox SET attempts = attempts + (claim_token IS NOT NULL), claim_token = lower(hex(randomblob(16))), claimed_until = $2
            WHERE id IN ({Oldest} LIMIT $3)
            RETURNING id
            """,
            static row => row.GetInt64(0),
            now.Stored(),
            (now + claimFor).Stored(),
            limit);
        return [.. claimed.Select(id => session.First(
            """
            SELECT c.id, c.channel, c.user_id, c.locale, c.reference, o.id, o.activity_id, o.activity, o.attempts, o.claim_token
            FROM outbox o JOIN conversation c ON c.id = o.conversation WHERE o.id = $1
            """,
            Read,
            id)).OfType<ClaimedDelivery>()];
    }

    /// <summary>What is settled for good keeps no text: the conversation's log has it.</summary>
    private static bool Settle(SqliteSession session, DeliverySettlement settlement)
    {
        var claim = settlement.Claim;
        var mine = session.Execute(
            """
            UPDATE outbox SET state = $3, attempts = attempts + 1, next_at = coalesce($4, next_at), claimed_until = 0, claim_token = NULL,
              activity = CASE WHEN $3 = 0 THEN activity ELSE '' END
            WHERE id = $1 AND claim_token = $2
            """,
            claim.Id,
            claim.ClaimToken,
            (int)settlement.State,
            settlement.NextAt?.Stored());
        if (mine == 1 && settlement.FarId is { } farId)
        {
            SqliteFarIds.Keep(session, claim, farId, settlement.Now.Stored());
        }

        if (mine == 1 && settlement.Alert is { } alert)
        {
            TurnRows.Raise(session, alert, claim.Conversation.Id, settlement.Now.Stored());
        }

        return mine == 1;
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
