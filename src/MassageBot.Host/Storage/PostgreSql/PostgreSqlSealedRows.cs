using MassageBot.Scheduling;

namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>
/// Rows that somebody has in hand are passed over, and a row is written only as it was read: whoever wrote it meanwhile has sealed it with a key of their own.
/// </summary>
internal sealed class PostgreSqlSealedRows(PostgreSqlDatabase database) : ISealedRows
{
    private const string BeatOf =
        "INSERT INTO bot.seal_key (fingerprint, used_at) VALUES ($1, $2) ON CONFLICT (fingerprint) DO UPDATE SET used_at = excluded.used_at";

    /// <summary>The row that the same text has by now takes over what the old one counted.</summary>
    private static readonly string[] Merge =
    [
        """
        UPDATE bot.unclear AS n SET count = n.count + o.count, last_at = greatest(n.last_at, o.last_at), state = greatest(n.state, o.state)
        FROM bot.unclear AS o WHERE o.id = $1::bigint AND o.text = $2 AND n.language = o.language AND n.text = $3 AND n.id <> o.id
        """,
        """
        INSERT INTO bot.unclear_origin (unclear_id, conversation)
        SELECT n.id, origin.conversation FROM bot.unclear AS o JOIN bot.unclear AS n ON n.language = o.language AND n.text = $3 AND n.id <> o.id
          JOIN bot.unclear_origin AS origin ON origin.unclear_id = o.id
        WHERE o.id = $1::bigint AND o.text = $2 ON CONFLICT DO NOTHING
        """,
        """
        WITH gone AS (
          DELETE FROM bot.unclear AS o WHERE o.id = $1::bigint AND o.text = $2 AND EXISTS (SELECT FROM bot.unclear AS n WHERE n.language = o.language AND n.text = $3 AND n.id <> o.id)
          RETURNING o.id
        )
        DELETE FROM bot.unclear_origin USING gone WHERE unclear_id = gone.id
        """,
        "UPDATE bot.unclear SET text = $3 WHERE id = $1::bigint AND text = $2",
    ];

    public string Name => SealKeyRows.Name;

    public int Parts => SealedColumns.All.Count;

    public async Task<IReadOnlyList<SealKey>> BeatAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await database.QueryAsync(BeatOf, [database.Seal.Current ?? SealKey.InClear, now.Stored()], static row => 0, cancellationToken).ConfigureAwait(false);
        return await database.QueryAsync(
            "SELECT fingerprint, used_at, done_at FROM bot.seal_key", [], row => SealKeyRows.Key(row, now), cancellationToken).ConfigureAwait(false);
    }

    public async Task<SealStep> RewriteAsync(int part, string? after, IReadOnlyCollection<string> spared, CancellationToken cancellationToken)
    {
        var column = SealedColumns.All[part];
        var plan = SealKeyRows.Plan(database.Seal, column, await ReadAsync(column, after, cancellationToken).ConfigureAwait(false), spared);
        if (plan.Old.Count == 0)
        {
            return plan.Done(0);
        }

        return plan.Done(column == SealedColumns.UnclearText
            ? await RewriteUnclearAsync(plan, cancellationToken).ConfigureAwait(false)
            : await RewriteAsync(column, plan, cancellationToken).ConfigureAwait(false));
    }

    public Task FinishAsync(IReadOnlyList<string> unused, DateTimeOffset now, CancellationToken cancellationToken) => database.BatchAsync(
        [
            new("DELETE FROM bot.seal_key WHERE fingerprint = ANY ($1::text[]) AND used_at <= $2", unused.ToArray(), SealKeyRows.GoneBefore(now)),
            new("UPDATE bot.seal_key SET done_at = $2 WHERE fingerprint = $1", database.Seal.Current, now.Stored()),
        ],
        static row => 0,
        cancellationToken);

    private Task<IReadOnlyList<SealedRow>> ReadAsync(SealedColumn column, string? after, CancellationToken cancellationToken)
    {
        var key = SealKeyRows.KeyOf(column.Table);
        var columns = string.Join(", ", key.Select(part => part.Column));
        var where = after is null ? "" : $"WHERE ({columns}) > ({string.Join(", ", key.Select((part, n) => $"${n + 1}::text::{part.OnServer}"))})";
        // Named otherwise than the columns: ORDER BY would take a name for the text.
        return database.QueryAsync(
            $"SELECT {string.Join(", ", key.Select((part, n) => $"{part.Column}::text AS k{n}"))}, {column.Column} FROM {column.Name[..column.Name.LastIndexOf('.')]} {where} ORDER BY {columns} LIMIT {SealKeyRows.AtOnce}",
            after is null ? [] : [.. SealKeyRows.Key(after)],
            row => new SealedRow([.. key.Select((_, n) => row.GetString(n))], row.TextOrNull(key.Count)),
            cancellationToken);
    }

    private async Task<int> RewriteAsync(SealedColumn column, SealPlan plan, CancellationToken cancellationToken)
    {
        var (key, table) = (SealKeyRows.KeyOf(column.Table), column.Name[..column.Name.LastIndexOf('.')]);
        var (names, was, fresh) = (string.Join(", ", key.Select((_, n) => $"k{n}")), key.Count + 1, key.Count + 2);
        var rewritten = await database.QueryAsync(
            $"""
            UPDATE {table} AS t SET {column.Column} = s.fresh
            FROM (
              SELECT {string.Join(", ", key.Select((part, n) => $"old.{part.Column} AS k{n}"))}, wanted.fresh FROM {table} AS old
              JOIN unnest({string.Join(", ", Enumerable.Range(1, fresh).Select(n => $"${n}::text[]"))}) AS wanted ({names}, was, fresh)
                ON {string.Join(" AND ", key.Select((part, n) => $"old.{part.Column} = wanted.k{n}::{part.OnServer}"))}
              WHERE old.{column.Column} = wanted.was FOR UPDATE OF old SKIP LOCKED) AS s
            WHERE {string.Join(" AND ", key.Select((part, n) => $"t.{part.Column} = s.k{n}"))}
            RETURNING 1
            """,
            [
                .. key.Select((_, n) => plan.Old.Select(old => old.Row.Key[n]).ToArray()),
                plan.Old.Select(old => old.Row.Text).ToArray(),
                column.OfAll(plan.Old.Select(old => old.Text)),
            ],
            static row => 1,
            cancellationToken).ConfigureAwait(false);
        return rewritten.Count;
    }

    private async Task<int> RewriteUnclearAsync(SealPlan plan, CancellationToken cancellationToken)
    {
        foreach (var (row, text) in plan.Old)
        {
            await database.BatchAsync(
                [.. Merge.Select(sql => new Statement(sql, row.Key[0], row.Text, SealedColumns.UnclearText.Of(text)))], static _ => 0, cancellationToken).ConfigureAwait(false);
        }

        return plan.Old.Count;
    }
}
