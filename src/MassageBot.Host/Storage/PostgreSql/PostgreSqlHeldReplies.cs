namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>One conversation a statement: a statement over several would lock their rows in any order, and two hosts would wait for each other.</summary>
internal sealed class PostgreSqlHeldReplies(PostgreSqlDatabase database, CommitNews news) : IHeldReplies
{
    private const int AtOnce = 100;

    private static readonly string Waiting = $"SELECT DISTINCT conversation FROM bot.held WHERE {Due.At("due_at")} LIMIT $2";

    private static readonly string Release =
        $"""
        WITH due AS (
          DELETE FROM bot.held WHERE conversation = $1 AND {Due.At("due_at", "$2")} RETURNING id, deliver, activity_id, activity
        ), numbered AS (
          UPDATE bot.conversation SET last_seq = last_seq + (SELECT count(*) FROM due), touched_at = $2
          WHERE id = $1 AND EXISTS (SELECT FROM due)
          RETURNING last_seq
        ), said AS (
          INSERT INTO bot.log (conversation, seq, activity_id, at, activity)
          SELECT $1, numbered.last_seq + 1 - row_number() OVER (ORDER BY due.id DESC), due.activity_id, $2, due.activity FROM due, numbered
        ), sent AS (
          INSERT INTO bot.outbox (conversation, activity_id, activity, next_at)
          SELECT $1, due.activity_id, due.activity, $2 FROM due WHERE due.deliver ORDER BY due.id
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
            if ((await database.QueryAsync(Release, [conversation, now.Stored()], static row => 1, cancellationToken).ConfigureAwait(false)).Count > 0)
            {
                news.Announce(conversation);
                released.Add(conversation);
            }
        }

        return released;
    }
}
