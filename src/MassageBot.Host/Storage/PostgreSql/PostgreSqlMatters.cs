using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using NodaTime;

namespace MassageBot.Host.Storage.PostgreSql;

internal sealed class PostgreSqlMatters(PostgreSqlDatabase database, CommitNews news) : IMatters, IMatterRows
{
    private const string Columns = "SELECT id, body, version, open, made_at FROM bot.matter";

    private const string Tell =
        """
        WITH known AS (
          SELECT id FROM bot.conversation WHERE id = $1
        ), told AS (
          INSERT INTO bot.inbox (conversation, dedupe, activity_id, kind, activity, received_at)
          SELECT id, $2, $2, $3, $4, $5 FROM known ON CONFLICT (conversation, dedupe) DO NOTHING
        ), matter AS (
          UPDATE bot.matter AS m SET due_at = NULL FROM known WHERE m.id = $6 AND m.version = $7
        ), alert AS (
          UPDATE bot.alert AS a SET told_at = $5 FROM known WHERE a.id = $8
        )
        SELECT 1 FROM known
        """;

    public async Task<Matter<T>?> FindAsync<T>(Guid id, CancellationToken cancellationToken)
        where T : class =>
        (await database.QueryAsync($"{Columns} WHERE id = $1 AND kind = $2", [id, MatterKind.Of<T>()], Read<T>, cancellationToken).ConfigureAwait(false)).SingleOrDefault();

    public Task<IReadOnlyList<Matter<T>>> OpenAsync<T>(int limit, CancellationToken cancellationToken)
        where T : class => database.QueryAsync(
            $"{Columns} WHERE kind = $1 AND open ORDER BY made_at, id LIMIT $2", [MatterKind.Of<T>(), limit], Read<T>, cancellationToken);

    public Task<IReadOnlyList<Matter<T>>> SinceAsync<T>(Instant since, CancellationToken cancellationToken)
        where T : class => database.QueryAsync(
            $"{Columns} WHERE kind = $1 AND made_at >= $2 ORDER BY made_at, id", [MatterKind.Of<T>(), since.ToUnixTimeMilliseconds()], Read<T>, cancellationToken);

    public Task<IReadOnlyList<DueMatter>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT id, kind, version FROM bot.matter WHERE due_at <= $1 ORDER BY due_at LIMIT $2",
        [now.Stored(), limit],
        static row => new DueMatter(row.GetGuid(0), row.GetString(1), row.GetInt32(2)),
        cancellationToken);

    public Task<IReadOnlyList<Alert>> UntoldAsync(AlertAudience audience, int limit, CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT body FROM bot.alert WHERE told_at IS NULL AND handled_at IS NULL AND kind = ANY ($1::text[]) ORDER BY raised_at LIMIT $2",
        [AlertReading.KindsFor(audience).Select(kind => kind.ToString()).ToArray(), limit],
        static row => StoredJson.Read<Alert>(row.Opened(0, SealedColumns.AlertBody)),
        cancellationToken);

    public async Task<bool> TellAsync(ToldElsewhere told, DueMatter? matter, Guid? alert, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await database.WriteOnceAsync(
            Tell,
            [told.Conversation, told.DedupeKey, (int)told.Kind, SealedColumns.InboxActivity.Of(told.Activity), now.Stored(), matter?.Id ?? Guid.Empty, matter?.Version ?? 0, alert ?? Guid.Empty],
            static row => 1,
            cancellationToken).ConfigureAwait(false);
        if (known.Count == 1)
        {
            news.Announce(told.Conversation);
        }

        return known.Count == 1;
    }

    public async Task<RaisedAlert?> FindAlertAsync(Guid id, CancellationToken cancellationToken) => (await database.QueryAsync(
        "SELECT body, conversation, handled_at FROM bot.alert WHERE id = $1", [id], PostgreSqlAlerts.Read, cancellationToken).ConfigureAwait(false)).SingleOrDefault();

    /// <summary>What a turn does to matters, as columns: values of <c>TurnStatements.CommitAll</c>.</summary>
    public static object?[] Values(TurnCommit commit)
    {
        var matters = commit.Matters;
        return
        [
            Column(matters, static change => change.Id),
            Column(matters, static change => change.Kind),
            Column(matters, static change => change.About),
            SealedColumns.MatterBody.OfAll(matters.Select(static change => StoredJson.WriteBody(change.Body))),
            Column(matters, static change => change.Expected),
            Column(matters, static change => change.IsOpen),
            Column(matters, static change => change.DueAt?.ToUnixTimeMilliseconds()),
            Column(commit.Views, static view => view.AadObjectId),
            Column(commit.Views, static view => view.What),
            Column(commit.Views, static view => view.Subject),
            Column(commit.Views, static view => view.At.ToUnixTimeMilliseconds()),
            Column(commit.Handled, static id => id),
        ];
    }

    /// <summary>True when one of the matters is not at the version that the turn has read.</summary>
    public async Task<bool> IsOvertakenAsync(TurnCommit commit, CancellationToken cancellationToken) => (await database.QueryAsync(
        """
        SELECT 1 FROM unnest($1::uuid[], $2::integer[]) AS wanted (id, expected) LEFT JOIN bot.matter AS m ON m.id = wanted.id
        WHERE coalesce(m.version, 0) <> wanted.expected LIMIT 1
        """,
        [Column(commit.Matters, static change => change.Id), Column(commit.Matters, static change => change.Expected)],
        static row => 1,
        cancellationToken).ConfigureAwait(false)).Count == 1;

    private static TColumn[] Column<TRow, TColumn>(IReadOnlyList<TRow> rows, Func<TRow, TColumn> value) => [.. rows.Select(value)];

    private static Matter<T> Read<T>(StoredRow row)
        where T : class => new(
            row.GetGuid(0), StoredJson.Read<T>(row.Opened(1, SealedColumns.MatterBody)), row.GetInt32(2), row.GetBoolean(3), Instant.FromUnixTimeMilliseconds(row.GetInt64(4)));
}
