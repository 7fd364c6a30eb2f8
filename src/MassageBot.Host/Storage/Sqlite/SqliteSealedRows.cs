using MassageBot.Scheduling;

namespace MassageBot.Host.Storage.Sqlite;

/// <summary>Looked at by a reader; where something is old, done by the writer, which nobody can come between.</summary>
internal sealed class SqliteSealedRows(BotDatabase database) : ISealedRows
{
    public string Name => SealKeyRows.Name;

    public int Parts => SealedColumns.All.Count;

    /// <summary>Before the first row is read or written. One process has the folder: whoever wrote with another key is gone.</summary>
    public static void Begin(SqliteSession session)
    {
        Check(session);
        session.Execute("UPDATE seal_key SET used_at = 0 WHERE used_at > 0");
        if (session.Seal.Current is { } current)
        {
            session.Execute("INSERT INTO seal_key (fingerprint, used_at) VALUES ($1, 0) ON CONFLICT (fingerprint) DO NOTHING", current);
            session.Execute("UPDATE schema SET oldest_program = version WHERE version = $1", SealKeyRows.SinceInFile);
        }
    }

    /// <summary>Refuses to begin without a key that rows are sealed under.</summary>
    public static void Check(SqliteSession session) =>
        SealStart.Check(session.Seal, session.Query("SELECT fingerprint FROM seal_key", static row => row.GetString(0)), SealKeyRows.Name);

    public Task<IReadOnlyList<SealKey>> BeatAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            session.Execute(
                "INSERT INTO seal_key (fingerprint, used_at) VALUES ($1, $2) ON CONFLICT (fingerprint) DO UPDATE SET used_at = excluded.used_at",
                session.Seal.Current ?? SealKey.InClear,
                now.Stored());
            return session.Query("SELECT fingerprint, used_at, done_at FROM seal_key", row => SealKeyRows.Key(row, now));
        },
        cancellationToken);

    public async Task<SealStep> RewriteAsync(int part, string? after, IReadOnlyCollection<string> spared, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var column = SealedColumns.All[part];
        var look = database.Read(session => SealKeyRows.Plan(session.Seal, column, Read(session, column, after), spared));
        return look.Old.Count == 0
            ? look.Done(0)
            : await database.WriteAsync(session => Rewrite(session, column, SealKeyRows.Plan(session.Seal, column, Read(session, column, after), spared)), cancellationToken)
                .ConfigureAwait(false);
    }

    public async Task FinishAsync(IReadOnlyList<string> unused, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await database.WriteAsync(session => Finish(session, unused, now), cancellationToken).ConfigureAwait(false);
        // Without this the log of the last writes would hold what stood there before.
        await Task.Run(database.Checkpoint, cancellationToken).ConfigureAwait(false);
    }

    private static bool Finish(SqliteSession session, IReadOnlyList<string> unused, DateTimeOffset now)
    {
        foreach (var key in unused)
        {
            session.Execute("DELETE FROM seal_key WHERE fingerprint = $1 AND used_at <= $2", key, SealKeyRows.GoneBefore(now));
        }

        session.Execute("UPDATE seal_key SET done_at = $2 WHERE fingerprint = $1", session.Seal.Current, now.Stored());
        return true;
    }

    private static IReadOnlyList<SealedRow> Read(SqliteSession session, SealedColumn column, string? after)
    {
        var key = SealKeyRows.KeyOf(column.Table);
        var columns = string.Join(", ", key.Select(part => part.Column));
        var values = string.Join(", ", key.Select((part, n) => $"CAST(${n + 1} AS {part.InFile})"));
        var where = after is null ? "" : $"WHERE ({columns}) > ({values})";
        return session.Query(
            $"SELECT {columns}, {column.Column} FROM {column.Table} {where} ORDER BY {columns} LIMIT {SealKeyRows.AtOnce}",
            row => new SealedRow([.. key.Select((_, n) => row.GetString(n))], row.TextOrNull(key.Count)),
            after is null ? [] : [.. SealKeyRows.Key(after)]);
    }

    private static SealStep Rewrite(SqliteSession session, SealedColumn column, SealPlan plan)
    {
        foreach (var (row, text) in plan.Old)
        {
            if (column == SealedColumns.UnclearText)
            {
                UnclearRows.Rewrite(session, row.Key[0], text);
            }
            else
            {
                var key = SealKeyRows.KeyOf(column.Table);
                var where = string.Join(" AND ", key.Select((part, n) => $"{part.Column} = CAST(${n + 2} AS {part.InFile})"));
                session.Execute($"UPDATE {column.Table} SET {column.Column} = $1 WHERE {where}", [column.Of(text), .. row.Key]);
            }
        }

        return plan.Done(plan.Old.Count);
    }
}
