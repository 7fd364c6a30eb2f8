using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.Booking;

namespace MassageBot.Bot.Booking;

/// <summary>What is left to do on a page of the clinic's after a booking. Nothing of it is ever done in the chat, least of all a payment.</summary>
internal static class BookingLinks
{
    public static void Say(TurnFrame frame, Visit visit)
    {
        var first = BookingProgress.IsFirstVisit(frame.Record.Wish);
        if (first && frame.Clinic.Link(Clinic.IntakeForm) is { } form)
        {
            frame.Say(frame.Words.Booking.FormLink.Say(("link", form)));
        }

        if (frame.Clinic.Policy.DepositFor.Applies(first) && !visit.Pending && frame.Clinic.Link(Clinic.Deposit) is { } deposit)
        {
            frame.Say(frame.Words.Booking.DepositLink.Say(("link", deposit)));
        }
    }
}
