using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Wording;

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

        var local = frame.Local(start);
        var words = done.Of == IntentKind.Reschedule ? frame.Words.Visits.MovedByHand : frame.Words.Booking.BookedByHand;
        return words.Say(
            ("day", SpokenTime.Day(local.Date, frame.Language)),
            ("time", SpokenTime.Time(local.TimeOfDay, frame.Language)),
            ("zone", SpokenTime.Zone(local)));
    }
}
