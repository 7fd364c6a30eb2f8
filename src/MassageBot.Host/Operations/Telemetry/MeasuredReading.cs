using MassageBot.Host.Storage;

namespace MassageBot.Host.Operations.Telemetry;

/// <summary>Counts conversations that could not be looked up or begun.</summary>
internal sealed class MeasuredConversations(IConversations inner, FrontDeskMeter meter) : IConversations
{
    public Task StartAsync(ConversationFacts conversation, CancellationToken cancellationToken) => meter.WatchAsync("start", async () =>
    {
        await inner.StartAsync(conversation, cancellationToken).ConfigureAwait(false);
        return true;
    });

    public Task<ConversationFacts?> FindAsync(string id, CancellationToken cancellationToken) =>
        meter.WatchAsync("find-conversation", () => inner.FindAsync(id, cancellationToken));

    public Task<string?> StateAsync(string id, CancellationToken cancellationToken) =>
        meter.WatchAsync("read-state", () => inner.StateAsync(id, cancellationToken));
}

/// <summary>Counts logs that could not be read.</summary>
internal sealed class MeasuredLog(IConversationLog inner, FrontDeskMeter meter) : IConversationLog
{
    public Task<IReadOnlyList<LoggedActivity>> ReadAsync(string conversation, long after, int limit, CancellationToken cancellationToken) =>
        meter.WatchAsync("read-log", () => inner.ReadAsync(conversation, after, limit, cancellationToken));

    public Task<IReadOnlyList<LoggedActivity>> LastAsync(string conversation, int count, CancellationToken cancellationToken) =>
        meter.WatchAsync("read-log", () => inner.LastAsync(conversation, count, cancellationToken));
}
