using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>Decides what a message does to the conversation. Pure; safety has been looked at before.</summary>
public static class NextMove
{
    /// <summary>Below this an intent may not pull a client away from an open question.</summary>
    private const double Sure = 0.5;

    /// <summary>A cancellation in so few words names no visit.</summary>
    private const int FewWords = 3;

    /// <summary>Questions that the clinic's facts or the knowledge articles answer.</summary>
    private static readonly HashSet<string> Explained =
    [
        Intents.AskSafe, Intents.AskDifferences, Intents.AskTechnique, Intents.AskSessionLength, Intents.AskPrice, Intents.AskHours,
        Intents.AskLocation, Intents.AskParking, Intents.AskAmenities, Intents.AskAttire, Intents.AskPreparation, Intents.AskInsurance,
        Intents.AskPayment, Intents.AskGiftCard, Intents.AskMembership, Intents.AskPolicy, Intents.AskAgePolicy, Intents.AskCouples,
        Intents.AskHomeVisit, Intents.AskCredentials, Intents.AskPrivacy,
    ];

    private static readonly HashSet<string> SmallTalk =
    [
        Intents.Greeting, Intents.Thanks, Intents.Goodbye, Intents.Help, Intents.BotIdentity,
    ];

    private static readonly Dictionary<string, Flow> Flows = new()
    {
        [Intents.Book] = Flow.Booking,
        [Intents.Availability] = Flow.Booking,
        [Intents.Cancel] = Flow.CancelVisit,
        [Intents.Reschedule] = Flow.MoveVisit,
        [Intents.CheckAppointment] = Flow.CheckVisit,
        [Intents.RunningLate] = Flow.RunningLate,
        [Intents.Symptom] = Flow.Triage,
        [Intents.Recommend] = Flow.Triage,
        [Intents.AskDifferences] = Flow.MassageTypes,
        [Intents.AskTechnique] = Flow.MassageTypes,
        [Intents.AskSessionLength] = Flow.SessionLengths,
        [Intents.AskPrice] = Flow.SessionLengths,
        [Intents.TalkToHuman] = Flow.HandOff,
        [Intents.Complaint] = Flow.HandOff,
        [Intents.UpdateContact] = Flow.HandOff,
    };

    /// <summary>Flows that take over even while another question is open.</summary>
    private static readonly HashSet<Flow> Overriding = [Flow.CancelVisit, Flow.MoveVisit, Flow.CheckVisit, Flow.RunningLate, Flow.HandOff];

    public static Move Decide(Understood understood, Situation situation)
    {
        if (!situation.AnswersOpenQuestion && !understood.Text.Any(char.IsLetterOrDigit))
        {
            return new Move.Confused();
        }

        return Command(understood, situation)
            ?? (situation.Asking is null ? WithNothingOpen(understood, situation) : WithOpenQuestion(understood, situation));
    }

    /// <summary>Short commands count only as a whole message, so that "back pain" goes nowhere and "stop the pain" drops nothing.</summary>
    private static Move? Command(Understood understood, Situation situation)
    {
        var listening = situation.Listening;
        if (Fold.IsOneOf(understood.Text, listening.StartOver))
        {
            return new Move.StartOver();
        }

        if (Fold.IsOneOf(understood.Text, listening.Back))
        {
            return new Move.GoBack();
        }

        if (Fold.IsOneOf(understood.Text, listening.Drop))
        {
            return new Move.Drop();
        }

        foreach (var (language, phrases) in situation.OtherLanguages)
        {
            if (Fold.IsOneOf(understood.Text, phrases))
            {
                return new Move.Speak(language);
            }
        }

        return null;
    }

    private static Move WithNothingOpen(Understood understood, Situation situation)
    {
        if (SmallTalk.Contains(understood.Intent) && !situation.ChangesSomethingElse)
        {
            return new Move.SmallTalk(understood.Intent);
        }

        if (AsksAboutOfferings(understood.Intent) && StatesAVisit(understood))
        {
            return new Move.Begin(Flow.Booking);
        }

        if (Flows.TryGetValue(understood.Intent, out var flow))
        {
            var begun = WantsHelpChoosing(flow, understood.Mentions) ? Flow.Triage : flow;
            return new Move.Begin(begun, Asks(begun) ? QuestionBeside(understood) : null);
        }

        if (Explained.Contains(understood.Intent))
        {
            return new Move.Explain(understood.Intent);
        }

        return FromWhatWasNamed(understood.Mentions) ?? FromCommandIntent(understood) ?? new Move.Confused();
    }

