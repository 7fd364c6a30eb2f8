using MassageBot.Bot.Booking;
using MassageBot.Bot.MassageTypes;
using MassageBot.Bot.SessionLengths;
using MassageBot.Bot.Topics;
using MassageBot.Bot.Turn;
using MassageBot.Core.Topics;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.FrontDesk;

/// <summary>
/// Answers a question about massage or the clinic: a sure article or topic before all else, then the menu or the clinic's general answer,
/// then what is likely; or says that it does not know.
/// </summary>
internal static class Explaining
{
    /// <summary>From here on an intent is no guess.</summary>
    private const double Clear = 0.8;

    private const int MostQuestions = 3;

    /// <summary>Answers one question or two, in the order asked; what answers both is said once, and a rule's line has answered "is it safe" already.</summary>
    public static void Say(TurnFrame frame, Move.Explain question)
    {
        var asks = frame.Understood?.Asks ?? [];
        Say(frame, asks.Length > 1 && asks.Contains(question.Intent) ? asks : [.. new[] { question.Intent, question.AlsoExplain }.OfType<string>()]);
    }

    private static void Say(TurnFrame frame, IReadOnlyList<string> intents)
    {
        var answers = intents.Count == 1 && OneByOne(frame) is { Count: > 1 } several ? several : intents
            .Where(intent => !frame.SafetySpoke || intent != Intents.AskSafe || Found(frame, intent) is { IsSure: true })
            .Select(intent => Answer(frame, intent))
            .DistinctBy(answer => answer.Text).ToList();
        foreach (var answer in answers)
        {
            frame.Say(answer);
        }

        if (intents.Contains(Intents.AskSafe) && !frame.SafetySpoke)
        {
            frame.Say(Clinician.SayOnce(frame));
        }
    }

    /// <summary>Two questions of one kind ("do gift cards expire? and can i buy one online"): each by itself, where each has a sure answer.</summary>
    private static List<Spoken> OneByOne(TurnFrame frame)
    {
        var parts = frame.Text.Split('?', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is < 2 or > MostQuestions)
        {
            return [];
        }

        return [.. parts
            .Select(part => frame.Content.Answers.Find(frame.Content.Understanding.Read(part, frame.Moment), frame.Language, null))
            .Where(found => found is { IsSure: true })
            .Select(found => SayFound(frame, found))
            .OfType<Spoken>().DistinctBy(answer => answer.Text)];
    }

    /// <summary>What is asked beside an answer or a request: all of it, in the order asked.</summary>
    public static void Beside(TurnFrame frame, string intent)
    {
        var asks = frame.Understood?.Asks ?? [];
        Say(frame, asks.Contains(intent) ? asks : asks.Insert(0, intent));
    }

    public static Spoken Answer(TurnFrame frame, string intent)
    {
        var found = Found(frame, intent);
        return SayFound(frame, found is not null && GoesFirst(frame, intent, found) ? found : null)
            ?? ByIntent(frame, intent)
            ?? SayFound(frame, found)
            ?? (intent is Intents.AskDifferences or Intents.AskTechnique ? MassageTypesSpeech.Compare(frame) : SmallTalkSpeech.UnknownFact(frame));
    }

    /// <summary>How surely the message is a question with an answer of its own.</summary>
    public static KnownQuestion Known(TurnFrame frame) => Search(frame, frame.Understood!.Intent) switch
    {
        null => KnownQuestion.No,
        var found when IsAnsweredBy(frame.Understood!.Intent, found) => KnownQuestion.ByIntent,
        { IsListed: true } => KnownQuestion.Listed,
        { IsSure: true } => KnownQuestion.Sure,
        _ => KnownQuestion.Likely,
    };

    /// <summary>What answers the message beside its intent. Null where the intent answers it itself.</summary>
    private static FoundAnswer? Found(TurnFrame frame, string intent) =>
        Search(frame, intent) is { } found && !IsAnsweredBy(intent, found) ? found : null;

    /// <summary>Of two questions in one message, the one of this intent; a listed question is one, whatever it seems to ask beside.</summary>
    private static FoundAnswer? Search(TurnFrame frame, string intent)
    {
        if (frame.Understood is not { } understood)
        {
            return null;
        }

        var found = frame.BestAnswer;
        return found is { IsListed: true } || understood.AlsoIntent is null ? found : frame.Content.Answers.Find(understood, frame.Language, intent);
    }

