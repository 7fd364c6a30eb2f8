using MassageBot.Bot.Turn;
using MassageBot.Core.Handoff;
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

    /// <summary>Open flows end, and a call-back is offered.</summary>
    HandOff,

    /// <summary>A line was said; the open question follows.</summary>
    AskAgain,
}

/// <summary>Runs on every client message, whatever is open: emergencies, crises and boundary cases stop the conversation; the rest stays with the booking.</summary>
internal static class SafetyNet
{
    /// <summary>The rule for requests that may be innocent: answered neutrally once.</summary>
    private const string AmbiguousRequest = "B02";

    public static SafetyVerdict Check(TurnFrame frame)
    {
        if (frame.Record.Halt == Halt.Emergency && !frame.Assessment.IsEmergency)
        {
            return AfterEmergency(frame);
        }

        var verdict = Catch(frame);
        if (verdict == SafetyVerdict.GoOn && frame.Record.Halt == Halt.Boundary)
        {
            frame.Speech.SayOnly(Closed(frame));
            return SafetyVerdict.Stop;
        }

        return verdict;
    }

    private static SafetyVerdict Catch(TurnFrame frame)
    {
        var fresh = NewFlags(frame);
        frame.Record = Note(frame.Record, frame.Assessment);
        frame.Effects.Disposition = Gravest(frame);
        if (frame.Assessment.Gravest is not { } gravest)
        {
            return SafetyVerdict.GoOn;
        }

        return gravest.Disposition switch
        {
            Disposition.Emergency => Emergency(frame, gravest),
            Disposition.Boundary => Boundary(frame, gravest, fresh),
            Disposition.DoctorFirst => DoctorFirst(frame, gravest),
            Disposition.Guardian => Guardian(frame, gravest),
            _ => SayLines(frame, fresh),
        };
    }

    private static SafetyVerdict Emergency(TurnFrame frame, RedFlag gravest)
    {
        var lines = frame.Assessment.Flags
            .Where(flag => flag.Disposition == Disposition.Emergency)
            .DistinctBy(flag => flag.Tier)
            .Aggregate(Spoken.Nothing, (said, flag) => said.Then(flag.Line.Say()));
        frame.Speech.SayOnly(lines, urgent: true);
        Raise(frame, frame.Assessment.Flags.Any(flag => flag.Tier == Tier.Crisis) ? AlertKind.Crisis : AlertKind.RedFlag, gravest);
        frame.Record = frame.Record.Fresh() with { Halt = Halt.Emergency };
        return SafetyVerdict.Stop;
    }

    private static SafetyVerdict AfterEmergency(TurnFrame frame)
    {
        var words = frame.Words.Triage;
        frame.Effects.Disposition = Disposition.Emergency;
        if (Fold.IsOneOf(frame.Text, frame.Words.Listening.Withdrawn))
        {
            frame.Record = frame.Record with { Halt = Halt.None, Flags = [] };
            frame.Say(words.EmergencyWithdrawn.Say());
            return SafetyVerdict.Stop;
        }

        var smallTalk = frame.Understood?.Intent is Intents.Thanks or Intents.Goodbye or Intents.Affirm or Intents.Greeting;
        frame.Speech.SayOnly(smallTalk
            ? words.EmergencyQuiet.Say()
            : words.EmergencyAgain.Say(("emergency", frame.Clinic.Emergency.Emergency)), urgent: !smallTalk);
        return SafetyVerdict.Stop;
    }

    private static SafetyVerdict Boundary(TurnFrame frame, RedFlag gravest, IReadOnlyList<RedFlag> fresh)
    {
        Raise(frame, AlertKind.Boundary, gravest);
        frame.Speech.SayOnly(gravest.Line.Say());
        if (gravest.RuleId == AmbiguousRequest && fresh.Any(flag => flag.RuleId == AmbiguousRequest))
        {
            return SafetyVerdict.Stop;
        }

        frame.Record = frame.Record.Fresh() with { Halt = Halt.Boundary };
        return SafetyVerdict.Stop;
    }

    private static SafetyVerdict DoctorFirst(TurnFrame frame, RedFlag gravest)
    {
        frame.Say(gravest.Line.Say().WithoutQuestions());
        Raise(frame, AlertKind.RedFlag, gravest);
        return SafetyVerdict.HandOff;
    }

    private static SafetyVerdict Guardian(TurnFrame frame, RedFlag gravest)
    {
        frame.Say(frame.Clinic.Phone is { } phone
            ? frame.Words.Triage.GuardianFirst.Say(("phone", phone))
            : gravest.Line.Say());
        Raise(frame, AlertKind.RedFlag, gravest);
        return SafetyVerdict.HandOff;
    }

    /// <summary>Each line is said once a conversation; what follows from it stays with the booking.</summary>
    private static SafetyVerdict SayLines(TurnFrame frame, IReadOnlyList<RedFlag> fresh)
    {
        if (fresh.FirstOrDefault(flag => flag.Disposition is Disposition.TherapistReview or Disposition.LocalCaution) is { } spoken)
        {
            frame.Say(spoken.Line.Say().WithoutQuestions());
            frame.SafetySpoke = true;
        }

        return SafetyVerdict.GoOn;
    }

    private static List<RedFlag> NewFlags(TurnFrame frame) =>
        [.. frame.Assessment.Flags.Where(flag => frame.Record.Flags.All(known => known.RuleId != flag.RuleId))];

    private static ConversationRecord Note(ConversationRecord record, TriageAssessment assessment)
    {
        var notes = assessment.Flags.Select(flag => new FlagNote(flag.RuleId, flag.Disposition));
        var raised = assessment.Flags.Any(flag => record.Flags.All(known => known.RuleId != flag.RuleId));
        return record with
        {
            Flags = [.. record.Flags.Union(notes)],
            ScreenNext = record.ScreenNext || assessment.Ask,
            Screen = raised ? Raised(record, assessment) : record.Screen,
        };
    }

    /// <summary>Something new said after the screen was answered is added to its result; it is never lowered.</summary>
    private static Core.Triage.Screening.ScreenRecord? Raised(ConversationRecord record, TriageAssessment assessment) =>
        record.Screen is { } screen ? screen.With(assessment.Flags) : null;

    private static Disposition Gravest(TurnFrame frame) =>
        frame.Record.Flags.Select(note => note.Disposition).Append(frame.Record.Screen?.Disposition ?? Disposition.Clear).Max();

    private static Spoken Closed(TurnFrame frame) => frame.Clinic.Phone is { } phone
        ? frame.Words.Triage.BoundaryClosed.Say(("phone", phone))
        : frame.Words.Triage.BoundaryClosedNoPhone.Say();

    private static void Raise(TurnFrame frame, AlertKind kind, RedFlag gravest) => frame.Effects.Alerts.Add(new Alert
    {
        Id = Guid.NewGuid(),
        Kind = kind,
        RaisedAt = frame.Now,
        RuleIds = [gravest.RuleId, .. frame.Assessment.Flags.Where(flag => flag != gravest).Select(flag => flag.RuleId)],
        FirstName = frame.Record.Wish.FirstName,
        Phone = frame.CallerNumber ?? frame.Record.Wish.Phone,
    });
}