    /// <summary>Flows that begin with a question of their own, so that something asked beside must be answered before it.</summary>
    private static bool Asks(Flow flow) => flow is Flow.Triage or Flow.Booking;

    private static bool AsksAboutOfferings(string intent) =>
        intent is Intents.AskTechnique or Intents.AskDifferences or Intents.AskSessionLength or Intents.AskPrice or Intents.AskCouples;

    /// <summary>A massage or a length together with a day and an hour is a wish for a visit, unless it is put as a question.</summary>
    private static bool StatesAVisit(Understood understood)
    {
        var mentions = understood.Mentions;
        return !understood.Text.Contains('?') && mentions.When is { HasDay: true, HasTime: true, Past: false }
            && (mentions.Service is not null || mentions.Minutes is not null);
    }

    /// <summary>"I need a massage, my shoulder is killing me": a booking that says what is wrong and not which massage begins with triage.</summary>
    private static bool WantsHelpChoosing(Flow flow, Mentions mentions) =>
        flow == Flow.Booking && mentions is { Service: null, Services.Length: 0 } && (mentions.BodyAreas.Length > 0 || mentions.Need is not null);

    private static Move? FromWhatWasNamed(Mentions mentions)
    {
        if (mentions.Service is not null || mentions.Minutes is not null || mentions.When.HasDay || mentions.When.HasTime)
        {
            return new Move.Begin(Flow.Booking);
        }

        return mentions.BodyAreas.Length > 0 || mentions.Need is not null ? new Move.Begin(Flow.Triage) : null;
    }

    private static Move? FromCommandIntent(Understood understood) => understood.Intent switch
    {
        Intents.TherapistPreference or Intents.PressurePreference => new Move.Begin(Flow.Booking),
        Intents.Stop => new Move.Drop(),
        Intents.GoBack => new Move.GoBack(),
        _ => null,
    };

    private static Move WithOpenQuestion(Understood understood, Situation situation)
    {
        if (situation.AnswersOpenQuestion)
        {
            return new Move.Continue(QuestionBeside(understood));
        }

        var sure = understood.Score >= Sure;
        if (OwnMatter(understood, situation) is { } move)
        {
            return move;
        }

        if (sure && Flows.TryGetValue(understood.Intent, out var flow) && Overriding.Contains(flow) && !GivesContact(understood, situation))
        {
            return new Move.Begin(flow);
        }

        if (sure && Explained.Contains(understood.Intent))
        {
            return new Move.Explain(understood.Intent);
        }

        if (situation.ChangesSomethingElse)
        {
            return new Move.Replay();
        }

        return Otherwise(understood, sure);
    }

    /// <summary>A name or number given while something is open belongs to that, not to what the clinic has on file.</summary>
    private static bool GivesContact(Understood understood, Situation situation) =>
        situation.ChangesSomethingElse && (understood.Mentions.Phone is not null || understood.Mentions.Name is not null);

    /// <summary>"Could we do 60 instead" and "cancel it" mean what is being talked about, not a visit in the calendar.</summary>
    private static Move? OwnMatter(Understood understood, Situation situation) => understood.Intent switch
    {
        Intents.Reschedule when situation.ChangesSomethingElse => new Move.Replay(),
        Intents.Cancel when understood.Mentions.When.IsNothing && understood.Normalized.Split(' ').Length <= FewWords => new Move.Drop(),
        _ => null,
    };

    private static Move Otherwise(Understood understood, bool sure) => understood.Intent switch
    {
        _ when Explained.Contains(understood.Intent) && !understood.LowMargin => new Move.Explain(understood.Intent),
        _ when SmallTalk.Contains(understood.Intent) => new Move.SmallTalk(understood.Intent),
        Intents.GoBack when sure => new Move.GoBack(),
        Intents.Stop when sure => new Move.Drop(),
        _ => new Move.Confused(),
    };

    private static string? QuestionBeside(Understood understood)
    {
        if (understood.AlsoIntent is { } also && Explained.Contains(also))
        {
            return also;
        }

        return understood.Text.Contains('?') && understood.Score >= Sure && Explained.Contains(understood.Intent) ? understood.Intent : null;
    }
}
