using NodaTime;

namespace MassageBot.Core.Handoff;

/// <summary>What came of the wish to take or leave a hand-off.</summary>
public abstract record HandoffStep
{
    private HandoffStep()
    {
    }

    /// <summary>It is so from now on.</summary>
    public sealed record Done(ClientHandoff Handoff) : HandoffStep;

    /// <summary>They have it already: pressed twice.</summary>
    public sealed record Already : HandoffStep;

    /// <summary>Somebody else has it.</summary>
    public sealed record HeldBy(string Name) : HandoffStep;

    /// <summary>Nobody has it: it has to be taken first.</summary>
    public sealed record NotHeld : HandoffStep;

    /// <summary>It has ended.</summary>
    public sealed record Ended(HandoffEnd? How, string? By) : HandoffStep;
}

/// <summary>How a hand-off goes on. Pure.</summary>
public static class HandoffSteps
{
    /// <summary>Takes it: the first one wins.</summary>
    public static HandoffStep Claim(this ClientHandoff handoff, HandoffHolder who, string place, Instant now)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        ArgumentNullException.ThrowIfNull(who);
        if (handoff.State == HandoffState.Over)
        {
            return new HandoffStep.Ended(handoff.End, handoff.Holder?.Name);
        }

        if (handoff is { State: HandoffState.Claimed, Holder: { } holder })
        {
            return holder.AadObjectId == who.AadObjectId ? new HandoffStep.Already() : new HandoffStep.HeldBy(holder.Name);
        }

        return handoff is { State: HandoffState.Snoozed, Holder: { } snoozer } && snoozer.AadObjectId != who.AadObjectId && handoff.SnoozedUntil > now
            ? new HandoffStep.HeldBy(snoozer.Name)
            : new HandoffStep.Done(handoff with
            {
                State = HandoffState.Claimed,
                Holder = who,
                ClaimedAt = handoff.ClaimedAt ?? now,
                LastLineAt = now,
                Place = place,
                Reminders = 0,
                SnoozedUntil = null,
            });
    }

    /// <summary>Gives it to a colleague, who talks with the client where they are told of it.</summary>
    public static HandoffStep Transfer(this ClientHandoff handoff, HandoffHolder from, HandoffHolder to, string place, Instant now) => Held(
        handoff, from, held => held with { Holder = to, Place = place, LastLineAt = now, Reminders = 0 });

    /// <summary>Puts it back for a while; the client keeps who has it.</summary>
    public static HandoffStep Snooze(this ClientHandoff handoff, HandoffHolder who, Instant until) => Held(
        handoff, who, held => held with { State = HandoffState.Snoozed, SnoozedUntil = until });

    public static HandoffStep End(this ClientHandoff handoff, HandoffHolder who, HandoffEnd how, Instant now) => Held(
        handoff, who, held => held with { State = HandoffState.Over, End = how, EndedAt = now });

    /// <summary>The client was called, by whoever says so: whoever waits to be called has nobody in a chat.</summary>
    public static HandoffStep Called(this ClientHandoff handoff, HandoffHolder who, Instant now)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        return handoff.State is HandoffState.Waiting or HandoffState.ForMorning
            ? new HandoffStep.Done(handoff with { State = HandoffState.Over, End = HandoffEnd.Called, EndedAt = now, Holder = who, ClaimedAt = handoff.ClaimedAt ?? now })
            : handoff.End(who, HandoffEnd.Called, now);
    }

    private static HandoffStep Held(ClientHandoff handoff, HandoffHolder who, Func<ClientHandoff, ClientHandoff> step)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        ArgumentNullException.ThrowIfNull(who);
        return handoff switch
        {
            { State: HandoffState.Over } => new HandoffStep.Ended(handoff.End, handoff.Holder?.Name),
            { State: HandoffState.Claimed or HandoffState.Snoozed, Holder: { } holder } when holder.AadObjectId == who.AadObjectId => new HandoffStep.Done(step(handoff)),
            { State: HandoffState.Claimed or HandoffState.Snoozed, Holder: { } holder } => new HandoffStep.HeldBy(holder.Name),
            _ => new HandoffStep.NotHeld(),
        };
    }
}
