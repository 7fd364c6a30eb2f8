namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>One conversation a statement: a statement over several would lock their rows in any order, and two hosts would wait for each other.</summary>
internal sealed class PostgreSqlHeldReplies(PostgreSqlDatabase database, CommitNews news) : IHeldReplies
{
    private const int AtOnce = 100;

    private static readonly string Waiting = $"SELECT DISTINCT conversation FROM bot.held WHERE {Due.At("due_at")} LIMIT $2";

    private static readonly string DueOf = $"SELECT id, activity FROM bot.held WHERE {Due.At("due_at")} AND conversation = $2";

    private const string Release =
        """
        WITH due AS (
          DELETE FROM bot.held AS h USING unnest($3::bigint[], $4::text[], $5::text[]) AS told (id, line, sent)
          WHERE h.id = told.id AND h.conversation = $1 RETURNING h.id, h.deliver, h.activity_id, told.line, told.sent
        ), numbered AS (
          UPDATE bot.conversation SET last_seq = last_seq + (SELECT count(*) FROM due), touched_at = $2
          WHERE id = $1 AND EXISTS (SELECT FROM due)
          RETURNING last_seq
        ), said AS (
          INSERT INTO bot.log (conversation, seq, activity_id, at, activity)
          SELECT $1, numbered.last_seq + 1 - row_number() OVER (ORDER BY due.id DESC), due.activity_id, $2, due.line FROM due, numbered
        ), sent AS (
          INSERT INTO bot.outbox (conversation, activity_id, activity, next_at)
          SELECT $1, due.activity_id, due.sent, $2 FROM due WHERE due.deliver ORDER BY due.id
        )
        SELECT 1 FROM numbered
        """;

    public async Task<IReadOnlyList<string>> ReleaseDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await database.QueryAsync(
            Waiting,
            [now.Stored(), AtOnce],
            static row => row.GetString(0),
            cancellationToken).ConfigureAwait(false);
        var released = new List<string>();
        foreach (var conversation in due)
        {
            if (await ReleaseAsync(conversation, now.Stored(), cancellationToken).ConfigureAwait(false))
            {
                news.Announce(conversation);
                released.Add(conversation);
            }
        }

        return released;
    }

    /// <summary>Read first, since each place seals them for itself. Whoever was quicker has deleted them, and then nothing is said twice.</summary>
    private async Task<bool> ReleaseAsync(string conversation, long now, CancellationToken cancellationToken)
    {
        var due = await database.QueryAsync(
            DueOf, [now, conversation], static row => (Id: row.GetInt64(0), Activity: row.Opened(1, SealedColumns.HeldActivity)), cancellationToken).ConfigureAwait(false);
        var said = await database.QueryAsync(
            Release,
            [
                conversation,
                now,
                due.Select(held => held.Id).ToArray(),
                SealedColumns.LogActivity.OfAll(due.Select(held => held.Activity)),
                SealedColumns.OutboxActivity.OfAll(due.Select(held => held.Activity)),
            ],
            static row => 1,
            cancellationToken).ConfigureAwait(false);
        return said.Count > 0;
    }
}
