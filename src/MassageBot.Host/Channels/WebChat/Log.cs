namespace MassageBot.Host.Channels.WebChat;

internal static partial class Log
{
    [LoggerMessage(120, LogLevel.Error, "A conversation could not be read ({Kind}); the client was told that there is nothing new")]
    public static partial void ReadFailed(ILogger log, string kind);

    [LoggerMessage(121, LogLevel.Debug, "A socket ended: {Kind}")]
    public static partial void SocketEnded(ILogger log, string kind);
}
