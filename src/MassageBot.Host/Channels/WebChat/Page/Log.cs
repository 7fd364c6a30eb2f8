namespace MassageBot.Host.Channels.WebChat.Page;

internal static partial class Log
{
    [LoggerMessage(125, LogLevel.Warning, "The web chat was not fetched when this program was built, so the page has no chat: install Node.js 20 or newer and build again")]
    public static partial void BundleMissing(ILogger log);
}
