using System.Globalization;
using Npgsql;

namespace MassageBot.Scheduling.Storage.PostgreSql;

/// <summary>
/// Brings the schema to its newest state in one transaction under a lock, so that two programs may start at once. The number is kept in
/// schema_version, beside a table of what older programs may.
/// </summary>
internal static class PostgreSqlMigrations
{
    public const string Schema = "scheduling";

    /// <summary>Each program that starts is a new writer.</summary>
    private const string OldWriters = "writers WHERE written < now() - interval '1 day'";

    private const string Remedy =
        "The calendar needs PostgreSQL's extension btree_gist, which keeps a slot from being sold twice, and it could not be created. "
        + "Install the server's contrib package (Debian: it comes with postgresql), then let an administrator run, in this database: "
        + "CREATE EXTENSION btree_gist;";

    private const string Rights =
        "The calendar's PostgreSQL user may not set up its schema. Let an administrator run, in this database: "
        + $"CREATE SCHEMA {Schema} AUTHORIZATION <that user>;";

    public static Scripts Scripts { get; } = new("PostgreSql");

    /// <exception cref="InvalidOperationException">The server cannot be reached, lacks what is needed, or its schema is from a newer version.</exception>
    public static void Apply(string connectionString)
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Enlist = false, Timeout = 10, CommandTimeout = 60 };
        using var connection = new NpgsqlConnection(address.ConnectionString);
        try
        {
            connection.Open();
        }
        catch (NpgsqlException fault)
        {
            throw new InvalidOperationException(
                $"The calendar cannot reach PostgreSQL ({fault.SqlState ?? "no answer"}). Check ConnectionStrings:PostgreSql and that the server runs.",
                fault);
        }

        // The lock is the writers' own: a program that starts beside another one, and has nothing to change, must not keep that one from booking.
        if (IsNewest(connection))
        {
            Run(connection, $"DELETE FROM {Schema}.{OldWriters}");
            return;
        }

        try
        {
            using var transaction = connection.BeginTransaction();
            Apply(connection);
            transaction.Commit();
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new InvalidOperationException(Rights, fault);
        }
    }

    private static bool IsNewest(NpgsqlConnection connection) =>
        Ask(connection, $"SELECT 1 WHERE to_regclass('{Schema}.schema_version') IS NOT NULL AND to_regclass('{Schema}.oldest_program') IS NOT NULL") is not null
        && Convert.ToInt32(Ask(connection, $"SELECT coalesce(max(number), 0) FROM {Schema}.schema_version"), CultureInfo.InvariantCulture) == Scripts.Newest;

    private static void Apply(NpgsqlConnection connection)
    {
        Run(connection, $"SELECT pg_advisory_xact_lock({PostgreSqlSession.WritersLock})");
        AddExtension(connection);
        if (Ask(connection, $"SELECT 1 FROM pg_namespace WHERE nspname = '{Schema}'") is null)
        {
            Run(connection, $"CREATE SCHEMA {Schema}");
        }

        Run(connection, $"SET LOCAL search_path = {Schema}, public");
        Run(connection, "CREATE TABLE IF NOT EXISTS schema_version (number INTEGER NOT NULL)");
        Run(connection, "CREATE TABLE IF NOT EXISTS oldest_program (number INTEGER NOT NULL)");
        var oldest = Convert.ToInt32(Ask(connection, "SELECT coalesce(max(number), 0) FROM oldest_program"), CultureInfo.InvariantCulture);
        var version = Convert.ToInt32(Ask(connection, "SELECT coalesce(max(number), 0) FROM schema_version"), CultureInfo.InvariantCulture);
        foreach (var script in Scripts.After(version, oldest))
        {
            Run(connection, script.Sql);
            Run(connection, $"INSERT INTO schema_version (number) VALUES ({script.Number})");
            Run(connection, $"INSERT INTO oldest_program (number) VALUES ({script.OldestProgram})");
        }

        Run(connection, $"DELETE FROM {OldWriters}");
    }

    private static void AddExtension(NpgsqlConnection connection)
    {
        if (Ask(connection, "SELECT 1 FROM pg_extension WHERE extname = 'btree_gist'") is not null)
        {
            return;
        }

        try
        {
            Run(connection, "CREATE EXTENSION btree_gist");
        }
        catch (PostgresException fault)
        {
            throw new InvalidOperationException(Remedy, fault);
        }
    }

#pragma warning disable CA2100 // Constants and embedded scripts of this project.
    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static object? Ask(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
#pragma warning restore CA2100
}
