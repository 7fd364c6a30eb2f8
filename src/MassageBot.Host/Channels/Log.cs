namespace MassageBot.Host.Channels;

internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Error, "The turn of activity {ActivityId} failed with {Kind} at {Where}; the client got an apology")]
    public static partial void TurnFailed(ILogger log, string activityId, string kind, string where);

    [LoggerMessage(101, LogLevel.Error, "The turn of activity {ActivityId} could not be committed: {Kind}")]
    public static partial void CommitFailed(ILogger log, string activityId, string kind);

    [LoggerMessage(102, LogLevel.Error, "Activity {ActivityId} is parked: its turn could not be committed")]
    public static partial void Parked(ILogger log, string activityId);

    [LoggerMessage(103, LogLevel.Warning, "The lease was lost before activity {ActivityId} could be committed; the turn runs again")]
    public static partial void LeaseLost(ILogger log, string activityId);

    [LoggerMessage(104, LogLevel.Error, "The storage failed with {Kind}; open activities are taken up again later")]
    public static partial void StorageFailed(ILogger log, string kind);

    [LoggerMessage(105, LogLevel.Warning, "A state bag could not be read ({Kind}); the conversation starts afresh")]
    public static partial void StateUnreadable(ILogger log, string kind);
}
