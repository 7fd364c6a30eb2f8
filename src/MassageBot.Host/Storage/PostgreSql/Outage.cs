using System.Net.Sockets;
using Npgsql;

namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>Tells a server in trouble from a statement that is wrong.</summary>
internal static class Outage
{
    /// <summary>The server is away, full, overloaded or read-only, or it gave this transaction up in favour of another.</summary>
    public static bool IsOutage(NpgsqlException failure) => failure is not PostgresException said || said.SqlState switch
    {
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => true,
        PostgresErrorCodes.ReadOnlySqlTransaction => true,
        _ => said.SqlState[..2] is "08" or "53" or "57" or "58",
    };

    /// <summary>The connection was dead before anything was asked of it, or died with the question: unlike a timeout this shows at once.</summary>
    public static bool WasConnectionDead(NpgsqlException failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown }
        || (failure is not PostgresException && failure.InnerException is IOException or SocketException);

    /// <summary>The cause is kept for its kind; nothing of its text is ever shown.</summary>
    public static StorageUnavailableException Of(NpgsqlException failure) => new("The PostgreSQL server cannot be used at the moment.", failure);
}
