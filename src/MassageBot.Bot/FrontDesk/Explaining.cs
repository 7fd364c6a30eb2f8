using MassageBot.Bot.Turn;
using MassageBot.Bot.Booking;
using MassageBot.Bot.MassageTypes;
using MassageBot.Bot.SessionLengths;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.FrontDesk;

/// <summary>Answers a question about massage or the clinic: from the menu, the clinic's own answers, the articles; or says that it does not know.</summary>
internal static class Explaining
{
    /// <summary>Answers one question or two, in the order asked; what answers both is said once, and a rule's line has answered "is it safe" already.</summary>
    public static void Say(TurnFrame frame, Move.Explain question)
    {
        var asks = frame.Understood?.Asks ?? [];
        Say(frame, asks.Length > 1 && asks.Contains(question.Intent) ? asks : [.. new[] { question.Intent, question.AlsoExplain }.OfType<string>()]);
    }

    private static void Say(TurnFrame frame, IReadOnlyList<string> intents)
    {
        var answers = intents
            .Where(intent => !frame.SafetySpoke || intent != Intents.AskSafe)
            .Select(intent => Answer(frame, intent))
            .DistinctBy(answer => answer.Text);
        foreach (var answer in answers)
        {
            frame.Say(answer);
        }

        if (intents.Contains(Intents.AskSafe) && !frame.SafetySpoke)
        {
            frame.Say(Clinician.SayOnce(frame));
        }
    }

    /// <summary>What is asked beside an answer or a request: all of it, in the order asked.</summary>
    public static void Beside(TurnFrame frame, string intent)
    {
        var asks = frame.Understood?.Asks ?? [];
        Say(frame, asks.Contains(intent) ? asks : asks.Insert(0, intent));
    }

    public static Spoken Answer(TurnFrame frame, string intent) => intent switch
    {
        Intents.AskDifferences or Intents.AskTechnique => MassageTypesSpeech.Explain(frame, intent),
        Intents.AskSessionLength => SessionLengthsSpeech.Lengths(frame),
        Intents.AskPrice => SessionLengthsSpeech.Prices(frame),
        Intents.AskHours => Hours(frame),
        Intents.AskPrivacy => Privacy(frame),
        _ => ClinicAnswer(frame, intent) ?? Article(frame) ?? SmallTalkSpeech.UnknownFact(frame),
    };

    private static Spoken? ClinicAnswer(TurnFrame frame, string intent) =>
        frame.Clinic.Answers.TryGetValue(intent, out var answer) && answer.TryGetValue(frame.Language.Code(), out var text)
            ? Spoken.From($"clinic.{intent}", text)
            : null;

    private static Spoken? Article(TurnFrame frame) => frame.Content.KnowledgeSearch.Find(frame.Text, frame.Language)?.Article.Say();

    private static Spoken Hours(TurnFrame frame) => ClinicAnswer(frame, Intents.AskHours) ?? frame.Words.Conversation.Hours.Say(
        ("hours", ClinicHours.Say(frame.Clinic, frame.Language)));

    private static Spoken Privacy(TurnFrame frame) => frame.Clinic.Phone is { } phone
        ? frame.Words.Conversation.PrivacySummary.Say(("phone", phone))
        : SmallTalkSpeech.UnknownFact(frame);
}
