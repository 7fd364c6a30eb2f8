using System.Diagnostics;
using System.Globalization;
using MassageBot.Scheduling;
using Npgsql;

namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>
/// Before the first statement: waits a while for the server, brings the schema to this program's version and enters the host into the list.
/// Runs on the starting thread, as the opening of a file does.
/// </summary>
internal static class PostgreSqlAtStart
{
    /// <summary>Any number that nothing else in the database uses: hosts that start at once go one after the other.</summary>
    private const long Turnstile = 0x4D42_0001;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static void Prepare(string connectionString, string host, ColumnSeal seal, ILogger log) => Prepare(connectionString, log, connection =>
    {
        Migrate(connection, Migrations.Of("PostgreSql"));
        BeginSealing(connection, seal);
        Execute(connection, "DELETE FROM bot.host WHERE seen_at < clock_timestamp() - interval '1 day'");
        Execute(connection, "INSERT INTO bot.host (id, seen_at) VALUES ($1, clock_timestamp())", host);
    });

    /// <summary>The table of the keys and no other: as the first migration makes it, which leaves one that is there.</summary>
    public static void PrepareKeys(string connectionString, ILogger log) => Prepare(connectionString, log, static connection =>
    {
        MakeSchema(connection);
        if (Number(connection, "SELECT count(*) FROM pg_tables WHERE schemaname = 'bot' AND tablename = 'key'") == 0)
        {
            Execute(
                connection,
                "CREATE TABLE bot.key (name text PRIMARY KEY, secret text NOT NULL, made_at timestamptz NOT NULL DEFAULT clock_timestamp())");
        }
    });

    internal static void Migrate(NpgsqlConnection connection, IReadOnlyList<Migration> known)
    {
        MakeSchema(connection);
        Execute(connection, "CREATE TABLE IF NOT EXISTS bot.schema (version integer PRIMARY KEY, oldest_program integer NOT NULL)");
        var applied = Number(connection, "SELECT coalesce(max(version), 0) FROM bot.schema");
        var oldest = Number(connection, "SELECT coalesce(max(oldest_program), 0) FROM bot.schema");
        foreach (var migration in Migrations.Pending(known, applied, oldest))
        {
            using var transaction = connection.BeginTransaction();
            Execute(connection, migration.Sql);
            Execute(connection, "INSERT INTO bot.schema (version, oldest_program) VALUES ($1, $2)", migration.Version, migration.OldestProgram);
            transaction.Commit();
        }
    }

    /// <summary>A program that knows of nothing sealed must not begin once something may be.</summary>
    private static void BeginSealing(NpgsqlConnection connection, ColumnSeal seal)
    {
        SealStart.Check(seal, Texts(connection, "SELECT fingerprint FROM bot.seal_key"), SealKeyRows.Name);
        if (seal.HasKey)
        {
            // Others see at once that somebody writes with it.
            Execute(
                connection,
                """
                INSERT INTO bot.seal_key (fingerprint, used_at) VALUES ($1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
                ON CONFLICT (fingerprint) DO UPDATE SET used_at = excluded.used_at
                """,
                seal.Current ?? SealKey.InClear);
        }

        if (seal.Current is not null)
        {
            Execute(connection, "UPDATE bot.schema SET oldest_program = version WHERE version = $1", SealKeyRows.SinceOnServer);
        }
    }

    private static void MakeSchema(NpgsqlConnection connection)
    {
        // IF NOT EXISTS would want the right to create schemas even where an administrator has made this one.
        if (Number(connection, "SELECT count(*) FROM pg_namespace WHERE nspname = 'bot'") == 0)
        {
            Execute(connection, "CREATE SCHEMA bot");
        }
    }

    private static void Prepare(string connectionString, ILogger log, Action<NpgsqlConnection> prepare)
    {
        var watch = Stopwatch.StartNew();
        while (!TryPrepare(connectionString, log, prepare, watch.Elapsed >= Patience))
        {
            Thread.Sleep(Pause);
        }
    }

    private static bool TryPrepare(string connectionString, ILogger log, Action<NpgsqlConnection> prepare, bool last)
    {
        try
        {
            using var connection = new NpgsqlConnection(Connections.ForMigrations(connectionString));
            connection.Open();
            Execute(connection, "SELECT pg_advisory_lock($1)", Turnstile);
            prepare(connection);
            return true;
        }
        catch (NpgsqlException failure) when (!last && Outage.IsOutage(failure))
        {
            Log.WaitingForServer(log, failure.InnerException?.GetType().Name ?? failure.SqlState ?? failure.GetType().Name);
            return false;
        }
        catch (NpgsqlException failure)
        {
            throw new InvalidOperationException(Explain(failure));
        }
    }

    /// <summary>In words for whoever starts the program, without the server's own text, which may name more than it should.</summary>
    private static string Explain(NpgsqlException failure) => failure.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "PostgreSQL refuses the user or the password of ConnectionStrings:PostgreSql.",
        PostgresErrorCodes.InvalidCatalogName =>
            "The database that ConnectionStrings:PostgreSql names does not exist: create it, or correct the name.",
        PostgresErrorCodes.InsufficientPrivilege =>
            "The user of ConnectionStrings:PostgreSql may not create the schema bot: GRANT CREATE ON DATABASE to it, or create the schema and make it the owner.",
        { } state => $"PostgreSQL refused to prepare the schema bot (SQLSTATE {state}).",
        null => "The PostgreSQL server of ConnectionStrings:PostgreSql cannot be reached: see that it runs and that host and port are right.",
    };

    private static void Execute(NpgsqlConnection connection, string sql, params object[] values)
    {
        using var command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    private static long Number(NpgsqlConnection connection, string sql)
    {
        using var command = Command(connection, sql, []);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static List<string> Texts(NpgsqlConnection connection, string sql)
    {
        using var command = Command(connection, sql, []);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object[] values)
    {
        // Every statement is a constant or a migration of this program; values travel as parameters.
#pragma warning disable CA2100
        var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        Parameters.Fill(command.Parameters, values, ColumnSeal.None);
        return command;
    }
}
