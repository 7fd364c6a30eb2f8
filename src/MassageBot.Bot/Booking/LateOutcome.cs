using MassageBot.Bot.Triage;
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
        if (frame.Record.Halt != Halt.None)
        {
            KeepUnheard(frame, outcome);
            return;
        }

        if (TakingBack.Hear(frame, outcome) || Waits.Tell(frame, outcome))
        {
            return;
        }

        switch (outcome)
        {
            case BookingOutcome.Booked booked:
                frame.Say(ReadBack.Booked(frame, booked.Visit));
                OutcomeSpeech.AttachCalendar(frame, booked.Calendar);
                OutcomeSpeech.AskForApproval(frame, booked);
                OutcomeSpeech.Remember(frame, booked.IntentId, booked.Visit);
                break;
            case BookingOutcome.Rescheduled moved:
                frame.Say(ReadBack.Booked(frame, moved.Visit));
                OutcomeSpeech.Remember(frame, moved.IntentId, moved.Visit);
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
            case BookingOutcome.Forgotten forgotten:
                frame.Say((forgotten.ElsewhereByHand ? frame.Words.Privacy.ForgottenHere : frame.Words.Privacy.Forgotten).Say());
                break;
            case BookingOutcome.ContactChanged:
                frame.Say(frame.Words.Privacy.ContactChanged.Say());
                break;
            case BookingOutcome.GivenUp givenUp:
                frame.Say(GivenUp(frame, givenUp.Of).Say());
                break;
        }
    }

    /// <summary>What came of a booking while an emergency had silenced everything else, now that it was withdrawn.</summary>
    public static void TellUnheard(TurnFrame frame)
    {
        foreach (var unheard in frame.Record.Unheard)
        {
            frame.Say(Unheard(frame, unheard));
        }

        frame.Record = frame.Record with { Unheard = [] };
    }

    private static Spoken Unheard(TurnFrame frame, UnheardOutcome unheard) => unheard switch
    {
        { Visit: { } visit } => ReadBack.Booked(frame, visit),
        { Change: { } change, Start: { } start } => Changed(frame, new BookingOutcome.VisitChanged { IntentId = unheard.IntentId, Change = change, Start = start }),
        { TimeWasTaken: true } => frame.Words.Booking.SlotTaken.Say(),
        _ => frame.Words.Booking.HandedToStaff.Say(),
    };

    /// <summary>Nobody hears "You're booked" after being told to call for help. Staff have the conversation and learn at once what became of it.</summary>
    private static void KeepUnheard(TurnFrame frame, BookingOutcome outcome)
    {
        if (TakingBack.Hear(frame, outcome))
        {
            frame.Speech.SayOnly(Spoken.Nothing);
            return;
        }

        if (AsUnheard(outcome) is not { } unheard)
        {
            return;
        }

        frame.Record = frame.Record with { Unheard = frame.Record.Unheard.Add(unheard) };
        if (unheard.Visit is { } visit)
        {
            OutcomeSpeech.Remember(frame, outcome.IntentId, visit);
            frame.Effects.Alerts.Add(SafetyAlert.VisitWhileHalted(frame, visit, outcome.IntentId));
        }
    }

    private static UnheardOutcome? AsUnheard(BookingOutcome outcome) => outcome switch
    {
        BookingOutcome.Booked booked => new UnheardOutcome { IntentId = booked.IntentId, Visit = booked.Visit },
        BookingOutcome.Rescheduled moved => new UnheardOutcome { IntentId = moved.IntentId, Visit = moved.Visit },
        BookingOutcome.VisitChanged changed => new UnheardOutcome { IntentId = changed.IntentId, Change = changed.Change, Start = changed.Start },
        BookingOutcome.SlotTaken taken => new UnheardOutcome { IntentId = taken.IntentId, TimeWasTaken = true },
        BookingOutcome.HandedToStaff staff => new UnheardOutcome { IntentId = staff.IntentId },
        _ => null,
    };

    private static Sentence GivenUp(TurnFrame frame, IntentKind of) => of switch
    {
        IntentKind.Book => frame.Words.Booking.GivenUp,
        IntentKind.Forget => frame.Words.Privacy.NotForgotten,
        _ => frame.Words.Visits.GivenUp,
    };

    private static Spoken ByHand(TurnFrame frame, BookingOutcome.DoneByHand done)
    {
        if (done.Of == IntentKind.ChangeContact)
        {
            return frame.Words.Privacy.ContactChanged.Say();
        }

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
