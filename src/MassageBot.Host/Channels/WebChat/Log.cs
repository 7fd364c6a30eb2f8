namespace MassageBot.Host.Channels.WebChat;

internal static partial class Log
{
    [LoggerMessage(120, LogLevel.Warning, "The store gave no answer: {Kind}")]
    public static partial void StoreUnavailable(ILogger log, string kind);

    [LoggerMessage(121, LogLevel.Debug, "A socket ended: {Kind}")]
    public static partial void SocketEnded(ILogger log, string kind);

    [LoggerMessage(122, LogLevel.Warning, "A socket waits for the store: {Kind}")]
    public static partial void SocketWaits(ILogger log, string kind);
}
