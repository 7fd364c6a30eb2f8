using MassageBot.Bot.Turn;
using MassageBot.Core.Understanding;

namespace MassageBot.Bot.Elsewhere;

/// <summary>
/// What a chat had open goes on in the conversation of the phone that has sent its code. The phone is proven by that, and becomes the number of the
/// booking. What was open here is put aside: the client has just now chosen the other. Nothing that safety knows of either is lost.
/// </summary>
internal static class Arrival
{
    /// <summary>True when the dialogs come along as well.</summary>
    public static bool Take(TurnFrame frame, TakenOver taken)
    {
        var here = frame.Record;
        var merged = Merged(here, UpToDate(taken.Record), frame.CallerNumber);
        var keepsFlow = merged.Halt == Halt.None && taken.Record.Version == ConversationRecord.CurrentVersion && taken.Dialogs is { DialogStack.Count: > 0 };
        var open = keepsFlow && (merged.Asking is not null || merged.Awaiting is not null);
        frame.Record = merged.Halt == Halt.None ? merged with { Asking = null } : merged.Fresh();
        frame.Effects.Disposition = frame.Record.Flags.Select(note => note.Disposition).Append(frame.Effects.Disposition).Max();
        frame.Forced = new Move.Answered();
        Tell(frame, open, instead: here.Asking is not null);
        return open;
    }

    /// <summary>After an emergency there is one thing to say, here as there.</summary>
    private static void Tell(TurnFrame frame, bool open, bool instead)
    {
        var words = frame.Words.Elsewhere;
        if (frame.Record.Halt == Halt.Emergency)
        {
            frame.Speech.SayOnly(frame.Words.Triage.EmergencyAgain.Say(("emergency", frame.Clinic.Emergency.Emergency)), urgent: true);
            return;
        }

        frame.Say((frame.Record.Halt != Halt.None ? words.Arrived : !open ? words.ArrivedFree : instead ? words.ArrivedInstead : words.Arrived).Say());
    }

    private static ConversationRecord UpToDate(ConversationRecord there) =>
        there.Version == ConversationRecord.CurrentVersion ? there : there.Fresh() with { Version = ConversationRecord.CurrentVersion };

    private static ConversationRecord Merged(ConversationRecord here, ConversationRecord there, string? number)
    {
        // What was said here was not asked about there.
        var unasked = here.Flags.Except(there.Flags).Any();
        return there with
        {
            Greeted = here.Greeted,
            SaidNotAClinician = here.SaidNotAClinician || there.SaidNotAClinician,
            HeardAt = here.HeardAt,
            Turns = here.Turns,
            LastSaid = here.LastSaid,
            Abuses = Math.Max(here.Abuses, there.Abuses),
            Halt = there.Halt == Halt.Emergency || here.Halt == Halt.None ? there.Halt : here.Halt,
            ClosedByBoundary = here.ClosedByBoundary || there.ClosedByBoundary,
            Flags = [.. there.Flags.Union(here.Flags)],
            Screen = unasked ? null : there.Screen,
            ScreenNext = there.ScreenNext || here.ScreenNext || unasked,
            TakingBack = [.. there.TakingBack.Union(here.TakingBack)],
            Booked = [.. there.Booked.UnionBy(here.Booked, visit => visit.VisitId)],
            Unheard = [.. there.Unheard, .. here.Unheard],
            HoldToRelease = here.HoldId ?? here.HoldToRelease,
            Wait = there.Wait ?? here.Wait,
            Reminded = there.Reminded ?? here.Reminded,
            KeepHealthAnswers = here.KeepHealthAnswers && there.KeepHealthAnswers,
            TextReminders = here.TextReminders && there.TextReminders,
            Wish = there.Wish with { Phone = number ?? there.Wish.Phone },
            Visits = there.Visits.Found.IsEmpty && number is not null ? there.Visits with { Phone = number, PhoneIsProven = true, WholePhone = false } : there.Visits,
            CodeUntil = null,
            Moved = here.Moved,
            AskedAboutOffers = false,
            NumberFor = null,
        };
    }
}
