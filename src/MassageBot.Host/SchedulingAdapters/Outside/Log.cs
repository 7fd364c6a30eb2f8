namespace MassageBot.Host.SchedulingAdapters.Outside;

internal static partial class Log
{
    [LoggerMessage(320, LogLevel.Warning, "The outside calendar could not be reached: {Kind}")]
    public static partial void CalendarUnreachable(ILogger log, string kind);

    [LoggerMessage(321, LogLevel.Warning, "The outside calendar refused with {Code}")]
    public static partial void CalendarRefused(ILogger log, string code);

    [LoggerMessage(322, LogLevel.Warning, "Intent {IntentId} met another visit of the same therapist and was taken out again")]
    public static partial void Withdrawn(ILogger log, Guid intentId);

    [LoggerMessage(323, LogLevel.Error, "Intent {IntentId} met another visit of the same therapist and could not be taken out again")]
    public static partial void NotWithdrawn(ILogger log, Guid intentId);

    [LoggerMessage(324, LogLevel.Warning, "Intent {IntentId} had been booked {Count} times; one is kept")]
    public static partial void Duplicates(ILogger log, Guid intentId, int count);

    [LoggerMessage(325, LogLevel.Warning, "{Setting} does not fit dialogs/clinic.yaml any more: {Problem}")]
    public static partial void MappingOutdated(ILogger log, string setting, string problem);

    [LoggerMessage(326, LogLevel.Information, "The outside calendar has no times for {Services}: {Setting} names none")]
    public static partial void NotMapped(ILogger log, string services, string setting);
}
