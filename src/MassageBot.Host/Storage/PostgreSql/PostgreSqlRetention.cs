using MassageBot.Scheduling;

namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>
/// Plain deletes of a few rows each, which any number of hosts may run at once: rows that another one has in hand are passed over. A
/// conversation that somebody writes in at the same moment has a younger time by then and stays.
/// </summary>
internal sealed class PostgreSqlRetention(PostgreSqlDatabase database) : IRetention
{
    private const int Conversations = 20;
    private const int Rows = 500;

    /// <summary>Nothing of the conversation waits: for its turn, its delivery, the calendar or a person.</summary>
    private const string OldConversations =
        """
        WITH old AS (
          SELECT id FROM bot.conversation AS c
          WHERE (channel <> 'msteams' OR NOT $4) AND (touched_at < $1 OR (touched_at < $2 AND NOT EXISTS (SELECT 1 FROM bot.intent WHERE conversation = c.id AND state IN (2, 6))))
            AND NOT EXISTS (SELECT 1 FROM bot.inbox WHERE conversation = c.id AND outcome = 0)
            AND NOT EXISTS (SELECT 1 FROM bot.held WHERE conversation = c.id)
            AND NOT EXISTS (SELECT 1 FROM bot.intent WHERE conversation = c.id AND state IN (0, 1))
            AND NOT EXISTS (SELECT 1 FROM bot.outbox WHERE conversation = c.id AND state = 0)
            AND NOT EXISTS (SELECT 1 FROM bot.alert WHERE conversation = c.id AND (handled_at IS NULL OR kind IN ('Crisis', 'Misconduct')))
          LIMIT $3 FOR UPDATE SKIP LOCKED
        ), lines AS (
          DELETE FROM bot.log USING old WHERE log.conversation = old.id
        ), entries AS (
          DELETE FROM bot.inbox USING old WHERE inbox.conversation = old.id
        ), intents AS (
          DELETE FROM bot.intent USING old WHERE intent.conversation = old.id
        ), deliveries AS (
          DELETE FROM bot.outbox USING old WHERE outbox.conversation = old.id
        ), far_ids AS (
          DELETE FROM bot.far_id USING old WHERE far_id.conversation = old.id
        ), health AS (
          DELETE FROM bot.health_line USING old WHERE health_line.conversation = old.id
        ), codes AS (
          DELETE FROM bot.move_code USING old WHERE move_code.conversation = old.id
        ), went_on AS (
          DELETE FROM bot.continuation USING old WHERE continuation.conversation = old.id
        )
        DELETE FROM bot.conversation USING old WHERE conversation.id = old.id RETURNING 1
        """;

    /// <summary>A conversation that goes on for years, as those of staff and phones do, keeps what is younger.</summary>
    private const string OldLines =
        """
        DELETE FROM bot.log WHERE (conversation, seq) IN (
          SELECT line.conversation, line.seq FROM bot.conversation AS c
          CROSS JOIN LATERAL (SELECT conversation, seq, at FROM bot.log WHERE conversation = c.id ORDER BY seq LIMIT 25) AS line
          WHERE c.started_at < $1 AND (c.touched_at >= $1 OR c.channel = 'msteams') AND line.at < $1 LIMIT $2)
        RETURNING 1
        """;

    private const string Receipts =
        """
        DELETE FROM bot.inbox WHERE id IN
          (SELECT id FROM bot.inbox WHERE outcome IN (1, 2) AND received_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1
        """;

    private const string Parked =
        """
        DELETE FROM bot.inbox WHERE id IN
          (SELECT id FROM bot.inbox WHERE outcome = 3 AND received_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1
        """;

    private const string Deliveries =
        """
        DELETE FROM bot.outbox WHERE id IN
          (SELECT id FROM bot.outbox WHERE state IN (1, 2) AND next_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1
        """;

    private const string FarIds =
        """
        DELETE FROM bot.far_id WHERE (conversation, activity_id) IN
          (SELECT conversation, activity_id FROM bot.far_id WHERE at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1
        """;

