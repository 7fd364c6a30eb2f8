using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;

namespace MassageBot.Bot.Booking;

/// <summary>
/// A client takes back a booking while nobody knows yet whether the calendar has it. What was not sent is never sent. What the calendar took
/// even so is cancelled by an intent of its own, and only when it is certain that nothing is booked the client is told so.
/// </summary>
internal static class TakingBack
{
    public static void Begin(TurnFrame frame)
    {
        var intent = frame.Record.Awaiting!.Value;
        frame.Effects.Withdrawn.Add(intent);
        frame.Say(frame.Words.Booking.TakingBack.Say());
        frame.Record = frame.Record.Fresh();
        frame.Record = frame.Record with { TakingBack = frame.Record.TakingBack.Add(intent) };
    }

    /// <summary>True when the outcome was of a booking that is being taken back.</summary>
    public static bool Hear(TurnFrame frame, BookingOutcome outcome)
    {
        if (!frame.Record.TakingBack.Contains(outcome.IntentId))
        {
            return false;
        }

        switch (outcome)
        {
            case BookingOutcome.Delayed:
                return true;
            case BookingOutcome.Booked booked:
                Forget(frame, outcome);
                CancelAgain(frame, booked.Visit);
                return true;
            case BookingOutcome.HandedToStaff:
                // It stays remembered: staff may have it tried again, and then it may turn out to be booked.
                frame.Say(frame.Words.Booking.TakenBackUnclear.Say());
                return true;
            default:
                frame.Say(frame.Words.Booking.Dropped.Say());
                break;
        }

        Forget(frame, outcome);
        return true;
    }

    private static void CancelAgain(TurnFrame frame, Visit visit)
    {
        var cancel = new BookingIntent.Cancel { Id = Guid.NewGuid(), MadeAt = frame.Now, VisitId = visit.Id, Reason = "client" };
        frame.Effects.Intents.Add(cancel);
        frame.Record = frame.Record with { TakingBack = frame.Record.TakingBack.Add(cancel.Id) };
    }

    private static void Forget(TurnFrame frame, BookingOutcome outcome) =>
        frame.Record = frame.Record with { TakingBack = frame.Record.TakingBack.Remove(outcome.IntentId) };
}
