using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Operations.Logging;

internal static class LoggingSetup
{
    /// <summary>Logs of one line each that hold ids and kinds only. Another formatter can be named by <c>Logging:Console:FormatterName</c>.</summary>
    public static void AddPlainLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.AddConsole(console => console.FormatterName ??= OneLine.FormatterName);
        builder.Logging.AddConsoleFormatter<OneLine, ConsoleFormatterOptions>();
        builder.Services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, QuietFrameworks>();
    }
}