    private const string Intents =
        """
        UPDATE bot.intent SET body = '{}' WHERE id IN
          (SELECT id FROM bot.intent AS i WHERE state NOT IN (0, 1) AND settled_at < $1 AND body <> '{}'
             AND NOT EXISTS (SELECT 1 FROM bot.alert WHERE alert.id = i.id AND handled_at IS NULL) LIMIT $2 FOR UPDATE SKIP LOCKED)
        RETURNING 1
        """;

    private const string SafetyKinds = "('RedFlag', 'Crisis', 'Misconduct', 'Boundary')";

    private const string SafetyAlerts =
        $"""
        DELETE FROM bot.alert WHERE id IN
          (SELECT id FROM bot.alert WHERE handled_at < $1 AND kind IN {SafetyKinds} LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1
        """;

    private const string Alerts =
        $"""
        DELETE FROM bot.alert WHERE id IN
          (SELECT id FROM bot.alert WHERE handled_at < $1 AND kind NOT IN {SafetyKinds} LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1
        """;

    /// <summary>Conversations that are over and hold what was told without consent. A crisis or a report about a colleague keeps its transcript.</summary>
    private const string Told =
        """
        SELECT id, state, version FROM bot.conversation AS c
        WHERE touched_at < $1 AND EXISTS (SELECT 1 FROM bot.health_line WHERE conversation = c.id)
          AND NOT EXISTS (SELECT 1 FROM bot.inbox WHERE conversation = c.id AND outcome = 0)
          AND NOT EXISTS (SELECT 1 FROM bot.held WHERE conversation = c.id)
          AND NOT EXISTS (SELECT 1 FROM bot.intent WHERE conversation = c.id AND state IN (0, 1))
          AND NOT EXISTS (SELECT 1 FROM bot.outbox WHERE conversation = c.id AND state = 0)
          AND NOT EXISTS (SELECT 1 FROM bot.alert WHERE conversation = c.id AND (handled_at IS NULL OR kind IN ('Crisis', 'Misconduct')))
        LIMIT $2
        """;

    private const string ToldIn = "conversation = $1 AND activity <> '' AND activity_id IN (SELECT activity_id FROM bot.health_line WHERE conversation = $1)";

    /// <summary>Nothing happens when somebody has written meanwhile: the version is another then.</summary>
    private const string Blank =
        """
        WITH over AS (
          UPDATE bot.conversation SET state = coalesce($3, state) WHERE id = $1 AND version = $2 RETURNING id
        ), lines AS (
          UPDATE bot.log SET activity = untold.activity FROM over, unnest($4::bigint[], $5::text[]) AS untold (seq, activity)
          WHERE log.conversation = over.id AND log.seq = untold.seq
        ), deliveries AS (
          UPDATE bot.outbox SET activity = untold.activity FROM over, unnest($6::bigint[], $7::text[]) AS untold (id, activity)
          WHERE outbox.conversation = over.id AND outbox.id = untold.id AND outbox.activity <> ''
        ), entries AS (
          UPDATE bot.inbox SET activity = NULL FROM over WHERE inbox.conversation = over.id AND outcome <> 0 AND activity IS NOT NULL
        )
        DELETE FROM bot.health_line USING over WHERE health_line.conversation = over.id RETURNING 1
        """;

    private const string NotUnderstood =
        """
        WITH old AS (
          DELETE FROM bot.unclear WHERE id IN (SELECT id FROM bot.unclear WHERE last_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING id
        ), origins AS (
          DELETE FROM bot.unclear_origin USING old WHERE unclear_id = old.id
        )
        SELECT 1 FROM old
        """;

    /// <summary>What stood in staff's conversations was a client's before, and is Teams' from then on: here it goes after the shortest time.</summary>
    private const string StaffLines =
        """
        DELETE FROM bot.log WHERE (conversation, seq) IN (
          SELECT l.conversation, l.seq FROM bot.log AS l JOIN bot.conversation AS c ON c.id = l.conversation
          WHERE c.channel = 'msteams' AND l.at < $1 LIMIT $2)
        RETURNING 1
        """;

