using Microsoft.Extensions.Logging;

namespace MassageBot.Scheduling.Http;

internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Error, "The scheduling database failed; the caller was told that the calendar cannot be reached.")]
    public static partial void StorageFailed(this ILogger log, Exception fault);

    [LoggerMessage(3003, LogLevel.Warning, "The database refused an overlap that the check had not seen; the caller was told that the slot is taken.")]
    public static partial void OverlapRefused(this ILogger log, Exception fault);

    [LoggerMessage(3002, LogLevel.Error, "A call of the scheduling endpoint failed; the caller was told so.")]
    public static partial void CallFailed(this ILogger log, Exception fault);
}
