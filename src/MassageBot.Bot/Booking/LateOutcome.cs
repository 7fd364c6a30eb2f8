using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Booking;

/// <summary>An outcome that nobody in the conversation waits for any more: told plainly, and the open question stays as it is.</summary>
internal static class LateOutcome
{
    public static void Tell(TurnFrame frame, BookingOutcome outcome)
    {
        if (TakingBack.Hear(frame, outcome))
        {
            return;
        }

        switch (outcome)
        {
            case BookingOutcome.Booked booked:
                frame.Say(ReadBack.Booked(frame, booked.Visit));
                OutcomeSpeech.AttachCalendar(frame, booked.Calendar);
                OutcomeSpeech.AskForApproval(frame, booked);
                break;
            case BookingOutcome.Rescheduled moved:
                frame.Say(ReadBack.Booked(frame, moved.Visit));
                break;
            case BookingOutcome.SlotTaken:
                frame.Say(frame.Words.Booking.SlotTaken.Say());
                break;
            case BookingOutcome.HandedToStaff:
                frame.Say(frame.Words.Booking.HandedToStaff.Say());
                break;
            case BookingOutcome.Cancelled:
                frame.Say(frame.Words.Visits.CancelledLate.Say());
                break;
            case BookingOutcome.DoneByHand byHand:
                frame.Say(ByHand(frame, byHand));
                break;
            case BookingOutcome.VisitChanged changed:
                frame.Say(Changed(frame, changed));
                break;
            case BookingOutcome.GivenUp givenUp:
                frame.Say((givenUp.Of == IntentKind.Book ? frame.Words.Booking.GivenUp : frame.Words.Visits.GivenUp).Say());
                break;
        }
    }

    private static Spoken ByHand(TurnFrame frame, BookingOutcome.DoneByHand done)
    {
        if (done.Start is not { } start)
        {
            return frame.Words.Visits.CancelledByHand.Say();
        }

        return At(frame, done.Of == IntentKind.Reschedule ? frame.Words.Visits.MovedByHand : frame.Words.Booking.BookedByHand, start);
    }

    private static Spoken Changed(TurnFrame frame, BookingOutcome.VisitChanged changed) => At(
        frame,
        changed.Change switch
        {
            VisitChange.Confirmed => frame.Words.Visits.NowConfirmed,
            VisitChange.Moved => frame.Words.Visits.NowMoved,
            VisitChange.Cancelled => frame.Words.Visits.NowCancelled,
        },
        changed.Start);

    private static Spoken At(TurnFrame frame, Sentence words, Instant start)
    {
        var local = frame.Local(start);
        return words.Say(
            ("day", SpokenTime.Day(local.Date, frame.Language)),
            ("time", SpokenTime.Time(local.TimeOfDay, frame.Language)),
            ("zone", SpokenTime.Zone(local)));
    }
}
