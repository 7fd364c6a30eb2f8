using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;

namespace MassageBot.Bot.Booking;

/// <summary>An outcome that nobody in the conversation waits for any more: told plainly, and the open question stays as it is.</summary>
internal static class LateOutcome
{
    public static void Tell(TurnFrame frame, BookingOutcome outcome)
    {
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
        }
    }
}
