using System.Text;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>Decides what a message does to the conversation. Pure; safety has been looked at before.</summary>
public static class NextMove
{
    /// <summary>Below this an intent may not pull a client away from an open question.</summary>
    private const double Sure = 0.5;

    private const double Certain = 0.85;

    /// <summary>A cancellation in so few words names no visit.</summary>
    private const int FewWords = 3;

    /// <summary>Flows that take over even while another question is open.</summary>
    private static readonly HashSet<Flow> Overriding = [Flow.CancelVisit, Flow.MoveVisit, Flow.CheckVisit, Flow.RunningLate, Flow.HandOff, Flow.ChangeContact];

    public static Move Decide(Understood understood, Situation situation)
    {
        if (!situation.AnswersOpenQuestion && SaysNothing(understood, situation) is { } nothing)
        {
            return nothing;
        }

        var move = Command(understood, situation)
            ?? (situation.Asking is null ? WithNothingOpen(understood, situation) : WithOpenQuestion(understood, situation));
        return move is Move.Confused && IsOutside(understood, situation) ? new Move.Outside()
            : move is Move.Confused && AskingBack.SecondTime(understood, situation) is { } ask ? ask : move;
    }

    /// <summary>What is no message about anything here: emoji, another language, rudeness.</summary>
    private static Move? SaysNothing(Understood understood, Situation situation)
    {
        if (!understood.Text.Any(char.IsLetterOrDigit))
        {
            return understood.Text.EnumerateRunes().Any(Rune.IsSymbol) ? new Move.OnlyEmoji() : new Move.Confused();
        }

        if (understood.Text.TrimStart() is ['/', var letter, ..] && char.IsLetter(letter))
        {
            // A command of another program, or of staff: nothing that a client's words could do.
            return situation.SaidOutside ? new Move.Confused() : new Move.Outside();
        }

        if (understood.IsInOtherLanguage)
        {
            return new Move.NotMyLanguage();
        }

        return !situation.ChangesSomethingElse && understood.Mentions.BodyAreas.IsEmpty && Rudeness.IsIn(understood.Text, situation.Listening.Abuse)
            ? new Move.Abused()
            : null;
    }

    /// <summary>
    /// What follows from a message whose meaning the client has picked out of several: it counts as certain, and what is asked about the
    /// clinic is answered beside an open question.
    /// </summary>
    public static Move AfterPick(Understood understood, Situation situation) =>
        situation.Asking is not null && Destination.IsExplained(understood.Intent)
            ? new Move.Explain(understood.Intent)
            : WithNothingOpen(understood, situation);

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