    private const string Matters =
        """
        DELETE FROM bot.matter WHERE id IN
          (SELECT id FROM bot.matter WHERE NOT open AND about IS NOT NULL AND made_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1
        """;

    private const string HealthViews =
        """
        DELETE FROM bot.health_view WHERE id IN
          (SELECT id FROM bot.health_view WHERE at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1
        """;

    public async Task<int> DeleteAsync(RetentionCutoffs cutoffs, CancellationToken cancellationToken)
    {
        var deleted = await RunAsync(
            OldConversations, [Stored(cutoffs.Transcripts), Stored(cutoffs.Abandoned), Conversations, cutoffs.TeamsIsForStaff], cancellationToken).ConfigureAwait(false);
        (string Sql, DateTimeOffset? Cutoff)[] parts =
        [
            (OldLines, cutoffs.Transcripts), (Receipts, cutoffs.Receipts), (Parked, cutoffs.Parked), (Deliveries, cutoffs.Deliveries), (FarIds, cutoffs.Transcripts),
            (Intents, cutoffs.Intents), (Alerts, cutoffs.Alerts), (SafetyAlerts, cutoffs.SafetyAlerts), (NotUnderstood, cutoffs.NotUnderstood),
            (StaffLines, cutoffs.TeamsIsForStaff ? cutoffs.HealthLines : null), (Matters, cutoffs.Alerts), (HealthViews, cutoffs.HealthViews),
        ];
        foreach (var (sql, cutoff) in parts)
        {
            deleted += await RunAsync(sql, [Stored(cutoff), Rows], cancellationToken).ConfigureAwait(false);
        }

        return deleted + await HealthLinesAsync(cutoffs.HealthLines, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Texts without consent go as soon as nothing of the conversation waits; that something was said stays, and so do codes.</summary>
    private async Task<int> HealthLinesAsync(DateTimeOffset? cutoff, CancellationToken cancellationToken)
    {
        var found = await database.QueryAsync(
            Told, [Stored(cutoff), Conversations], static row => (Id: row.GetString(0), State: row.OpenedOrNull(1, SealedColumns.ConversationState), Version: row.GetInt64(2)), cancellationToken).ConfigureAwait(false);
        var blanked = 0;
        foreach (var over in found)
        {
            var lines = await UntoldAsync($"SELECT seq, activity FROM bot.log WHERE {ToldIn}", over.Id, SealedColumns.LogActivity, cancellationToken).ConfigureAwait(false);
            var sent = await UntoldAsync($"SELECT id, activity FROM bot.outbox WHERE {ToldIn}", over.Id, SealedColumns.OutboxActivity, cancellationToken).ConfigureAwait(false);
            blanked += await RunAsync(
                Blank,
                [
                    over.Id, over.Version, SealedColumns.ConversationState.Of(HealthWords.Without(over.State)),
                    lines.Select(line => line.Number).ToArray(), SealedColumns.LogActivity.OfAll(lines.Select(line => line.Activity)),
                    sent.Select(line => line.Number).ToArray(), SealedColumns.OutboxActivity.OfAll(sent.Select(line => line.Activity)),
                ],
                cancellationToken).ConfigureAwait(false);
        }

        return blanked;
    }

    private Task<IReadOnlyList<(long Number, string Activity)>> UntoldAsync(string sql, string conversation, SealedColumn column, CancellationToken cancellationToken) =>
        database.QueryAsync(sql, [conversation], row => (row.GetInt64(0), StoredBodies.Untold(row.Opened(1, column))), cancellationToken);

    /// <summary>The server reuses the room of deleted rows by itself (autovacuum); its files are not the program's to touch.</summary>
    public Task ScrubAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<int> RunAsync(string sql, object?[] values, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(sql, values, static row => row.GetInt32(0), cancellationToken).ConfigureAwait(false);
        return rows.Count;
    }

    /// <summary>Nothing is older than the beginning of time.</summary>
    private static long Stored(DateTimeOffset? cutoff) => cutoff?.Stored() ?? long.MinValue;
}
