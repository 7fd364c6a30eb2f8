namespace MassageBot.Host.Channels;

internal static partial class Log
{
    public static void TurnFailed(ILogger log, string activityId, string kind, string where) => WriteTurnFailed(log, LoggedId.Of(activityId), kind, where);

    public static void CommitFailed(ILogger log, string activityId, string kind) => WriteCommitFailed(log, LoggedId.Of(activityId), kind);

    public static void Parked(ILogger log, string activityId) => WriteParked(log, LoggedId.Of(activityId));

    public static void LeaseLost(ILogger log, string activityId) => WriteLeaseLost(log, LoggedId.Of(activityId));

    public static void Overtaken(ILogger log, string activityId) => WriteOvertaken(log, LoggedId.Of(activityId));

    [LoggerMessage(100, LogLevel.Error, "The turn of activity {ActivityId} failed with {Kind} at {Where}; the client got an apology")]
    private static partial void WriteTurnFailed(ILogger log, string activityId, string kind, string where);

    [LoggerMessage(101, LogLevel.Error, "The turn of activity {ActivityId} could not be committed: {Kind}")]
    private static partial void WriteCommitFailed(ILogger log, string activityId, string kind);

    [LoggerMessage(102, LogLevel.Error, "Activity {ActivityId} is parked: its turn could not be committed")]
    private static partial void WriteParked(ILogger log, string activityId);

    [LoggerMessage(103, LogLevel.Warning, "The lease was lost before activity {ActivityId} could be committed; the turn runs again")]
    private static partial void WriteLeaseLost(ILogger log, string activityId);

    [LoggerMessage(106, LogLevel.Information, "What activity {ActivityId} is about has changed meanwhile; its turn runs again")]
    private static partial void WriteOvertaken(ILogger log, string activityId);

    [LoggerMessage(104, LogLevel.Error, "The storage failed with {Kind}; open activities are taken up again later")]
    public static partial void StorageFailed(ILogger log, string kind);

    [LoggerMessage(105, LogLevel.Warning, "A state bag could not be read ({Kind}); the conversation starts afresh")]
    public static partial void StateUnreadable(ILogger log, string kind);
}
