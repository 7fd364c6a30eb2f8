namespace MassageBot.Host.Storage;

internal static partial class Log
{
    [LoggerMessage(400, LogLevel.Warning, "Waiting for the PostgreSQL server ({Kind})")]
    public static partial void WaitingForServer(ILogger log, string kind);

    [LoggerMessage(401, LogLevel.Warning, "No sign of life could be given to other hosts ({Kind}); tried again")]
    public static partial void NoSignOfLife(ILogger log, string kind);

    [LoggerMessage(402, LogLevel.Warning, "Other hosts are not heard ({Kind}); listening again, and looking once a second meanwhile")]
    public static partial void NotListening(ILogger log, string kind);

    [LoggerMessage(403, LogLevel.Information, "The PostgreSQL server answers again")]
    public static partial void ServerIsBack(ILogger log);
}
