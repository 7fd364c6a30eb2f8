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
}
