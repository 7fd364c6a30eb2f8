namespace MassageBot.Host.Storage.Sqlite;

/// <summary>Brings a file to the schema of this program, or refuses a newer one.</summary>
internal static class SqliteMigrations
{
    public static void Apply(SqliteSession session) => Apply(session, Migrations.Of("Sqlite"));

    internal static void Apply(SqliteSession session, IReadOnlyList<Migration> known)
    {
        session.Execute("CREATE TABLE IF NOT EXISTS schema (version INTEGER PRIMARY KEY, oldest_program INTEGER NOT NULL)");
        var applied = session.Number("SELECT coalesce(max(version), 0) FROM schema") ?? 0;
        var oldest = session.Number("SELECT coalesce(max(oldest_program), 0) FROM schema") ?? 0;
        foreach (var migration in Migrations.Pending(known, applied, oldest))
        {
            session.Execute("BEGIN IMMEDIATE");
            session.Execute(migration.Sql);
            session.Execute("INSERT INTO schema (version, oldest_program) VALUES ($1, $2)", migration.Version, migration.OldestProgram);
            session.Execute("COMMIT");
        }
    }
}
