using MassageBot.Host.Storage;

namespace MassageBot.Host.Operations.Telemetry;

/// <summary>Counts what comes in.</summary>
internal sealed class MeasuredInbox(IInbox inner, FrontDeskMeter meter) : IInbox
{
    public async Task<Receipt> AcceptAsync(IReadOnlyList<InboxEntry> entries, CancellationToken cancellationToken)
    {
        var channel = entries[^1].Conversation.Channel;
        using var span = FrontDeskSpans.Inbound(channel);
        var receipt = await meter.WatchAsync("accept", () => inner.AcceptAsync(entries, cancellationToken)).ConfigureAwait(false);
        meter.Received(channel, receipt.Duplicate);
        return receipt;
    }

    public Task<Receipt?> FindAsync(string conversation, string dedupeKey, CancellationToken cancellationToken) =>
        meter.WatchAsync("find", () => inner.FindAsync(conversation, dedupeKey, cancellationToken));

    public Task<IReadOnlyList<string>> WaitingAsync(DateTimeOffset receivedBefore, CancellationToken cancellationToken) =>
        meter.WatchAsync("waiting", () => inner.WaitingAsync(receivedBefore, cancellationToken));
}
