namespace MassageBot.Host.Channels.Sms;

internal static partial class Log
{
    [LoggerMessage(160, LogLevel.Warning, "A call that claims to come from Twilio was refused: {Kind}")]
    public static partial void SignatureRefused(ILogger log, string kind);

    [LoggerMessage(161, LogLevel.Warning, "Text {MessageSid} was acknowledged and left unanswered: {Kind}")]
    public static partial void TextLeftOut(ILogger log, string messageSid, string kind);

    [LoggerMessage(162, LogLevel.Warning, "A text did not reach a client (Twilio's error {Code})")]
    public static partial void TextNotDelivered(ILogger log, string code);
}
