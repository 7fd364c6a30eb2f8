using MassageBot.Bot.Turn;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Understanding;
using MassageBot.Core.Visits;

namespace MassageBot.Bot.Visits;

/// <summary>Says the reminder of a visit, and hears what is answered to it.</summary>
internal static class Reminders
{
    private const double Sure = 0.5;

    /// <summary>Day and time only: who reads it may be somebody else.</summary>
    public static void Say(TurnFrame frame, VisitReminder reminder)
    {
        frame.Say(frame.Words.Visits.Reminder.Say(
            ("clinic", frame.Clinic.Name), ("day", VisitSpeech.Day(frame, reminder.Start)), ("time", VisitSpeech.Time(frame, reminder.Start))));
        frame.Record = frame.Record with { Reminded = reminder };
    }

    /// <summary>The move that a client's words ask for about a visit that they were reminded of, or confirm; null where they are about something else.</summary>
    public static Move? Hear(TurnFrame frame)
    {
        if (frame.Record.Reminded is not { } reminder)
        {
            return ConfirmsByNumber(frame) ? new Move.Begin(Flow.CheckVisit) : null;
        }

        var reply = reminder.Start > frame.Now ? ReminderReplies.Of(HeardOf(frame, reminder)) : ReminderReply.SomethingElse;
        frame.Record = frame.Record with { Reminded = reply == ReminderReply.SomethingElse ? reminder with { IsLast = false } : null };
        if (reply == ReminderReply.SomethingElse)
        {
            return null;
        }

        About(frame, reminder, reply);
        return new Move.Begin(reply switch
        {
            ReminderReply.Coming => Flow.CheckVisit,
            ReminderReply.Move => Flow.MoveVisit,
            ReminderReply.Cancel => Flow.CancelVisit,
            _ => Flow.HandOff,
        });
    }

    /// <summary>Somebody whose number is known says that they will come, with nothing asked: a reply to a reminder from elsewhere, or to a booking.</summary>
    private static bool ConfirmsByNumber(TurnFrame frame) =>
        frame is { CallerNumber: not null, Record.Asking: null, Mentions: { Confirms: true, YesNo: not false } }
        && (frame.Understood!.Intent is Intents.Affirm or Intents.CheckAppointment
            || (frame.Understood.Intent is Intents.Goodbye or Intents.Thanks && !frame.Record.Booked.IsEmpty));

    private static HeardAfterReminder HeardOf(TurnFrame frame, VisitReminder reminder)
    {
        var understood = frame.Understood!;
        var sure = understood.Score >= Sure;
        return new HeardAfterReminder
        {
            Number = frame.Mentions.Pick,
            YesNo = frame.Mentions.YesNo,
            Confirms = frame.Mentions.Confirms,
            WantsToMove = sure && understood.Intent == Intents.Reschedule,
            WantsToCancel = understood.Intent == Intents.Cancel,
            IsLate = sure && understood.Intent == Intents.RunningLate,
            IsUnderstood = sure && understood.Intent != Intents.OutOfScope,
            ReminderIsLast = reminder.IsLast,
        };
    }

    /// <summary>The visit is the one of the reminder, whatever else stands under the number.</summary>
    private static void About(TurnFrame frame, VisitReminder reminder, ReminderReply reply)
    {
        var start = frame.Local(reminder.Start).LocalDateTime;
        var visit = new WhenWish { Date = start.Date, Time = start.TimeOfDay };
        var said = frame.Mentions;
        frame.Understood = frame.Understood! with
        {
            Mentions = reply == ReminderReply.Move
                ? said with { MovedFrom = visit }
                : said with { When = visit, Confirms = reply == ReminderReply.Coming },
        };
    }
}
