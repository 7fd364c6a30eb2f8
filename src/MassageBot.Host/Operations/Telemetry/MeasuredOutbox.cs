using System.Runtime.CompilerServices;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Operations.Telemetry;

/// <summary>Counts how deliveries end, and traces each from its claim to its end.</summary>
internal sealed class MeasuredOutbox(IOutbox inner, FrontDeskMeter meter, TimeProvider time) : IOutbox
{
    private readonly ConditionalWeakTable<ClaimedDelivery, Claimed> _claimed = [];

    public async Task<IReadOnlyList<ClaimedDelivery>> ClaimDueAsync(DateTimeOffset now, TimeSpan claimFor, int limit, CancellationToken cancellationToken)
    {
        var claims = await meter.WatchAsync("claim-deliveries", () => inner.ClaimDueAsync(now, claimFor, limit, cancellationToken)).ConfigureAwait(false);
        foreach (var claim in claims)
        {
            _claimed.AddOrUpdate(claim, new Claimed(time.GetUtcNow()));
        }

        return claims;
    }

    public async Task<bool> SettleAsync(DeliverySettlement settlement, CancellationToken cancellationToken)
    {
        var mine = await meter.WatchAsync("settle-delivery", () => inner.SettleAsync(settlement, cancellationToken)).ConfigureAwait(false);
        var result = mine ? Word(settlement.State) : "claim-lost";
        meter.Delivery(settlement.Claim.Conversation.Channel, result);
        FrontDeskSpans.Delivery(settlement.Claim, result, _claimed.TryGetValue(settlement.Claim, out var claimed) ? claimed.At : time.GetUtcNow());
        return mine;
    }

    public Task<OutboxDepth> DepthAsync(CancellationToken cancellationToken) =>
        meter.WatchAsync("outbox-depth", () => inner.DepthAsync(cancellationToken));

    private static string Word(DeliveryState state) => state switch
    {
        DeliveryState.Waiting => "again",
        DeliveryState.Delivered => "delivered",
        DeliveryState.Abandoned => "abandoned",
    };

    private sealed record Claimed(DateTimeOffset At);
}
