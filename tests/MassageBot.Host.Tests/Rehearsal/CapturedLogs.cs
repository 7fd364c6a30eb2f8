using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MassageBot.Host.Tests.Rehearsal;

/// <summary>Keeps all that any category logs, with values, scopes and exceptions in full.</summary>
public sealed class CapturedLogs : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<string> Entries { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Capturing(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Capturing(CapturedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => logs._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var entry = $"{logLevel} {category}[{eventId.Id}] {formatter(state, exception)} {Values(state)} {exception}";
            logs._scopes.ForEachScope((scope, _) => entry += $" => {scope} {Values(scope)}", 0);
            logs.Entries.Enqueue(entry);
        }

        private static string Values(object? state) =>
            state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(';', values.Select(value => $"{value.Key}={value.Value}")) : "";
    }
}
