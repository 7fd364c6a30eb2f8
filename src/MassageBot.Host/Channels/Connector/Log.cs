namespace MassageBot.Host.Channels.Connector;

internal static partial class Log
{
    [LoggerMessage(140, LogLevel.Warning, "A signed call was refused: {Kind}")]
    public static partial void TokenRefused(ILogger log, string kind);

    [LoggerMessage(141, LogLevel.Information, "{Count} signing keys of the channels were read")]
    public static partial void KeysRead(ILogger log, int count);

    [LoggerMessage(142, LogLevel.Warning, "The signing keys of the channels could not be read: {Kind}")]
    public static partial void KeysUnread(ILogger log, string kind);

    [LoggerMessage(143, LogLevel.Warning, "The bot got no token of its own: {Kind}")]
    public static partial void SignInFailed(ILogger log, string kind);

    [LoggerMessage(144, LogLevel.Information, "Reply {ActivityId} ended its try {Attempt} as {State} ({Kind})")]
    public static partial void DeliveryTried(ILogger log, string activityId, int attempt, string state, string kind);

    [LoggerMessage(145, LogLevel.Error, "The try of reply {ActivityId} failed with {Kind}; it is claimed again later")]
    public static partial void DeliveryFailed(ILogger log, string activityId, string kind);

    [LoggerMessage(147, LogLevel.Warning, "A chat with somebody of the staff was not opened: {Kind}")]
    public static partial void ChatNotOpened(ILogger log, string kind);

    [LoggerMessage(146, LogLevel.Error, "Reply {ActivityId} was given up: {Kind}")]
    public static partial void DeliveryAbandoned(ILogger log, string activityId, string kind);
}
