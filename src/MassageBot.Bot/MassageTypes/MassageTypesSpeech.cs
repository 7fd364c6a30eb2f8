using MassageBot.Bot.Cards;
using MassageBot.Bot.Turn;
using MassageBot.Core.MassageTypes;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.MassageTypes;

/// <summary>Explanations of massage types and techniques out of the knowledge articles.</summary>
internal static class MassageTypesSpeech
{
    /// <summary>Above this an article answers the question itself ("what do they have in common"), not only something near it.</summary>
    private const double SurelyThis = 0.75;

    /// <summary>Articles that may stand in for the comparison when types are asked about.</summary>
    private static readonly HashSet<string> AboutTypes =
    [
        Comparison, "what-both-share", "which-is-for-me", AllTechniques, "relaxing-and-therapeutic", "therapeutic-massage", "relaxation-massage",
        "whole-body-or-area", "made-to-measure", "why-prices-differ", "pressure",
    ];

    private const string Comparison = "therapeutic-or-spa";
    private const string AllTechniques = "techniques";

    /// <summary>Therapeutic and spa side by side.</summary>
    public static Spoken Compare(TurnFrame frame) => ComparisonCard.Say(frame);

    /// <summary>What the message asks: a named technique, the article that answers it, or else the comparison.</summary>
    public static Spoken Explain(TurnFrame frame, string intent)
    {
        if (intent == Intents.AskDifferences)
        {
            var found = frame.Content.KnowledgeSearch.Find(frame.Text, frame.Language);
            return found is { Score: > SurelyThis } && AboutTypes.Contains(found.Article.Id) ? Tell(frame, found.Article) : Compare(frame);
        }

        if (frame.Mentions.Techniques is [var technique, ..] && OfTechnique(frame, technique) is { } explained)
        {
            return explained;
        }

        return frame.Content.KnowledgeSearch.Find(frame.Text, frame.Language) is { } match ? Tell(frame, match.Article) : Compare(frame);
    }

    /// <summary>The article, or the card that shows the same more clearly.</summary>
    private static Spoken Tell(TurnFrame frame, KnowledgeArticle article) => article.Id switch
    {
        Comparison => Compare(frame),
        AllTechniques => GlossaryCard.Say(frame),
        _ => article.Say(),
    };

    /// <summary>The technique's article, and where on the clinic's menu it stands; null when nothing is known of it.</summary>
    private static Spoken? OfTechnique(TurnFrame frame, string id)
    {
        if (frame.Content.Knowledge.Find(Technique.ArticleOf(id), frame.Language) is not { } article)
        {
            return null;
        }

        var words = frame.Words.MassageTypes;
        var service = frame.Content.FindTechnique(id)?.OnMenu(frame.Clinic);
        if (service?.Id.Value == id)
        {
            return article.Say();
        }

        return article.Say().Then(service is null
            ? words.TechniqueNotOnMenu.Say()
            : words.TechniqueOnMenu.Say(("service", Naming.InSentence(service, frame.Language))));
    }
}
