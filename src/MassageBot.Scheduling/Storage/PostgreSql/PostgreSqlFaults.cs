using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace MassageBot.Scheduling.Storage.PostgreSql;

/// <summary>What PostgreSQL's faults mean to a caller (codes: PostgreSQL's documentation, appendix A). The rest are bugs and stay what they are.</summary>
internal static class PostgreSqlFaults
{
    // Connection, rolled back, resources, locks, intervention (shutdown, start-up), system: classes that pass by themselves.
    private static readonly string[] Passing = ["08", "25", "40", "53", "55", "57", "58"];

    /// <summary>Whether the connection is gone, and what was under way with it.</summary>
    public static bool IsLost(Exception fault) => fault switch
    {
        PostgresException told => told.InvariantSeverity is "FATAL" or "PANIC",
        NpgsqlException or IOException or SocketException or TimeoutException or ObjectDisposedException => true,
        _ => false,
    };

    public static Exception Told(Exception fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation } => new DoubleBookingException(fault),
        PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire } or EncoderFallbackException => new UnkeepableTextException(fault),
        PostgresException told when Passing.Contains(told.SqlState[..2]) || IsLost(told) => Unavailable(fault),
        PostgresException => fault,
        _ => IsLost(fault) ? Unavailable(fault) : fault,
    };

    private static CalendarUnavailableException Unavailable(Exception fault) => new("PostgreSQL cannot be used now.", fault);
}
