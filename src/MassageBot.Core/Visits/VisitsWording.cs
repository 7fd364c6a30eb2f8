using MassageBot.Core.Wording;

namespace MassageBot.Core.Visits;

/// <summary>Visits that stand in the calendar already: told, cancelled, moved.</summary>
public sealed record VisitsWording
{
    /// <summary>To find the visit: the name it stands under; the code does as well.</summary>
    public required Sentence AskName { get; init; }

    /// <summary>The same when the number is known already.</summary>
    public required Sentence AskNameToo { get; init; }

    /// <summary>The same after nothing was found.</summary>
    public required Sentence AskNameAgain { get; init; }

    /// <summary>By text, where it is not clear who of those with this number writes: the first name of the visit.</summary>
    public required Sentence AskWhose { get; init; }

    /// <summary>The number it was booked with; the last four digits are enough.</summary>
    public required Sentence AskPhone { get; init; }

    /// <summary>The whole number, where its end is not enough.</summary>
    public required Sentence AskWholePhone { get; init; }

    /// <summary>The confirmation code of the booking.</summary>
    public required Sentence AskCode { get; init; }

    /// <summary>Nothing fits that; one more question follows. The same for everything that may be wrong.</summary>
    public required Sentence NotFoundYet { get; init; }

    /// <summary>Nothing fits that either; the front desk looks.</summary>
    public required Sentence NotFound { get; init; }

    /// <summary>Tried too often: no more is looked up here today; the number of the front desk.</summary>
    [Placeholders("phone")]
    public required Sentence NoMoreTries { get; init; }

    /// <summary>The same where the clinic has given no number.</summary>
    public required Sentence NoMoreTriesNoPhone { get; init; }

    /// <summary>Cannot reach the calendar now; a note is left for the front desk.</summary>
    public required Sentence CalendarUnreachable { get; init; }

    /// <summary>Several visits; which one? Buttons follow.</summary>
    public required Sentence WhichOne { get; init; }

    /// <summary>A visit in a few words.</summary>
    [Placeholders("day", "time")]
    public required Sentence VisitLine { get; init; }

    /// <summary>The client’s next visit.</summary>
    [Placeholders("day", "time", "zone")]
    public required Sentence NextVisit { get; init; }

    /// <summary>No visit ahead under this number.</summary>
    public required Sentence NoVisits { get; init; }

    /// <summary>Names the visit and asks whether to cancel it.</summary>
    [Placeholders("day", "time")]
    public required Sentence ConfirmCancel { get; init; }

    /// <summary>The same inside the notice period, with the policy told first.</summary>
    [Placeholders("day", "time", "policy")]
    public required Sentence ConfirmCancelLate { get; init; }

    /// <summary>Cancelling it now.</summary>
    public required Sentence Cancelling { get; init; }

    /// <summary>The calendar does not answer yet; it is tried again and the client hears; not cancelled yet.</summary>
    public required Sentence CancelDelayed { get; init; }

    /// <summary>It could not be cancelled by itself; the front desk has it and will be in touch.</summary>
    public required Sentence CancelHandedToStaff { get; init; }

    /// <summary>Cancelled.</summary>
    [Placeholders("day", "time")]
    public required Sentence Cancelled { get; init; }

    /// <summary>It stays as it is.</summary>
    public required Sentence Kept { get; init; }

    /// <summary>Moving a visit: when instead?</summary>
    [Placeholders("day", "time")]
    public required Sentence AskNewTime { get; init; }

    /// <summary>Names the old and the new time and asks.</summary>
    [Placeholders("oldday", "oldtime", "day", "time", "zone")]
    public required Sentence ConfirmMove { get; init; }

    /// <summary>Moved.</summary>
    [Placeholders("day", "time", "zone", "code")]
    public required Sentence Moved { get; init; }

    /// <summary>Thanks for telling; passed on to the front desk.</summary>
    [Placeholders("phone")]
    public required Sentence RunningLate { get; init; }

    /// <summary>A cancellation that nobody waits for any more has come true.</summary>
    public required Sentence CancelledLate { get; init; }

    /// <summary>The front desk has cancelled it by hand.</summary>
    public required Sentence CancelledByHand { get; init; }

    /// <summary>The front desk has moved it by hand.</summary>
    [Placeholders("day", "time", "zone")]
    public required Sentence MovedByHand { get; init; }

    /// <summary>The front desk could not change the visit either; it stands as it was.</summary>
    public required Sentence GivenUp { get; init; }

    /// <summary>The clinic has confirmed a visit that waited for it.</summary>
    [Placeholders("day", "time", "zone")]
    public required Sentence NowConfirmed { get; init; }

    /// <summary>Somebody has moved the visit, maybe the client by telephone.</summary>
    [Placeholders("day", "time", "zone")]
    public required Sentence NowMoved { get; init; }

    /// <summary>Somebody has cancelled the visit, maybe the client by telephone; how to book anew.</summary>
    [Placeholders("day", "time", "zone")]
    public required Sentence NowCancelled { get; init; }
}
