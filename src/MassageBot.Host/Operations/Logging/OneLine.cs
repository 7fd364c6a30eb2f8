using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace MassageBot.Host.Operations.Logging;

/// <summary>
/// Writes an entry as one line: time, level, category, number, sentence. Line breaks and other control characters inside become blanks, so that
/// nothing that came from outside can look like an entry of its own. Of an exception only types and the place are written: its message may
/// quote what a client sent or a row of the storage.
/// </summary>
internal sealed class OneLine(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "one-line";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var sentence = logEntry.Formatter(logEntry.State, logEntry.Exception);
        var failure = logEntry.Exception is { } exception ? $" [{Chain(exception)}]" : "";
        textWriter.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{time.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ} {Word(logEntry.LogLevel)} {Plain(logEntry.Category)}[{logEntry.EventId.Id}] {Plain(sentence)}{Plain(failure)}"));
    }

    private static string Chain(Exception exception)
    {
        var types = new List<string>();
        for (var next = exception; next is not null; next = next.InnerException)
        {
            types.Add(next.GetType().Name);
        }

        var place = exception.TargetSite is { } site ? $" at {site.DeclaringType?.Name}.{site.Name}" : "";
        return string.Join(" < ", types) + place;
    }

    private static string Plain(string text) => string.Create(text.Length, text, static (plain, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            plain[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
        }
    });

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "error",
        LogLevel.Critical => "critical",
        LogLevel.None => "none",
    };
}
