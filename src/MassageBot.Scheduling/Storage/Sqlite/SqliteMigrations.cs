namespace MassageBot.Scheduling.Storage.Sqlite;

/// <summary>Brings a file to the newest schema. The number is kept in user_version, beside a table of what older programs may.</summary>
internal static class SqliteMigrations
{
    public static Scripts Scripts { get; } = new("Sqlite");

    /// <exception cref="InvalidOperationException">The database was written by a newer version of this program.</exception>
    public static void Apply(SqliteSession session)
    {
        session.ExecuteScript("CREATE TABLE IF NOT EXISTS oldest_program (number INTEGER NOT NULL) STRICT;");
        var oldest = (int)session.Number("SELECT coalesce(max(number), 0) FROM oldest_program");
        foreach (var script in Scripts.After((int)session.Number("PRAGMA user_version"), oldest))
        {
            session.ExecuteScript(
                $"BEGIN IMMEDIATE; {script.Sql} INSERT INTO oldest_program (number) VALUES ({script.OldestProgram}); PRAGMA user_version = {script.Number}; COMMIT;");
        }
    }
}
