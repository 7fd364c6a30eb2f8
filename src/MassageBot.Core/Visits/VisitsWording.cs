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

    /// <summary>The line with something more that tells it apart: a service or a therapist.</summary>
    [Placeholders("line", "more")]
    public required Sentence VisitLineMore { get; init; }

    /// <summary>The line with whom it is for.</summary>
    [Placeholders("line", "name")]
    public required Sentence VisitLineFor { get; init; }

    /// <summary>The visit that was named does not exist; those that do follow.</summary>
    public required Sentence NoSuchVisit { get; init; }

    /// <summary>The same where a day was named.</summary>
    [Placeholders("day")]
    public required Sentence NoVisitThatDay { get; init; }

    /// <summary>What stands in the calendar beside the visit just told.</summary>
    [Placeholders("visits")]
    public required Sentence AlsoVisits { get; init; }

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

    /// <summary>Cancelling costs nothing at this time.</summary>
    public required Sentence CancellingIsFree { get; init; }

    /// <summary>Names several visits and asks whether to cancel them all.</summary>
    [Placeholders("visits")]
    public required Sentence ConfirmCancelAll { get; init; }

    /// <summary>Names the visit and what cancelling it now costs.</summary>
    [Placeholders("day", "time", "hours", "fee")]
    public required Sentence CancelCosts { get; init; }

    /// <summary>What moving the visit now costs.</summary>
    [Placeholders("hours", "fee")]
    public required Sentence MoveCosts { get; init; }

    /// <summary>In the middle of a sentence: half the price, with its amount.</summary>
    [Placeholders("amount")]
    public required Sentence FeeHalf { get; init; }

    /// <summary>In the middle of a sentence: the whole price.</summary>
    [Placeholders("amount")]
    public required Sentence FeeFull { get; init; }

    /// <summary>In the middle of a sentence: another part of the price.</summary>
    [Placeholders("percent", "amount")]
    public required Sentence FeePart { get; init; }

    /// <summary>Whoever is ill pays nothing and only has to say so.</summary>
    public required Sentence UnlessIll { get; init; }

    /// <summary>Nothing is due because the client is ill.</summary>
    public required Sentence Waived { get; init; }

    /// <summary>After the cost: shall I cancel it?</summary>
    public required Sentence AskCancel { get; init; }

    /// <summary>Button: move it instead.</summary>
    public required Sentence ChoiceMove { get; init; }

    /// <summary>Button: keep the shorter visit.</summary>
    public required Sentence ChoiceKeep { get; init; }

    /// <summary>Of several visits the first is moved first.</summary>
    public required Sentence OneAfterTheOther { get; init; }

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

    /// <summary>Moving a visit: how it stands; the question for the new time follows.</summary>
    [Placeholders("day", "time")]
    public required Sentence AskNewTime { get; init; }

    /// <summary>Names the old and the new time and asks.</summary>
    [Placeholders("oldday", "oldtime", "day", "time", "zone")]
    public required Sentence ConfirmMove { get; init; }

    /// <summary>Moved.</summary>
    [Placeholders("day", "time", "zone", "code")]
    public required Sentence Moved { get; init; }

    /// <summary>Moved, and a therapist looks at it first because of the client's answers.</summary>
    [Placeholders("day", "time", "zone", "code")]
    public required Sentence MovedPending { get; init; }

    /// <summary>Reminds of a visit by day and time, with the three answers.</summary>
    [Placeholders("clinic", "day", "time")]
    [SmsLimit(306)]
    public required Sentence Reminder { get; init; }

    /// <summary>The client will come, and that is noted with the visit.</summary>
    [Placeholders("day", "time")]
    public required Sentence ComingNoted { get; init; }

    /// <summary>The same where only the front desk could be told.</summary>
    [Placeholders("day", "time")]
    public required Sentence ComingPassedOn { get; init; }

    /// <summary>How many minutes late?</summary>
    public required Sentence AskLateBy { get; init; }

    /// <summary>What remains of the visit, which ends as planned.</summary>
    [Placeholders("end", "remaining", "planned")]
    public required Sentence LateRemains { get; init; }

    /// <summary>The calendar has nobody with the therapist afterwards: the desk may add the time, no promise.</summary>
    [Placeholders("therapist")]
    public required Sentence FreeAfterwards { get; init; }

    /// <summary>Keep it as it is then, or move it?</summary>
    public required Sentence AskKeepOrMove { get; init; }

    /// <summary>Kept; until then.</summary>
    [Placeholders("time")]
    public required Sentence LateKept { get; init; }

    /// <summary>Too late for the assistant to settle: people decide and know.</summary>
    [Placeholders("remaining", "planned")]
    public required Sentence LateDeskDecides { get; init; }

    /// <summary>Nothing would remain of the visit.</summary>
    public required Sentence LateMissed { get; init; }

    /// <summary>The number to call.</summary>
    [Placeholders("phone")]
    public required Sentence LateCall { get; init; }

    /// <summary>The hour that was said is in time.</summary>
    [Placeholders("time")]
    public required Sentence LateInTime { get; init; }

    /// <summary>There is no visit today; names the next and asks whether to move it.</summary>
    [Placeholders("day", "time")]
    public required Sentence NotToday { get; init; }

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
