using Microsoft.Extensions.Logging;

namespace MassageBot.Scheduling.Http;

/// <summary>Of a failure its type and place: the message of a database may quote a row.</summary>
internal static partial class Log
{
    public static void StorageFailed(this ILogger log, Exception fault) => WriteStorageFailed(log, fault.GetType().Name, fault.TargetSite?.Name ?? "");

    public static void OverlapRefused(this ILogger log, Exception fault) => WriteOverlapRefused(log, fault.GetType().Name, fault.TargetSite?.Name ?? "");

    public static void CallFailed(this ILogger log, Exception fault) => WriteCallFailed(log, fault.GetType().Name, fault.TargetSite?.Name ?? "");

    [LoggerMessage(3001, LogLevel.Error, "The scheduling database failed; the caller was told that the calendar cannot be reached ({Kind} at {Where}).")]
    private static partial void WriteStorageFailed(ILogger log, string kind, string where);

    [LoggerMessage(3003, LogLevel.Warning, "The database refused an overlap that the check had not seen; the caller was told that the slot is taken ({Kind} at {Where}).")]
    private static partial void WriteOverlapRefused(ILogger log, string kind, string where);

    [LoggerMessage(3002, LogLevel.Error, "A call of the scheduling endpoint failed; the caller was told so ({Kind} at {Where}).")]
    private static partial void WriteCallFailed(ILogger log, string kind, string where);
}
