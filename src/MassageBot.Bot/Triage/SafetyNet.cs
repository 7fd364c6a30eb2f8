using MassageBot.Bot.Turn;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>What the safety net makes of a message before any dialog sees it.</summary>
internal enum SafetyVerdict
{
    /// <summary>The dialogs go on.</summary>
    GoOn,

    /// <summary>Everything that was to be said is said; open flows end.</summary>
    Stop,

    /// <summary>The client took an emergency back: the conversation goes on.</summary>
    Withdrawn,

    /// <summary>Open flows end, and a call-back is offered.</summary>
    HandOff,
}

/// <summary>Runs on every client message, whatever is open: emergencies, crises and boundary cases stop the conversation; the rest stays with the booking.</summary>
internal static class SafetyNet
{
    /// <summary>The rule for requests that may be innocent: answered neutrally once.</summary>
    private const string AmbiguousRequest = "B02";

    /// <summary>The rule for threats, which rude words at the bot meet as well.</summary>
    private const string Threat = "B03";

    public static SafetyVerdict Check(TurnFrame frame)
    {
        if (frame.Record.Halt == Halt.Emergency && !SaysAnotherEmergency(frame))
        {
            return AfterEmergency(frame);
        }

        var verdict = Catch(frame);
        if (verdict == SafetyVerdict.GoOn && frame.Record.Person is { IsHere: true })
        {
            return verdict;
        }

        if (verdict == SafetyVerdict.GoOn && frame.Record.Halt == Halt.Boundary)
        {
            frame.Speech.SayOnly(Closed(frame));
            return SafetyVerdict.Stop;
        }

        if (verdict == SafetyVerdict.GoOn)
        {
            AwkwardQuestion.Answer(frame);
        }

        return verdict;
    }

    /// <summary>After an emergency line the same again gets the number once more; another one, such as words of despair, its own line.</summary>
    private static bool SaysAnotherEmergency(TurnFrame frame) =>
        NewFlags(frame).Any(flag => flag.Disposition == Disposition.Emergency);

    private static SafetyVerdict Catch(TurnFrame frame)
    {
        if (IsOnlyRude(frame))
        {
            return TakeRudeness(frame);
        }

        var fresh = NewFlags(frame);
        FreeText.Keep(frame);
        FreeText.Mark(frame);
        frame.Record = Note(frame.Record, frame.Assessment);
        frame.Effects.Disposition = Gravest(frame);
        if (frame.Assessment.Gravest is not { } gravest || IsSaidBesideAPerson(frame, gravest, fresh))
        {
            return SafetyVerdict.GoOn;
        }

        return gravest.Disposition switch
        {
            Disposition.Emergency => Emergency(frame),
            Disposition.Boundary => Boundary(frame, gravest, fresh),
            Disposition.DoctorFirst => DoctorFirst(frame, gravest),
            Disposition.Guardian => Guardian(frame, gravest),
            _ => SayLines(frame, fresh),
        };
    }

    /// <summary>Where a person has the chat, what is no emergency is said once: from then on it is theirs to speak of.</summary>
    private static bool IsSaidBesideAPerson(TurnFrame frame, RedFlag gravest, IReadOnlyList<RedFlag> fresh) =>
        frame.Record.Person is { IsHere: true }
        && gravest.Disposition is Disposition.DoctorFirst or Disposition.Guardian
        && fresh.All(flag => flag.RuleId != gravest.RuleId);

    private static bool IsOnlyRude(TurnFrame frame) =>
        frame.Assessment.Flags is [{ RuleId: Threat }] && Rudeness.IsAll(frame.Text, [.. frame.Content.Words.Values.Select(words => words.Listening)]);

    /// <summary>Nobody is threatened: staff see it, it is answered calmly, and nothing ends or is refused for it.</summary>
    private static SafetyVerdict TakeRudeness(TurnFrame frame)
    {
        Raise(frame);
        frame.Effects.Disposition = Disposition.Boundary;
        frame.Forced = new Move.Abused();
        return SafetyVerdict.GoOn;
    }

    private static SafetyVerdict Emergency(TurnFrame frame)
    {
        var lines = frame.Assessment.Flags
            .Where(flag => flag.Disposition == Disposition.Emergency)
            .DistinctBy(flag => flag.Tier)
            .Aggregate(Spoken.Nothing, (said, flag) => said.Then(flag.Line.Say()));
        frame.Speech.SayOnly(lines, urgent: true);
        Raise(frame, SafetyAlert.VisitConcerned(frame) is null ? null : "visit-stands");
        frame.Record = frame.Record.Fresh() with { Halt = Halt.Emergency };
        return SafetyVerdict.Stop;
    }

