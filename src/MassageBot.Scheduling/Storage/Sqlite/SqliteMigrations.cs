namespace MassageBot.Scheduling.Storage.Sqlite;

/// <summary>Brings a file to the newest schema. The number is kept in user_version.</summary>
internal static class SqliteMigrations
{
    public static Scripts Scripts { get; } = new("Sqlite");

    /// <exception cref="InvalidOperationException">The database was written by a newer version of this program.</exception>
    public static void Apply(SqliteSession session)
    {
        foreach (var (number, sql) in Scripts.After((int)session.Number("PRAGMA user_version")))
        {
            session.ExecuteScript($"BEGIN IMMEDIATE; {sql} PRAGMA user_version = {number}; COMMIT;");
        }
    }
}