        return LanguageWish.Read(understood, situation.Languages) is { } language ? new Move.Speak(language) : null;
    }

    private static Move WithNothingOpen(Understood understood, Situation situation)
    {
        if (!StatesAVisit(understood) && Answering.WithNothingOpen(understood, situation) is { } answer)
        {
            return answer;
        }

        if (Destination.IsSmallTalk(understood.Intent) && !situation.ChangesSomethingElse)
        {
            return new Move.SmallTalk(understood.Intent);
        }

        if (VisitCorrection.Introduction(understood, situation) is { } introduced)
        {
            return introduced;
        }

        if (AsksAboutOfferings(understood.Intent) && StatesAVisit(understood))
        {
            return new Move.Begin(Flow.Booking);
        }

        if (!StatesAVisit(understood) && AskingBack.WhenClose(understood, situation) is { } ask)
        {
            return ask;
        }

        if (Both(understood) is { } both)
        {
            return both;
        }

        if (Destination.FlowOf(understood.Intent, understood.Mentions) is { } flow)
        {
            return new Move.Begin(flow, flow == Flow.MassageTypes ? understood.Intent : Asks(flow) ? QuestionBeside(understood) : null);
        }

        if (Destination.IsExplained(understood.Intent))
        {
            return new Move.Explain(understood.Intent);
        }

        if (IsOutside(understood, situation) && understood.Mentions is { Service: null, Minutes: null, Need: null, BodyAreas.Length: 0 })
        {
            return new Move.Outside();
        }

        return FromWhatWasNamed(understood.Mentions) ?? FromCommandIntent(understood) ?? (AsksIfSomebodyIs(understood)
            ? new Move.SmallTalk(Intents.BotIdentity)
            : new Move.Confused());
    }

    /// <summary>Clearly none of the clinic's business, and not said so before.</summary>
    private static bool IsOutside(Understood understood, Situation situation) =>
        understood.IsOutside && !situation.SaidOutside && !situation.ConcernsSafety;

    /// <summary>Two things in one message, in their order: questions are answered at once, and of two things to do the second waits.</summary>
    private static Move? Both(Understood understood)
    {
        if (understood.AlsoIntent is not { } also)
        {
            return null;
        }

        var (first, second) = (Destination.FlowOf(understood.Intent, understood.Mentions), Destination.FlowOf(also, understood.Mentions));
        return (Destination.IsExplained(understood.Intent), Destination.IsExplained(also)) switch
        {
            (true, true) => new Move.Explain(understood.Intent, also),
            (true, false) when second is { } flow => new Move.Begin(flow, understood.AsksSomething ? understood.Intent : null),
            (false, true) when first is { } flow => new Move.Begin(flow, understood.AsksSomething ? also : null),
            (false, false) when understood.AlsoSaid is not null && ChangeOf(first, second) is { } change => new Move.Begin(change),
            (false, false) when first is { } flow && second is { } next && understood.AlsoSaid is { } said =>
                new Move.Begin(flow, Then: new AlsoAsked(also, next, said)),
            _ => null,
        };
    }

    /// <summary>"I have a visit on Wednesday and can't come, I'd like to cancel it" asks for one thing: whoever changes a visit has looked it up.</summary>
    private static Flow? ChangeOf(Flow? first, Flow? second) => (first, second) switch
    {
        (Flow.CheckVisit, Flow.CancelVisit or Flow.MoveVisit) => second,
        (Flow.CancelVisit or Flow.MoveVisit, Flow.CheckVisit) => first,
        _ => null,
    };

    /// <summary>Flows that begin with a question of their own, so that something asked beside must be answered before it.</summary>
    private static bool Asks(Flow flow) => flow is Flow.Triage or Flow.Booking;

    private static bool AsksAboutOfferings(string intent) =>
        intent is Intents.AskTechnique or Intents.AskDifferences or Intents.AskSessionLength or Intents.AskPrice or Intents.AskCouples;

    /// <summary>A massage or a length together with a day and an hour, or a massage with its length, is a wish for a visit, unless it is put as a question.</summary>
    private static bool StatesAVisit(Understood understood)
    {
        var mentions = understood.Mentions;
        var named = mentions.Service is not null || mentions.Minutes is not null;
        var both = mentions.Service is not null && mentions.Minutes is not null;
        return named && (mentions.When is { HasDay: true, HasTime: true, Past: false } ? !understood.Text.Contains('?') : both && !understood.AsksSomething);
    }

    /// <summary>"Sarah?": one unknown word, asked.</summary>
    private static bool AsksIfSomebodyIs(Understood understood) =>
        understood.Text.TrimEnd() is [.. var word, '?'] && word.Length > 2 && word.All(char.IsLetter);

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
        if ((VisitCorrection.Read(understood, situation) ?? OwnMatter(understood, situation)) is { } move)
        {
            return move;
        }

        if (Answering.BesideAnOpenQuestion(understood, situation) is { } answer)
        {
            return answer;
        }

        if (!situation.ChangesSomethingElse && AskingBack.WhenClose(understood, situation) is { } ask)
        {
            return ask;
        }

        if (sure && Both(understood) is { } both && (both is Move.Explain ? understood.AsksSomething : TakesOver(both, understood, situation)))
        {
            return both;
        }

        if (situation.OnlyCallBack && StatesAVisit(understood))
        {
            return new Move.Begin(Flow.Booking);
        }

        if (sure && Destination.FlowOf(understood.Intent) is { } flow && !(situation.OnlyCallBack && Destination.IsExplained(understood.Intent)) && TakesOver(new Move.Begin(flow), understood, situation))
        {
            return new Move.Begin(flow);
        }

        if (situation.ChangesSomethingElse && !understood.AsksSomething)
        {
            return new Move.Replay();
        }

        if (Destination.IsExplained(understood.Intent) && (sure || (understood.Text.Contains('?') && !understood.LowMargin)))
        {
            return new Move.Explain(understood.Intent);
        }

        if (situation.ChangesSomethingElse)
        {
            return new Move.Replay();
        }

        return Otherwise(understood, sure);
    }

    private static bool TakesOver(Move move, Understood understood, Situation situation) =>
        move is Move.Begin begin && (Overriding.Contains(begin.Flow) || situation.OnlyCallBack) && !GivesContact(understood, situation)
        && !(begin.Flow == Flow.MoveVisit && situation is { ChangesSomethingElse: true, Books: true })
        && !(begin.Flow == Flow.RunningLate && situation.Books && !TellsOfDelay(understood, situation));

    /// <summary>"Half past 10" and "oh sorry" in the middle of a booking tell of no delay; "running 10 late" does.</summary>
    private static bool TellsOfDelay(Understood understood, Situation situation) =>
        !situation.ChangesSomethingElse && (understood.Mentions.LateMinutes is not null || understood.Score >= Certain);

    /// <summary>A name or number given while something is open belongs to that, not to what the clinic has on file.</summary>
    private static bool GivesContact(Understood understood, Situation situation) =>
        situation.ChangesSomethingElse && (understood.Mentions.Phone is not null || understood.Mentions.Name is not null);

    /// <summary>"Could we do 60 instead" and "cancel it" mean what is being talked about, not a visit in the calendar.</summary>
    private static Move? OwnMatter(Understood understood, Situation situation) => understood.Intent switch
    {
        Intents.Reschedule when situation is { ChangesSomethingElse: true, Books: true } => new Move.Replay(),
        Intents.Cancel when understood.Mentions.When.IsNothing && understood.Normalized.Split(' ').Length <= FewWords => new Move.Drop(),
        _ => null,
    };

    private static Move Otherwise(Understood understood, bool sure) => understood.Intent switch
    {
        _ when Destination.IsExplained(understood.Intent) && !understood.LowMargin => new Move.Explain(understood.Intent),
        _ when Destination.IsSmallTalk(understood.Intent) => new Move.SmallTalk(understood.Intent),
        Intents.GoBack when sure && understood.Mentions.Pick is null => new Move.GoBack(),
        Intents.Stop when sure => new Move.Drop(),
        _ => new Move.Confused(),
    };

    private static string? QuestionBeside(Understood understood)
    {
        if (understood.AlsoIntent is { } also && Destination.IsExplained(also) && understood.AsksSomething)
        {
            return also;
        }

        if (!understood.Text.Contains('?'))
        {
            return null;
        }

        return understood.Score >= Sure && Destination.IsExplained(understood.Intent) ? understood.Intent : understood.Asks.FirstOrDefault();
    }
}
