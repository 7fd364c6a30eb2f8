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
