using System.Collections.Immutable;
using System.Globalization;
using MassageBot.Bot.Staff;
using MassageBot.Core.Digest;
using MassageBot.Core.Staff.Cards;

namespace MassageBot.Bot.Digest;

/// <summary>A digest as a card.</summary>
internal static class DigestCards
{
    private const int LongestQuestion = 120;

    public static StaffCard Of(StaffTurn turn, DigestReport report) => new()
    {
        Name = "digest",
        Language = turn.Language,
        Wording = turn.Words.StaffCards,
        Heading = Ours.Of(report.Title),
        Sign = CardSigns.Numbers,
        Body = [.. report.Parts.SelectMany(part => Heading(part).Concat(Elements(part, turn.Words.Digest)))],
    };

    private static IEnumerable<CardElement> Heading(DigestPart part) =>
        part.Heading.Length == 0 ? [] : [new CardParagraph(Ours.Of(part.Heading)) { IsBold = true }];

    private static IEnumerable<CardElement> Elements(DigestPart part, DigestWording words) => part switch
    {
        DigestPart.Facts facts => [new CardFacts([.. facts.Lines.Select(line => new CardFact(Theirs.Name(line.Name), Theirs.Name(line.Value)))])],
        DigestPart.Compared compared => [Table(compared)],
        DigestPart.Bars bars => [new CardBars([.. bars.Counts.Select(bar => new CardBar(Theirs.Name(bar.Name), bar.Count))])],
        DigestPart.Heard heard => heard.Questions.Select(question => Question(question, words)),
        DigestPart.Note note => [new CardParagraph(Ours.Of(note.Text)) { Tone = CardTone.Subtle }],
        _ => throw new InvalidOperationException($"{part.GetType().Name} has no form on a card."),
    };

    private static CardTable Table(DigestPart.Compared compared) => new(
        [
            new CardColumn(Ours.Nothing),
            new CardColumn(Ours.Of(compared.Week)) { IsNumber = true },
            new CardColumn(Ours.Of(compared.Before)) { IsNumber = true },
        ],
        [.. compared.Figures.Select(figure => (ImmutableArray<CardWords>)[Ours.Of(figure.Name), Ours.Of(figure.Week), Ours.Of(figure.Before)])]);

    private static CardParagraph Question(UnansweredQuestion question, DigestWording words) => new(Ours.Say(
        words.UnansweredLine,
        ("count", Ours.Of(question.Count.ToString(CultureInfo.InvariantCulture))),
        ("text", Theirs.Of(question.Text, LongestQuestion))));
}
