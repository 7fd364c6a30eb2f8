using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.SchedulingAdapters;

/// <summary>
/// What follows from a calendar's answer. Pure. A taken slot goes back to the client and is not tried again; a refusal goes to staff;
/// an unknown end is tried again with the same key until the budget is used up, and the client hears of the delay once.
/// </summary>
internal static class IntentTry
{
    private static readonly Duration LongestBudget = Duration.FromHours(24);
    private static readonly Duration ShortestBudget = Duration.FromMinutes(2);
    private static readonly Duration BeforeTheVisit = Duration.FromHours(1);

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public static IntentSettlement Settle(ClaimedIntent claim, BookingAnswer answer, DateTimeOffset now, double chance) => answer switch
    {
        BookingAnswer.Booked booked => Done(claim, now, Confirmed(claim.Intent, booked)),
        BookingAnswer.SlotTaken taken => Of(claim, now, IntentState.NeedsReselect) with
        {
            Outcome = new BookingOutcome.SlotTaken { IntentId = claim.Intent.Id, Alternatives = taken.Alternatives },
        },
        BookingAnswer.Refused refused => ToStaff(claim, now, refused.Kind),
        BookingAnswer.Unknown unknown => TryAgain(claim, unknown.RetryAfter, now, chance),
        _ => TryAgain(claim, null, now, chance),
    };

    public static IntentSettlement Settle(ClaimedIntent claim, CancelAnswer answer, DateTimeOffset now, double chance) => answer switch
    {
        CancelAnswer.Cancelled => Done(claim, now, new BookingOutcome.Cancelled { IntentId = claim.Intent.Id }),
        CancelAnswer.NotFound => ToStaff(claim, now, "not-found"),
        CancelAnswer.Refused refused => ToStaff(claim, now, refused.Kind),
        CancelAnswer.Unknown unknown => TryAgain(claim, unknown.RetryAfter, now, chance),
        _ => TryAgain(claim, null, now, chance),
    };

    /// <summary>When nobody tries any longer.</summary>
    public static DateTimeOffset GivesUpAt(BookingIntent intent)
    {
        var budget = Start(intent) is { } start ? start - BeforeTheVisit - intent.MadeAt : LongestBudget;
        var bounded = Duration.Max(ShortestBudget, Duration.Min(LongestBudget, budget));
        return (intent.MadeAt + bounded).ToDateTimeOffset();
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
        if (next >= GivesUpAt(claim.Intent))
        {
            return ToStaff(claim, now, "calendar-down");
        }

        return Of(claim, now, IntentState.Pending) with
        {
            NextAt = next,
            Outcome = claim.DelayTold ? null : new BookingOutcome.Delayed { IntentId = claim.Intent.Id },
        };
    }

    private static IntentSettlement ToStaff(ClaimedIntent claim, DateTimeOffset now, string reason)
    {
        var order = (claim.Intent as BookingIntent.Book)?.Order;
        return Of(claim, now, IntentState.DeadLetter) with
        {
            Outcome = new BookingOutcome.HandedToStaff { IntentId = claim.Intent.Id },
            Alert = new Alert
            {
                // The intent's own id: told twice, it is still one alert.
                Id = claim.Intent.Id,
                Kind = AlertKind.BookByHand,
                RaisedAt = Instant.FromDateTimeOffset(now),
                Reason = reason,
                FirstName = order?.FirstName,
                Phone = order?.Phone,
                IntentId = claim.Intent.Id,
            },
        };
    }

    private static BookingOutcome Confirmed(BookingIntent intent, BookingAnswer.Booked booked) => intent is BookingIntent.Reschedule
        ? new BookingOutcome.Rescheduled { IntentId = intent.Id, Visit = booked.Visit, Calendar = booked.Calendar }
        : new BookingOutcome.Booked { IntentId = intent.Id, Visit = booked.Visit, Calendar = booked.Calendar };

    private static IntentSettlement Done(ClaimedIntent claim, DateTimeOffset now, BookingOutcome outcome) =>
        Of(claim, now, IntentState.Done) with { Outcome = outcome };

    private static IntentSettlement Of(ClaimedIntent claim, DateTimeOffset now, IntentState state) => new() { Claim = claim, Now = now, State = state };

    private static Instant? Start(BookingIntent intent) => intent switch
    {
        BookingIntent.Book book => book.Order.Start,
        BookingIntent.Reschedule reschedule => reschedule.Offer.Start,
        _ => null,
    };
}
