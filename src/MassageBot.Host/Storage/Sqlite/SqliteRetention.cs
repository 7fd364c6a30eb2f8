namespace MassageBot.Host.Storage.Sqlite;

/// <summary>
/// Looks for candidates as a reader, beside the writer, and deletes them by id in the writer's turn, where each is checked again.
/// Deleted bytes are overwritten (<c>secure_delete</c>, set where the file is opened).
/// </summary>
internal sealed class SqliteRetention(BotDatabase database) : IRetention
{
    private const int Conversations = 20;
    private const int Rows = 500;

    /// <summary>Nothing of the conversation waits: for its turn, its delivery, the calendar or a person.</summary>
    private const string AtRest =
        """
        NOT EXISTS (SELECT 1 FROM inbox WHERE conversation = c.id AND outcome = 0)
          AND NOT EXISTS (SELECT 1 FROM held WHERE conversation = c.id)
          AND NOT EXISTS (SELECT 1 FROM intent WHERE conversation = c.id AND state IN (0, 1))
          AND NOT EXISTS (SELECT 1 FROM outbox WHERE conversation = c.id AND state = 0)
          AND NOT EXISTS (SELECT 1 FROM alert WHERE conversation = c.id AND handled_at IS NULL)
        """;

    private const string Over =
        $"""
        (touched_at < $1 OR (touched_at < $2 AND NOT EXISTS (SELECT 1 FROM intent WHERE conversation = c.id AND state IN (2, 6)))) AND {AtRest}
        """;

    private static readonly string[] Parts =
    [
        "DELETE FROM log WHERE conversation = $1",
        "DELETE FROM inbox WHERE conversation = $1",
        "DELETE FROM intent WHERE conversation = $1",
        "DELETE FROM outbox WHERE conversation = $1",
        "DELETE FROM conversation WHERE id = $1",
    ];

    public async Task<int> DeleteAsync(RetentionCutoffs cutoffs, CancellationToken cancellationToken)
    {
        var deleted = await ConversationsAsync(cutoffs, cancellationToken).ConfigureAwait(false);
        deleted += await OldLinesAsync(cutoffs.Transcripts, cancellationToken).ConfigureAwait(false);
        deleted += await RowsAsync(
            cutoffs.Receipts,
            "SELECT id FROM inbox WHERE outcome IN (1, 2) AND received_at < $1 LIMIT $2",
            "DELETE FROM inbox WHERE id = $1 AND outcome IN (1, 2)",
            cancellationToken).ConfigureAwait(false);
        deleted += await RowsAsync(
            cutoffs.Parked,
            "SELECT id FROM inbox WHERE outcome = 3 AND received_at < $1 LIMIT $2",
            "DELETE FROM inbox WHERE id = $1 AND outcome = 3",
            cancellationToken).ConfigureAwait(false);
        deleted += await RowsAsync(
            cutoffs.Deliveries,
            "SELECT id FROM outbox WHERE state IN (1, 2) AND next_at < $1 LIMIT $2",
            "DELETE FROM outbox WHERE id = $1 AND state IN (1, 2)",
            cancellationToken).ConfigureAwait(false);
        deleted += await RowsAsync(
            cutoffs.Intents,
            """
            SELECT rowid FROM intent WHERE state NOT IN (0, 1) AND settled_at < $1 AND body <> '{}'
              AND NOT EXISTS (SELECT 1 FROM alert WHERE alert.id = intent.id AND handled_at IS NULL) LIMIT $2
            """,
            "UPDATE intent SET body = '{}' WHERE rowid = $1 AND state NOT IN (0, 1)",
            cancellationToken).ConfigureAwait(false);
        deleted += await RowsAsync(
            cutoffs.NotUnderstood,
            "SELECT id FROM unclear WHERE last_at < $1 LIMIT $2",
            "DELETE FROM unclear WHERE id = $1",
            cancellationToken).ConfigureAwait(false);
        return deleted + await RowsAsync(
            cutoffs.Alerts,
            "SELECT rowid FROM alert WHERE handled_at < $1 LIMIT $2",
            "DELETE FROM alert WHERE rowid = $1 AND handled_at IS NOT NULL",
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Without this the log of the last writes would hold the deleted text until it is written over.</summary>
    public Task ScrubAsync(CancellationToken cancellationToken) => Task.Run(database.Checkpoint, cancellationToken);

    private async Task<int> ConversationsAsync(RetentionCutoffs cutoffs, CancellationToken cancellationToken)
    {
        var (transcripts, abandoned) = (Stored(cutoffs.Transcripts), Stored(cutoffs.Abandoned));
        var found = database.Read(session => session.Query(
            $"SELECT id FROM conversation AS c WHERE {Over} LIMIT $3", static row => row.GetString(0), transcripts, abandoned, Conversations));
        return found.Count == 0
            ? 0
            : await database.WriteAsync(session => found.Sum(id => Delete(session, id, transcripts, abandoned)), cancellationToken).ConfigureAwait(false);
    }

    private static int Delete(SqliteSession session, string id, long transcripts, long abandoned) =>
        session.Number($"SELECT count(*) FROM conversation AS c WHERE {Over} AND id = $3", transcripts, abandoned, id) == 0
            ? 0
            : Parts.Sum(part => session.Execute(part, id));

    /// <summary>A conversation that goes on for years, as those of staff and phones do, keeps what is younger.</summary>
    private async Task<int> OldLinesAsync(DateTimeOffset? cutoff, CancellationToken cancellationToken)
    {
        var before = Stored(cutoff);
        var found = database.Read(session => session.Query(
            """
            SELECT id FROM conversation AS c
            WHERE started_at < $1 AND (SELECT at FROM log WHERE conversation = c.id ORDER BY seq LIMIT 1) < $1 AND touched_at >= $1 LIMIT $2
            """,
            static row => row.GetString(0),
            before,
            Conversations));
        return found.Count == 0
            ? 0
            : await database.WriteAsync(session => found.Sum(id => DeleteOldLines(session, id, before)), cancellationToken).ConfigureAwait(false);
    }

    private static int DeleteOldLines(SqliteSession session, string id, long before) => session.Execute(
        """
        DELETE FROM log WHERE conversation = $1 AND seq IN
          (SELECT seq FROM log WHERE conversation = $1 AND at < $2 ORDER BY seq LIMIT $3)
        """,
        id,
        before,
        Rows / Conversations);

    private async Task<int> RowsAsync(DateTimeOffset? cutoff, string find, string delete, CancellationToken cancellationToken)
    {
        var found = database.Read(session => session.Query(find, static row => row.GetInt64(0), Stored(cutoff), Rows));
        return found.Count == 0
            ? 0
            : await database.WriteAsync(session => found.Sum(id => session.Execute(delete, id)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Nothing is older than the beginning of time.</summary>
    private static long Stored(DateTimeOffset? cutoff) => cutoff?.Stored() ?? long.MinValue;
}
