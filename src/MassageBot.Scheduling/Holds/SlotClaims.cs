using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Holds;

/// <summary>How a caller names a slot: by a hold, or by an offer and perhaps who they are.</summary>
internal sealed record WantedSlot(string? HoldId, string? OfferId, string? Holder);

/// <summary>Turns a hold or an offer into a claim on a slot.</summary>
internal static class SlotClaims
{
    /// <summary>
    /// An expired hold still claims its slot, without its privilege. A hold long forgotten gives way to the offer, if there is one.
    /// </summary>
    public static Answer<SlotClaim> Resolve(ISession session, WantedSlot wanted, Instant now)
    {
        if (wanted.HoldId is not null && HoldTable.Find(session, wanted.HoldId) is { } hold && !HoldTable.IsForgotten(hold, now))
        {
            return new SlotClaim(hold.Slot) { Holder = hold.Holder, WasHeld = hold.Expires > now };
        }

        if (wanted.OfferId is null)
        {
            return new Refusal.HoldExpired();
        }

        return Slot.FromOfferId(wanted.OfferId) is { } slot
            ? new SlotClaim(slot) { Holder = wanted.Holder, WasHeld = Holds(session, wanted.Holder, slot, now) }
            : new Refusal.Invalid("offerId is none of this endpoint's.");
    }

    private static bool Holds(ISession session, string? holder, Slot slot, Instant now) =>
        holder is not null && HoldTable.Of(session, holder).Any(hold => hold.Expires > now && hold.Slot.Start == slot.Start);
}
