using MassageBot.Core.Booking;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.SchedulingAdapters;

/// <summary>
/// What follows from a calendar's answer. Pure. A taken slot goes back to the client and is not tried again; a refusal goes to staff;
/// an unknown end is tried again with the same key until the budget is used up, and the client hears of the delay once. A client who has
/// taken the booking back hears only how that ends.
/// </summary>
internal static class IntentTry
{
    private static readonly Duration LongestBudget = Duration.FromHours(24);
    private static readonly Duration ShortestBudget = Duration.FromMinutes(2);
    private static readonly Duration BeforeTheVisit = Duration.FromHours(1);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);

    /// <summary>Who names no last day waits for as long as the calendar lets them.</summary>
    private const int LongestWaitInDays = 60;

    /// <summary>Later than after so many tries nobody waits to hear that they are on the list.</summary>
    private const int TriesToldOf = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public static IntentSettlement Settle(ClaimedIntent claim, BookingAnswer answer, DateTimeOffset now, double chance) => answer switch
    {
        BookingAnswer.Booked booked => Done(claim, now, Confirmed(claim.Intent, booked)),
        BookingAnswer.SlotTaken or BookingAnswer.Refused or BookingAnswer.DoubleBooked { Withdrawn: true } when claim.Withdrawn => TakenBack(claim, now),
        BookingAnswer.SlotTaken taken => Reselect(claim, now, taken.Alternatives),
        BookingAnswer.DoubleBooked { Withdrawn: true } doubled =>
            Reselect(claim, now, doubled.Alternatives) with { Alert = StaffAlerts.LookAt(claim.Intent, "double-booked-taken-back", now) },
        BookingAnswer.DoubleBooked => ToStaff(claim, now, "double-booked"),
        BookingAnswer.Refused refused => ToStaff(claim, now, refused.Kind),
        BookingAnswer.LockedOut => TryAgain(claim, LongestWait, now, chance) is { State: IntentState.Pending } later
            ? later with { Alert = StaffAlerts.LockedOut(now) }
            : ToStaff(claim, now, "calendar-locked"),
        BookingAnswer.Unknown unknown => TryAgain(claim, unknown.RetryAfter, now, chance),
        _ => TryAgain(claim, null, now, chance),
    };

    public static IntentSettlement Settle(ClaimedIntent claim, CancelAnswer answer, DateTimeOffset now, double chance) => answer switch
    {
        CancelAnswer.Cancelled => Done(claim, now, new BookingOutcome.Cancelled { IntentId = claim.Intent.Id }),
        CancelAnswer.NotFound => ToStaff(claim, now, "not-found"),
        CancelAnswer.Refused refused => ToStaff(claim, now, refused.Kind),
        CancelAnswer.LockedOut => TryAgain(claim, LongestWait, now, chance) is { State: IntentState.Pending } later
            ? later with { Alert = StaffAlerts.LockedOut(now) }
            : ToStaff(claim, now, "calendar-locked"),
        CancelAnswer.Unknown unknown => TryAgain(claim, unknown.RetryAfter, now, chance),
        _ => TryAgain(claim, null, now, chance),
    };

    /// <summary>
    /// A place on the waitlist is asked about for as long as it stands; what a conversation has heard of it already is the same event and is
    /// not told twice.
    /// </summary>
    public static IntentSettlement Settle(ClaimedIntent claim, WaitAnswer answer, DateTimeOffset now) => answer switch
    {
        WaitAnswer.Ended => Of(claim, now, claim.Withdrawn ? IntentState.Withdrawn : IntentState.Done),
        WaitAnswer.Refused refused => ToStaff(claim, now, refused.Kind),
        WaitAnswer.Offered offered => LookAgain(claim, now) with
        {
            Outcome = new BookingOutcome.WaitOffered { IntentId = claim.Intent.Id, Offer = offered.Offer, Until = offered.Until },
        },
        WaitAnswer.Waiting waiting when claim.Attempts < TriesToldOf || waiting.Passed > 0 => LookAgain(claim, now) with
        {
            Outcome = new BookingOutcome.Waiting { IntentId = claim.Intent.Id, Passed = waiting.Passed },
        },
        WaitAnswer.Unknown when !claim.DelayTold && claim.Attempts < TriesToldOf => LookAgain(claim, now) with
        {
            Outcome = new BookingOutcome.Delayed { IntentId = claim.Intent.Id },
        },
        _ => LookAgain(claim, now),
    };

    /// <summary>What a calendar lets nobody do from here goes to staff with the settlement, and the client hears that a person does it.</summary>
    public static IntentSettlement Settle(ClaimedIntent claim, ContactAnswer answer, DateTimeOffset now, double chance) => answer switch
    {
        ContactAnswer.Changed => Done(claim, now, Changed(claim.Intent, byHand: false)),
        ContactAnswer.ByHand when claim.Intent is BookingIntent.Forget =>
            Done(claim, now, Changed(claim.Intent, byHand: true)) with { Alert = StaffAlerts.LookAt(claim.Intent, AlertReasons.EraseOutside, now) },
        ContactAnswer.ByHand => ToStaff(claim, now, "contact"),
        ContactAnswer.Refused refused => ToStaff(claim, now, refused.Kind),
        ContactAnswer.LockedOut => TryAgain(claim, LongestWait, now, chance) is { State: IntentState.Pending } later
            ? later with { Alert = StaffAlerts.LockedOut(now) }
            : ToStaff(claim, now, "calendar-locked"),
        ContactAnswer.Unknown unknown => TryAgain(claim, unknown.RetryAfter, now, chance),
        _ => TryAgain(claim, null, now, chance),
    };

    /// <summary>The last day that was asked for is over everywhere: the calendar would take another look for a new wish.</summary>
    public static bool IsOver(BookingIntent.Wait wait, DateTimeOffset now)
    {
        var last = wait.Order.Last ?? wait.MadeAt.InUtc().Date.PlusDays(LongestWaitInDays);
        return last.PlusDays(2) <= Instant.FromDateTimeOffset(now).InUtc().Date;
    }

    /// <summary>Nothing was booked, as the client wishes by now.</summary>
    public static IntentSettlement TakenBack(ClaimedIntent claim, DateTimeOffset now) =>
        Of(claim, now, IntentState.Withdrawn) with { Outcome = new BookingOutcome.Withdrawn { IntentId = claim.Intent.Id } };

    /// <summary>When nobody tries any longer. A round that staff ask for has a budget of its own.</summary>
    public static DateTimeOffset GivesUpAt(BookingIntent intent, DateTimeOffset? roundFrom = null)
    {
        var from = roundFrom is { } round ? Instant.FromDateTimeOffset(round) : intent.MadeAt;
        var budget = BookingIntents.StartOf(intent) is { } start ? start - BeforeTheVisit - from : LongestBudget;
        var bounded = Duration.Max(ShortestBudget, Duration.Min(LongestBudget, budget));
        return (from + bounded).ToDateTimeOffset();
    }

    /// <summary>Full jitter: anything up to the doubled wait, so that many clients do not come back at once.</summary>
    public static TimeSpan Wait(int attempts, TimeSpan? retryAfter, double chance)
    {
        var longest = Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, Math.Min(attempts, 20)));
        var wait = TimeSpan.FromSeconds(longest * chance);
        return retryAfter is { } asked && asked > wait ? (asked < LongestWait ? asked : LongestWait) : wait;
    }

    private static IntentSettlement TryAgain(ClaimedIntent claim, TimeSpan? retryAfter, DateTimeOffset now, double chance)
    {
        var next = now + Wait(claim.Attempts, retryAfter, chance);
        if (next >= GivesUpAt(claim.Intent, claim.RoundFrom))
        {
            return ToStaff(claim, now, claim.Withdrawn ? "taken-back-unclear" : "calendar-down");
        }

        return Of(claim, now, IntentState.Pending) with
        {
            NextAt = next,
            Outcome = claim.DelayTold || claim.Withdrawn ? null : new BookingOutcome.Delayed { IntentId = claim.Intent.Id },
        };
    }

    private static IntentSettlement Reselect(ClaimedIntent claim, DateTimeOffset now, IReadOnlyList<Offer> alternatives) =>
        Of(claim, now, IntentState.NeedsReselect) with
        {
            Outcome = new BookingOutcome.SlotTaken { IntentId = claim.Intent.Id, Alternatives = alternatives },
        };

    private static IntentSettlement ToStaff(ClaimedIntent claim, DateTimeOffset now, string reason) => Of(claim, now, IntentState.DeadLetter) with
    {
        Outcome = new BookingOutcome.HandedToStaff { IntentId = claim.Intent.Id },
        Alert = StaffAlerts.DeadLetter(claim.Intent, reason, now),
    };

    private static BookingOutcome Confirmed(BookingIntent intent, BookingAnswer.Booked booked) => intent is BookingIntent.Reschedule
        ? new BookingOutcome.Rescheduled { IntentId = intent.Id, Visit = booked.Visit, Calendar = booked.Calendar }
        : new BookingOutcome.Booked { IntentId = intent.Id, Visit = booked.Visit, Calendar = booked.Calendar };

    private static BookingOutcome Changed(BookingIntent intent, bool byHand) => intent is BookingIntent.Forget
        ? new BookingOutcome.Forgotten { IntentId = intent.Id, ElsewhereByHand = byHand }
        : new BookingOutcome.ContactChanged { IntentId = intent.Id };

    private static IntentSettlement Done(ClaimedIntent claim, DateTimeOffset now, BookingOutcome outcome) =>
        Of(claim, now, IntentState.Done) with { Outcome = outcome };

    private static IntentSettlement LookAgain(ClaimedIntent claim, DateTimeOffset now) =>
        Of(claim, now, IntentState.Pending) with { NextAt = now + BetweenLooks };

    private static IntentSettlement Of(ClaimedIntent claim, DateTimeOffset now, IntentState state) => new() { Claim = claim, Now = now, State = state };
}
