using MassageBot.Core.Booking;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Operations.Telemetry;

/// <summary>Counts how tries of booking intents end.</summary>
internal sealed class MeasuredIntents(IIntents inner, FrontDeskMeter meter) : IIntents
{
    public Task<IReadOnlyList<ClaimedIntent>> ClaimDueAsync(DateTimeOffset now, TimeSpan claimFor, int limit, CancellationToken cancellationToken) =>
        meter.WatchAsync("claim-intents", () => inner.ClaimDueAsync(now, claimFor, limit, cancellationToken));

    public async Task<bool> SettleAsync(IntentSettlement settlement, CancellationToken cancellationToken)
    {
        var mine = await meter.WatchAsync("settle-intent", () => inner.SettleAsync(settlement, cancellationToken)).ConfigureAwait(false);
        meter.Intent(BookingIntents.KindOf(settlement.Claim.Intent).ToString().ToLowerInvariant(), mine ? State(settlement.State) : "claim-lost");
        return mine;
    }

    public Task<int> BringForwardAsync(DateTimeOffset now, TimeSpan each, TimeSpan most, CancellationToken cancellationToken) =>
        meter.WatchAsync("bring-intents-forward", () => inner.BringForwardAsync(now, each, most, cancellationToken));

    public Task<string?> DecideAsync(Guid intentId, StaffDecision decision, DateTimeOffset now, CancellationToken cancellationToken) =>
        meter.WatchAsync("decide-intent", () => inner.DecideAsync(intentId, decision, now, cancellationToken));

    public Task<IReadOnlyList<KnownIntent>> SettledAsync(CancellationToken cancellationToken) =>
        meter.WatchAsync("read-intents", () => inner.SettledAsync(cancellationToken));

    private static string State(IntentState state) => state switch
    {
        IntentState.Pending => "again",
        IntentState.Claimed => "claimed",
        IntentState.Done => "done",
        IntentState.NeedsReselect => "slot-taken",
        IntentState.DeadLetter => "to-staff",
        IntentState.Withdrawn => "withdrawn",
        IntentState.DoneByHand => "by-hand",
        IntentState.GivenUp => "given-up",
    };
}