    /// <summary>Prices, hours and lengths that are clearly asked for are told from the clinic's own figures, whatever is near them.</summary>
    private static bool IsOfTheMenu(TurnFrame frame, string intent) => intent switch
    {
        Intents.AskPrice or Intents.AskHours => frame.Understood!.Score >= Clear,
        Intents.AskSessionLength => frame.Understood!.Score >= Clear || LengthDoubt.IsOfTheTalk(frame) || LengthDoubt.IsOfTheWholeVisit(frame),
        _ => false,
    };

    /// <summary>Sure, or of the intent's own kind and so finer than its general answer, unless that is made from the menu or names a technique.</summary>
    private static bool GoesFirst(TurnFrame frame, string intent, FoundAnswer found)
    {
        if (found.IsSure)
        {
            return found.IsListed || (!IsOfTheMenu(frame, intent) && (frame.Mentions.Techniques.IsEmpty || !IsAboutTypes(frame, found)));
        }

        return found.Labels.Contains(intent) && intent switch
        {
            Intents.AskPrice or Intents.AskHours or Intents.AskSessionLength or Intents.AskDifferences => false,
            Intents.AskTechnique => frame.Mentions.Techniques.IsEmpty,
            _ => true,
        };
    }

    /// <summary>"Tell me about myofascial" is about that, and not about therapeutic massage.</summary>
    private static bool IsAboutTypes(TurnFrame frame, FoundAnswer found) =>
        !found.IsTopic && frame.Content.Knowledge.Find(found.Id, frame.Language)?.AboutTypes == true;

    /// <summary>The menu knows lengths better than an article does, and the guide asks the three questions that its article is about.</summary>
    private static bool IsAnsweredBy(string intent, FoundAnswer found) => (intent, found.Id) switch
    {
        (Intents.AskSessionLength, SessionLengthsSpeech.Article) => true,
        (Intents.Recommend, MassageTypesSpeech.GuideArticle) => true,
        _ => found.IsTopic && found.Id == intent,
    };

    private static Spoken? SayFound(TurnFrame frame, FoundAnswer? found)
    {
        if (found is null)
        {
            return null;
        }

        if (!found.IsTopic)
        {
            return frame.Content.Knowledge.Find(found.Id, frame.Language) is { } article ? MassageTypesSpeech.Explain(frame, article) : null;
        }

        var topic = frame.Content.Topics[found.Id];
        return topic.Id == topic.Label ? ByIntent(frame, topic.Label) : TopicsSpeech.Say(frame, topic) ?? SmallTalkSpeech.UnknownFact(frame);
    }

    private static Spoken? ByIntent(TurnFrame frame, string intent) => intent switch
    {
        Intents.AskDifferences => Differences(frame),
        Intents.AskTechnique => MassageTypesSpeech.OfNamedTechnique(frame),
        Intents.AskSessionLength => SessionLengthsSpeech.Lengths(frame),
        Intents.AskPrice => SessionLengthsSpeech.Prices(frame),
        Intents.AskHours => TopicsSpeech.OfClinic(frame, intent) ?? Hours(frame),
        Intents.AskPrivacy => frame.Words.Conversation.PrivacySummary.Say(),
        _ => TopicsSpeech.OfClinic(frame, intent),
    };

    /// <summary>Types are compared, unless an article about them fits better.</summary>
    private static Spoken? Differences(TurnFrame frame)
    {
        if (MassageTypesSpeech.OfTheTwoNamed(frame) is { } both)
        {
            return both;
        }

        var found = Found(frame, Intents.AskDifferences);
        var article = found is { IsTopic: false } ? frame.Content.Knowledge.Find(found.Id, frame.Language) : null;
        return article?.AboutTypes == true ? MassageTypesSpeech.Explain(frame, article) : MassageTypesSpeech.Compare(frame);
    }

    private static Spoken Hours(TurnFrame frame) => frame.Words.Conversation.Hours.Say(("hours", ClinicHours.Say(frame.Clinic, frame.Language)));
}
