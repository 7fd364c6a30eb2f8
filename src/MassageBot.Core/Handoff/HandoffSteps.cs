using NodaTime;

namespace MassageBot.Core.Handoff;

/// <summary>
/// How a hand-off goes on. Each step gives it as it is from then on, or null where it is not theirs to take: it has ended, somebody else has it, or
/// they have taken that step already. What it says itself tells which. Pure.
/// </summary>
public static class HandoffSteps
{
    /// <summary>Takes it: the first one wins. What somebody has put back stays theirs until its time has come.</summary>
    public static ClientHandoff? Claim(this ClientHandoff handoff, HandoffHolder who, string place, Instant now)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        ArgumentNullException.ThrowIfNull(who);
        var isFree = handoff switch
        {
            { State: HandoffState.Waiting or HandoffState.ForMorning } => true,
            { State: HandoffState.Snoozed } => handoff.IsOf(who) || handoff.SnoozedUntil <= now,
            _ => false,
        };
        return !isFree
            ? null
            : handoff with
            {
                State = HandoffState.Claimed,
                Holder = who,
                ClaimedAt = handoff.ClaimedAt ?? now,
                LastLineAt = now,
                Place = place,
                Reminders = 0,
                SnoozedUntil = null,
            };
    }

    /// <summary>Gives it to a colleague, who talks with the client where they are told of it.</summary>
    public static ClientHandoff? Transfer(this ClientHandoff handoff, HandoffHolder from, HandoffHolder to, string place, Instant now) =>
        handoff.IsHeldBy(from) ? handoff with { State = HandoffState.Claimed, Holder = to, Place = place, LastLineAt = now, Reminders = 0, SnoozedUntil = null } : null;

    /// <summary>Puts it back for a while; the client keeps who has it.</summary>
    public static ClientHandoff? Snooze(this ClientHandoff handoff, HandoffHolder who, Instant until) =>
        handoff.IsHeldBy(who) ? handoff with { State = HandoffState.Snoozed, SnoozedUntil = until } : null;

    /// <summary>Ends it. That a client was called may be said of one that nobody has taken.</summary>
    public static ClientHandoff? End(this ClientHandoff handoff, HandoffHolder who, HandoffEnd how, Instant now)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var mayEnd = handoff.IsHeldBy(who) || (how == HandoffEnd.Called && handoff.State is HandoffState.Waiting or HandoffState.ForMorning);
        return mayEnd ? handoff with { State = HandoffState.Over, End = how, EndedAt = now, Holder = who, ClaimedAt = handoff.ClaimedAt ?? now } : null;
    }

    /// <summary>Somebody talks with the client, or has put them back.</summary>
    public static bool IsHeld(this ClientHandoff handoff)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        return handoff.State is HandoffState.Claimed or HandoffState.Snoozed;
    }

    public static bool IsHeldBy(this ClientHandoff handoff, HandoffHolder who) => handoff.IsHeld() && handoff.IsOf(who);

    private static bool IsOf(this ClientHandoff handoff, HandoffHolder who) => handoff.Holder?.AadObjectId == who.AadObjectId;
}
