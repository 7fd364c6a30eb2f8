namespace MassageBot.Host.Channels.Sms;

internal static partial class Log
{
    [LoggerMessage(160, LogLevel.Warning, "A call that claims to come from Twilio was refused: {Kind}")]
    public static partial void SignatureRefused(ILogger log, string kind);

    [LoggerMessage(161, LogLevel.Warning, "Text {MessageSid} was acknowledged and left unanswered: {Kind}")]
    public static partial void TextLeftOut(ILogger log, string messageSid, string kind);

    [LoggerMessage(162, LogLevel.Warning, "A text did not reach a client (Twilio's error {Code})")]
    public static partial void TextNotDelivered(ILogger log, string code);

    [LoggerMessage(163, LogLevel.Warning, "{Count} texts came in late: they could not be handed over when they were sent")]
    public static partial void TextsTakenIn(ILogger log, int count);

    [LoggerMessage(164, LogLevel.Warning, "Twilio could not be asked for texts that were lost: {Kind}")]
    public static partial void LookFailed(ILogger log, string kind);
}
