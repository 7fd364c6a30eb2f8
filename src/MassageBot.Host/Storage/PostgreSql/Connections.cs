using Npgsql;

namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>How connections are opened. What the connection string says itself is left as it is.</summary>
internal static class Connections
{
    /// <summary>Short enough that a frozen server is noticed while a visitor still waits.</summary>
    private const int SecondsForAStatement = 2;

    private const int SecondsToConnect = 2;

    /// <summary>Two hosts, their calendars and an administrator fit into the hundred connections that a server allows unless told otherwise.</summary>
    private const int Largest = 24;

    /// <summary>For all else that runs while the threads below wait.</summary>
    private const int SpareThreads = 8;

    /// <summary>
    /// A statement that runs out of time is asked of the server to be cancelled, and Npgsql does that on a thread of the pool, which a frozen
    /// server keeps for some seconds, one for each connection. The pool grows by one or two threads a second only, so without these nobody
    /// would be left to tell the visitors in time.
    /// </summary>
    public static void KeepThreads(string text)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        var wanted = new NpgsqlConnectionStringBuilder(ForTurns(text)).MaxPoolSize + SpareThreads;
        ThreadPool.SetMinThreads(Math.Max(workers, wanted), ports);
    }

    public static string ForTurns(string text)
    {
        var builder = Bounded(text);
        Default(builder, "Maximum Pool Size", () => builder.MaxPoolSize = Largest);
        Default(builder, "Max Auto Prepare", () => builder.MaxAutoPrepare = 64);
        Default(builder, "Auto Prepare Min Usages", () => builder.AutoPrepareMinUsages = 2);
        // Each statement has one good plan, found by key. Planning a turn's commit anew each time costs the server more than carrying it out.
        builder.Options = $"{builder.Options} -c plan_cache_mode=force_generic_plan -c jit=off".TrimStart();
        return builder.ConnectionString;
    }

    /// <summary>A connection that one owner keeps for itself. What it writes may be lost with the server: hints and signs of life.</summary>
    public static string ForSigns(string text)
    {
        var builder = Bounded(text);
        builder.Pooling = false;
        builder.Options = $"{builder.Options} -c synchronous_commit=off".TrimStart();
        return builder.ConnectionString;
    }

    /// <summary>For changes of the schema, which may take their time.</summary>
    public static string ForMigrations(string text)
    {
        var builder = Bounded(text);
        builder.Pooling = false;
        builder.CommandTimeout = 0;
        return builder.ConnectionString;
    }

    private static NpgsqlConnectionStringBuilder Bounded(string text)
    {
        var builder = new NpgsqlConnectionStringBuilder(text);
        Default(builder, "Timeout", () => builder.Timeout = SecondsToConnect);
        Default(builder, "Command Timeout", () => builder.CommandTimeout = SecondsForAStatement);
        // A server that does not answer does not answer a request to cancel either: the connection is dropped at once.
        Default(builder, "Cancellation Timeout", () => builder.CancellationTimeout = -1);
        Default(builder, "Application Name", () => builder.ApplicationName = "massagebot");
        return builder;
    }

    private static void Default(NpgsqlConnectionStringBuilder builder, string name, Action set)
    {
        if (!builder.ShouldSerialize(name))
        {
            set();
        }
    }
}
