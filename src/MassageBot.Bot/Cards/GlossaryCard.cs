using System.Collections.Immutable;
using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.Cards;
using MassageBot.Core.MassageTypes;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Cards;

/// <summary>The techniques of the clinic's menu with one line each, out of their articles.</summary>
internal static class GlossaryCard
{
    public static Spoken Say(TurnFrame frame)
    {
        var words = frame.Words.Cards;
        var (therapeutic, relaxation) = (Techniques(frame, MassageFamily.Medical), Techniques(frame, MassageFamily.Spa));
        var plain = $"{words.Therapeutic.Text}{Lines(therapeutic)}\n\n{words.Relaxation.Text}{Lines(relaxation)}";
        var card = frame.Content.Cards[CardPlan.Glossary].Fill(new CardText
        {
            Texts = CardText.Row(
                ("lang", frame.Language.Code()), ("speak", plain), ("plain", plain), ("title", words.GlossaryTitle.Text),
                ("therapeutic", words.Therapeutic.Text), ("relaxation", words.Relaxation.Text)),
            Lists = ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>>.Empty
                .Add("therapeutic-techniques", [.. therapeutic.Select(Row)])
                .Add("relaxation-techniques", [.. relaxation.Select(Row)]),
        });
        var brief = words.GlossaryBrief.Say(("therapeutic", Names(therapeutic)), ("relaxation", Names(relaxation)));
        return words.GlossarySaid.Say().OrBrief(brief) with { Plain = $"{words.GlossarySaid.Text}\n\n{plain}", Cards = [card] };
    }

    private static IReadOnlyList<KnowledgeArticle> Techniques(TurnFrame frame, MassageFamily family) =>
        MenuTechniques.Of(family, frame.Clinic, frame.Content.MassageTypes, frame.Content.Knowledge, frame.Language);

    private static ImmutableDictionary<string, string> Row(KnowledgeArticle article) =>
        CardText.Row(("name", article.Title), ("text", FirstSentence.Of(article.Text)));

    private static string Lines(IEnumerable<KnowledgeArticle> articles) =>
        string.Concat(articles.Select(article => $"\n- {article.Title}: {FirstSentence.Of(article.Text)}"));

    private static string Names(IEnumerable<KnowledgeArticle> articles) => Choosing.List(articles.Select(article => article.Title));
}
