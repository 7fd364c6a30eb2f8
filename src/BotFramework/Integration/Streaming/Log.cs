using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Streaming.Application;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "A streaming connection has ended")]
    public static partial void ConnectionEnded(ILogger logger, Exception reason);

    [LoggerMessage(2, LogLevel.Error, "A turn that came over a streaming connection failed")]
    public static partial void TurnFailed(ILogger logger, Exception reason);
}
