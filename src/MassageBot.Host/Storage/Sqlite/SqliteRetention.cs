using MassageBot.Scheduling;

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

    /// <summary>A crisis or a report about a colleague keeps its conversation as long as its own entry is kept.</summary>
    private const string Preserved =
        "EXISTS (SELECT 1 FROM alert WHERE conversation = c.id AND kind IN ('Crisis', 'Misconduct'))";

    private const string SafetyKinds = "('RedFlag', 'Crisis', 'Misconduct', 'Boundary')";

    private const string Over =
        $"""
        (touched_at < $1 OR (touched_at < $2 AND NOT EXISTS (SELECT 1 FROM intent WHERE conversation = c.id AND state IN (2, 6)))) AND {AtRest} AND NOT {Preserved}
        """;

    /// <summary>Those of staff stay, however long nobody writes there: without them nobody could be told anything.</summary>
    private const string OverOfClients = $"channel <> 'msteams' AND {Over}";

    private const string Told = $"touched_at < $1 AND EXISTS (SELECT 1 FROM health_line WHERE conversation = c.id) AND {AtRest} AND NOT {Preserved}";

    private static readonly string[] Blanks =
    [
        "UPDATE inbox SET activity = NULL WHERE conversation = $1 AND outcome <> 0 AND activity IS NOT NULL",
        "DELETE FROM health_line WHERE conversation = $1",
    ];

    private static readonly string[] Parts =
    [
        "DELETE FROM log WHERE conversation = $1",
        "DELETE FROM inbox WHERE conversation = $1",
        "DELETE FROM intent WHERE conversation = $1",
        "DELETE FROM outbox WHERE conversation = $1",
        "DELETE FROM far_id WHERE conversation = $1",
        "DELETE FROM health_line WHERE conversation = $1",
        "DELETE FROM move_code WHERE conversation = $1",
        "DELETE FROM continuation WHERE conversation = $1",
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
            cutoffs.Transcripts,
            "SELECT rowid FROM far_id WHERE at < $1 LIMIT $2",
            "DELETE FROM far_id WHERE rowid = $1",
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
        deleted += await RowsAsync(
            DateTimeOffset.MaxValue,
            "SELECT DISTINCT unclear_id FROM unclear_origin WHERE $1 > 0 AND unclear_id NOT IN (SELECT id FROM unclear) LIMIT $2",
            "DELETE FROM unclear_origin WHERE unclear_id = $1",
            cancellationToken).ConfigureAwait(false);
        deleted += await RowsAsync(
            cutoffs.SafetyAlerts,
            $"SELECT rowid FROM alert WHERE handled_at < $1 AND kind IN {SafetyKinds} LIMIT $2",
            "DELETE FROM alert WHERE rowid = $1 AND handled_at IS NOT NULL",
            cancellationToken).ConfigureAwait(false);
        deleted += await HealthLinesAsync(cutoffs.HealthLines, cancellationToken).ConfigureAwait(false);
        deleted += await StaffAsync(cutoffs, cancellationToken).ConfigureAwait(false);
        return deleted + await RowsAsync(
            cutoffs.Alerts,
            $"SELECT rowid FROM alert WHERE handled_at < $1 AND kind NOT IN {SafetyKinds} LIMIT $2",
            "DELETE FROM alert WHERE rowid = $1 AND handled_at IS NOT NULL",
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// What stood in staff's conversations was a client's before, and is Teams' from then on: here it goes after the shortest time. Matters about
    /// clients go with their alerts.
    /// </summary>
    private async Task<int> StaffAsync(RetentionCutoffs cutoffs, CancellationToken cancellationToken)
    {
        (string Find, string Delete, DateTimeOffset? Cutoff)[] parts =
        [
            (
                "SELECT count(*) FROM log AS l JOIN conversation AS c ON c.id = l.conversation WHERE c.channel = 'msteams' AND l.at < $1",
                "DELETE FROM log WHERE at < $1 AND conversation IN (SELECT id FROM conversation WHERE channel = 'msteams')",
                cutoffs.HealthLines),
            (
                "SELECT count(*) FROM matter WHERE open = 0 AND about IS NOT NULL AND made_at < $1",
                "DELETE FROM matter WHERE open = 0 AND about IS NOT NULL AND made_at < $1",
                cutoffs.Alerts),
            ("SELECT count(*) FROM health_view WHERE at < $1", "DELETE FROM health_view WHERE at < $1", cutoffs.HealthViews),
        ];
        var deleted = 0;
        foreach (var (find, delete, cutoff) in parts.Skip(cutoffs.TeamsIsForStaff ? 0 : 1).Where(part => part.Cutoff is not null))
        {
            var before = Stored(cutoff);
            if (database.Read(session => session.Number(find, before)) > 0)
            {
                deleted += await database.WriteAsync(session => session.Execute(delete, before), cancellationToken).ConfigureAwait(false);
            }
        }

        return deleted;
    }

    /// <summary>Texts without consent go as soon as nothing of the conversation waits; that something was said stays, and so do codes.</summary>
    private async Task<int> HealthLinesAsync(DateTimeOffset? cutoff, CancellationToken cancellationToken)
    {
        var before = Stored(cutoff);
        var found = database.Read(session => session.Query(
            $"SELECT id FROM conversation AS c WHERE {Told} LIMIT $2", static row => row.GetString(0), before, Conversations));
        return found.Count == 0
            ? 0
            : await database.WriteAsync(session => found.Sum(id => Blank(session, id, before)), cancellationToken).ConfigureAwait(false);
    }

    private static int Blank(SqliteSession session, string id, long before)
    {
        if (session.Number($"SELECT count(*) FROM conversation AS c WHERE {Told} AND id = $2", before, id) == 0)
        {
            return 0;
        }

        if (HealthWords.Without(session.First("SELECT state FROM conversation WHERE id = $1", static row => row.OpenedOrNull(0, SealedColumns.ConversationState) ?? "{}", id)) is { } state)
        {
            session.Execute("UPDATE conversation SET state = $2 WHERE id = $1", id, SealedColumns.ConversationState.Of(state));
        }

        // Of the outbox, what has left keeps no text.
        return Blank(session, id, SealedColumns.LogActivity, "seq") + Blank(session, id, SealedColumns.OutboxActivity, "id") + Blanks.Sum(blank => session.Execute(blank, id));
    }

    private static int Blank(SqliteSession session, string id, SealedColumn column, string number)
    {
        var told = session.Query(
            $"""
            SELECT {number}, activity FROM {column.Table}
            WHERE conversation = $1 AND activity <> '' AND activity_id IN (SELECT activity_id FROM health_line WHERE conversation = $1)
            """,
            row => (Number: row.GetInt64(0), Activity: row.Opened(1, column)),
            id);
        return told.Sum(line => session.Execute(
            $"UPDATE {column.Table} SET activity = $3 WHERE conversation = $1 AND {number} = $2", id, line.Number, column.Of(StoredBodies.Untold(line.Activity))));
    }

    /// <summary>Without this the log of the last writes would hold the deleted text until it is written over.</summary>
    public Task ScrubAsync(CancellationToken cancellationToken) => Task.Run(database.Checkpoint, cancellationToken);

    private async Task<int> ConversationsAsync(RetentionCutoffs cutoffs, CancellationToken cancellationToken)
    {
        var (transcripts, abandoned) = (Stored(cutoffs.Transcripts), Stored(cutoffs.Abandoned));
        var over = cutoffs.TeamsIsForStaff ? OverOfClients : Over;
        var found = database.Read(session => session.Query(
            $"SELECT id FROM conversation AS c WHERE {over} LIMIT $3", static row => row.GetString(0), transcripts, abandoned, Conversations));
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
            WHERE started_at < $1 AND (SELECT at FROM log WHERE conversation = c.id ORDER BY seq LIMIT 1) < $1 AND (touched_at >= $1 OR channel = 'msteams') LIMIT $2
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
