namespace MassageBot.Host.Operations;

internal static partial class Log
{
    [LoggerMessage(200, LogLevel.Error, "The job {Job} failed with {Kind}; it is tried again")]
    public static partial void JobFailed(ILogger log, string job, string kind);

    [LoggerMessage(201, LogLevel.Error, "A request failed with {Kind} at {Where}")]
    public static partial void RequestFailed(ILogger log, string kind, string where);

    [LoggerMessage(202, LogLevel.Error, "Not ready: {Check} says {Kind}")]
    public static partial void NotReady(ILogger log, string check, string kind);

    [LoggerMessage(203, LogLevel.Information, "{Rows} rows were deleted because their time was over")]
    public static partial void OldRecordsDeleted(ILogger log, int rows);
}
