namespace MassageBot.Host.Notices;

internal static partial class Log
{
    [LoggerMessage(500, LogLevel.Information, "Text {Key} about visit {VisitId} was begun")]
    public static partial void NoticeBegun(ILogger log, string visitId, string key);
}
