using Microsoft.Data.Sqlite;

namespace MassageBot.Scheduling.Storage.Sqlite;

/// <summary>What SQLite's faults mean to a caller. The rest are bugs and stay what they are.</summary>
internal static class SqliteFaults
{
    // https://www.sqlite.org/rescode.html
    private const int Error = 1;
    private const int Constraint = 19;
    private const int Misuse = 21;
    private const int OutOfRange = 25;

    public static Exception Told(Exception fault) => fault switch
    {
        SqliteException { SqliteErrorCode: Constraint } when fault.Message.Contains("double booking", StringComparison.Ordinal) =>
            new DoubleBookingException(fault),
        SqliteException { SqliteErrorCode: Error or Constraint or Misuse or OutOfRange } => fault,
        SqliteException or IOException => new CalendarUnavailableException("The calendar's file cannot be used now.", fault),
        _ => fault,
    };
}
