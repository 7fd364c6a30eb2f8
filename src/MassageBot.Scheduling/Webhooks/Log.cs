using Microsoft.Extensions.Logging;

namespace MassageBot.Scheduling.Webhooks;

internal static partial class Log
{
    [LoggerMessage(3101, LogLevel.Warning, "The webhook {Event} was given up after {Attempts} attempts.")]
    public static partial void GivenUp(this ILogger log, string @event, int attempts);
}
