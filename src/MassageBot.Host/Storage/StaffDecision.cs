using MassageBot.Core.Booking;

namespace MassageBot.Host.Storage;

/// <summary>What staff may do with a booking that the bot could not bring to an end.</summary>
internal enum StaffDecision
{
    /// <summary>Try it again, with a budget of time of its own.</summary>
    Retry,

    /// <summary>It was done in the calendar by hand.</summary>
    DoneByHand,

    /// <summary>It will not happen.</summary>
    GiveUp,
}

/// <summary>What follows from a decision of staff. Pure.</summary>
internal static class StaffDecisions
{
    /// <summary>
    /// Done by hand in the calendar is not all of being forgotten: the bot still has to delete what it keeps itself, which it does by trying again.
    /// The intent is given where it changes with that.
    /// </summary>
    public static (StaffDecision Decision, BookingIntent? Changed) InEffect(StaffDecision decision, BookingIntent intent) =>
        (decision, intent) is (StaffDecision.DoneByHand, BookingIntent.Forget forget) ? (StaffDecision.Retry, forget with { DoneInCalendar = true }) : (decision, null);

    public static IntentState StateAfter(StaffDecision decision) => decision switch
    {
        StaffDecision.Retry => IntentState.Pending,
        StaffDecision.DoneByHand => IntentState.DoneByHand,
        StaffDecision.GiveUp => IntentState.GivenUp,
    };

    /// <summary>What the conversation hears; null while it is tried again, since it was told that staff have it and nothing is certain yet.</summary>
    public static BookingOutcome? OutcomeOf(StaffDecision decision, BookingIntent intent) => decision switch
    {
        StaffDecision.Retry => null,
        StaffDecision.DoneByHand => new BookingOutcome.DoneByHand { IntentId = intent.Id, Of = BookingIntents.KindOf(intent), Start = BookingIntents.StartOf(intent) },
        StaffDecision.GiveUp => new BookingOutcome.GivenUp { IntentId = intent.Id, Of = BookingIntents.KindOf(intent) },
    };
}
