using MassageBot.Bot.Cards;
using MassageBot.Bot.Turn;
using MassageBot.Core.MassageTypes;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.MassageTypes;

/// <summary>Explanations of massage types and techniques out of the knowledge articles.</summary>
internal static class MassageTypesSpeech
{
    /// <summary>The article about choosing; where a client wants to be guided, the guide's questions take its place.</summary>
    public const string GuideArticle = "which-is-for-me";

    private const string Comparison = "therapeutic-or-spa";
    private const string AllTechniques = "techniques";

    /// <summary>Therapeutic and spa side by side.</summary>
    public static Spoken Compare(TurnFrame frame) => ComparisonCard.Say(frame);

    /// <summary>"Swedish or deep tissue?": what each of the two is; null where not two are named that have an article.</summary>
    public static Spoken? OfTheTwoNamed(TurnFrame frame)
    {
        var named = frame.Mentions.Services.Select(service => service.Value).Concat(frame.Mentions.Techniques).Distinct(StringComparer.Ordinal)
            .Select(id => frame.Content.Knowledge.Find(Technique.ArticleOf(id), frame.Language)).OfType<KnowledgeArticle>().DistinctBy(article => article.Id).ToList();
        return named is [var one, var other] ? one.Say().Then(other.Say()) : null;
    }

    /// <summary>The technique that the message names; null when it names none.</summary>
    public static Spoken? OfNamedTechnique(TurnFrame frame)
    {
        if (frame.Mentions.Techniques is not [var technique, ..])
        {
            return null;
        }

        return frame.Content.Knowledge.Find(Technique.ArticleOf(technique), frame.Language) is { } article
            ? Explain(frame, article)
            : frame.Words.MassageTypes.TechniqueNotOnMenu.Say();
    }

    /// <summary>The article, or the card that shows the same more clearly; of a technique, also where on the clinic's menu it stands.</summary>
    public static Spoken Explain(TurnFrame frame, KnowledgeArticle article) => article.Id switch
    {
        Comparison => Compare(frame),
        AllTechniques => GlossaryCard.Say(frame),
        _ => Tell(frame, article),
    };

    private static Spoken Tell(TurnFrame frame, KnowledgeArticle article)
    {
        var named = frame.Mentions.Techniques.Where(technique => Technique.ArticleOf(technique) == article.Id).ToList();
        return named is [var id, ..] ? article.Say().Then(OnMenu(frame, id)) : article.Say();
    }

    private static Spoken OnMenu(TurnFrame frame, string id)
    {
        var words = frame.Words.MassageTypes;
        var service = frame.Content.FindTechnique(id)?.OnMenu(frame.Clinic);
        if (service?.Id.Value == id)
        {
            return Spoken.Nothing;
        }

        return service is null
            ? words.TechniqueNotOnMenu.Say()
            : words.TechniqueOnMenu.Say(("service", Naming.InSentence(service, frame.Language)));
    }
}