    private static SafetyVerdict AfterEmergency(TurnFrame frame)
    {
        var words = frame.Words.Triage;
        frame.Effects.Disposition = Disposition.Emergency;
        if (Fold.IsOneOf(frame.Text, frame.Words.Listening.Withdrawn))
        {
            frame.Effects.Alerts.Add(SafetyAlert.Of(frame, Screening.EarlierFlags(frame), "withdrawn"));
            frame.Record = frame.Record with { Halt = frame.Record.ClosedByBoundary ? Halt.Boundary : Halt.None, Flags = [] };
            if (frame.Record.ClosedByBoundary)
            {
                frame.Speech.SayOnly(Closed(frame));
                return SafetyVerdict.Stop;
            }

            frame.Say(words.EmergencyWithdrawn.Say());
            return SafetyVerdict.Withdrawn;
        }

        var smallTalk = frame.Understood?.Intent is Intents.Thanks or Intents.Goodbye or Intents.Affirm or Intents.Greeting;
        frame.Speech.SayOnly(smallTalk
            ? frame.Vary(words.EmergencyQuiet, words.EmergencyQuietOther).Say()
            : frame.Vary(words.EmergencyAgain, words.EmergencyOnceMore).Say(("emergency", frame.Clinic.Emergency.Emergency)), urgent: !smallTalk);
        return SafetyVerdict.Stop;
    }

    private static SafetyVerdict Boundary(TurnFrame frame, RedFlag gravest, IReadOnlyList<RedFlag> fresh)
    {
        Raise(frame);
        frame.Speech.SayOnly(gravest.Line.Say());
        if (gravest.RuleId == AmbiguousRequest && fresh.Any(flag => flag.RuleId == AmbiguousRequest))
        {
            return SafetyVerdict.Stop;
        }

        TakeBackWhatIsUnderWay(frame);
        frame.Record = frame.Record.Fresh() with { Halt = Halt.Boundary, ClosedByBoundary = true };
        return SafetyVerdict.Stop;
    }

    private static SafetyVerdict DoctorFirst(TurnFrame frame, RedFlag gravest)
    {
        TakeBackWhatIsUnderWay(frame);
        frame.Say(gravest.Line.Say().WithoutQuestions());
        TellOfVisit(frame);
        return SafetyVerdict.HandOff;
    }

    /// <summary>Nothing is booked any more that the calendar has not got yet; what it has stays, and staff look at it.</summary>
    private static void TakeBackWhatIsUnderWay(TurnFrame frame)
    {
        if (frame.Record is { Awaiting: { } intent, Moving: null })
        {
            frame.Effects.Withdrawn.Add(intent);
            frame.Record = frame.Record with { Awaiting = null, TakingBack = frame.Record.TakingBack.Add(intent) };
        }
    }

    /// <summary>Staff hear of it; who has a visit ahead hears that they do.</summary>
    private static void TellOfVisit(TurnFrame frame)
    {
        var visit = SafetyAlert.VisitConcerned(frame);
        Raise(frame, visit is null ? null : "said-after-booking");
        if (visit is { Start: { } start })
        {
            frame.Say(frame.Words.Triage.VisitNoted.Say(("day", SpokenTime.Day(frame.Local(start).Date, frame.Language))));
        }
    }

    private static SafetyVerdict Guardian(TurnFrame frame, RedFlag gravest)
    {
        frame.Say(frame.Clinic.Phone is { } phone
            ? frame.Words.Triage.GuardianFirst.Say(("phone", phone), ("age", Naming.Minutes(frame.Clinic.Policy.AdultAge)))
            : gravest.Line.Say());
        TakeBackWhatIsUnderWay(frame);
        TellOfVisit(frame);
        return SafetyVerdict.HandOff;
    }

    /// <summary>Each line is said once a conversation; what follows from it stays with the booking.</summary>
    private static SafetyVerdict SayLines(TurnFrame frame, IReadOnlyList<RedFlag> fresh)
    {
        if (fresh.FirstOrDefault(flag => flag.Disposition is Disposition.TherapistReview or Disposition.LocalCaution) is { } spoken)
        {
            frame.Say(spoken.Line.Say().WithoutQuestions());
            frame.SafetySpoke = true;
            if (SafetyAlert.VisitConcerned(frame) is not null)
            {
                TellOfVisit(frame);
            }
        }

        return SafetyVerdict.GoOn;
    }

    private static List<RedFlag> NewFlags(TurnFrame frame) =>
        [.. frame.Assessment.Flags.Where(flag => frame.Record.Flags.All(known => known.RuleId != flag.RuleId))];

    /// <summary>Something new said after the screen was answered is added to its result; it is never lowered.</summary>
    private static ConversationRecord Note(ConversationRecord record, TriageAssessment assessment)
    {
        var notes = assessment.Flags.Select(flag => new FlagNote(flag.RuleId, flag.Disposition));
        var raised = assessment.Flags.Any(flag => record.Flags.All(known => known.RuleId != flag.RuleId));
        var screened = raised && record.Screen is { } screen ? record.WithScreen(screen.With(assessment.Flags)) : record;
        return screened with
        {
            Flags = [.. record.Flags.Union(notes)],
            ScreenNext = record.ScreenNext || assessment.Ask,
        };
    }

    private static Disposition Gravest(TurnFrame frame) =>
        frame.Record.Flags.Select(note => note.Disposition).Append(frame.Record.Screen?.Disposition ?? Disposition.Clear).Max();

    private static Spoken Closed(TurnFrame frame) => frame.Clinic.Phone is { } phone
        ? frame.Words.Triage.BoundaryClosed.Say(("phone", phone))
        : frame.Words.Triage.BoundaryClosedNoPhone.Say();

    private static void Raise(TurnFrame frame, string? reason = null) =>
        frame.Effects.Alerts.Add(SafetyAlert.Of(frame, frame.Assessment.Flags, reason));
}
