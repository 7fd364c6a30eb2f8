namespace MassageBot.Host.SchedulingAdapters;

internal static partial class Log
{
    [LoggerMessage(300, LogLevel.Warning, "The calendar could not be reached: {Kind}")]
    public static partial void CalendarUnreachable(ILogger log, string kind);

    [LoggerMessage(301, LogLevel.Warning, "The calendar refused with {Code}")]
    public static partial void CalendarRefused(ILogger log, string code);

    [LoggerMessage(302, LogLevel.Information, "Intent {IntentId} ended its try {Attempt} as {State}")]
    public static partial void IntentTried(ILogger log, Guid intentId, int attempt, string state);

    [LoggerMessage(303, LogLevel.Error, "The try of intent {IntentId} failed with {Kind}; it is claimed again later")]
    public static partial void IntentFailed(ILogger log, Guid intentId, string kind);

    [LoggerMessage(304, LogLevel.Error, "The calendar kept what it had: applying the clinic's file failed with {Kind}")]
    public static partial void CalendarKept(ILogger log, string kind);

    [LoggerMessage(305, LogLevel.Warning, "The calendar is not called for a while: {Reason}")]
    public static partial void CircuitOpened(ILogger log, string reason);

    [LoggerMessage(306, LogLevel.Information, "The calendar answers again")]
    public static partial void CircuitClosed(ILogger log);

    [LoggerMessage(307, LogLevel.Warning, "Looking through the calendar found {Findings} things for staff")]
    public static partial void CalendarDiffers(ILogger log, int findings);
}
