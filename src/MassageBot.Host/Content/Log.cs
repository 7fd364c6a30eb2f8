namespace MassageBot.Host.Content;

internal static partial class Log
{
    [LoggerMessage(7001, LogLevel.Information, "dialogs/ was read again; the next turn uses it.")]
    public static partial void ContentReloaded(ILogger logger);

    [LoggerMessage(7002, LogLevel.Warning, "dialogs/ has {Count} problem(s); the words from before stay in use.")]
    public static partial void ContentKept(ILogger logger, int count);

    [LoggerMessage(7003, LogLevel.Warning, "{Problem}")]
    public static partial void ContentProblem(ILogger logger, ContentProblem problem);

    [LoggerMessage(7004, LogLevel.Warning, "dialogs/ cannot be watched on this system; restart after a change.")]
    public static partial void NotWatching(ILogger logger);
}
