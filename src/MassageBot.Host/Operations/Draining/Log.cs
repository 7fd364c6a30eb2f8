namespace MassageBot.Host.Operations.Draining;

internal static partial class Log
{
    [LoggerMessage(204, LogLevel.Information, "Told to end: serving on for {Seconds} s, then closing")]
    public static partial void Leaving(ILogger log, double seconds);
}
