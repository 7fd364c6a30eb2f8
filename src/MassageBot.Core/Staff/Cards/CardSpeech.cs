namespace MassageBot.Core.Staff.Cards;

/// <summary>A card in plain words: read out, and shown where no card can be.</summary>
internal static class CardSpeech
{
    private const int LongestSpoken = 300;
    private const int LongestText = 1500;
    private const int MostLines = 12;

    public static string Spoken(StaffCard card) => Harmless.Cut(Joined(". ", [card.Heading, card.Subtle]), LongestSpoken);

    public static string Everything(StaffCard card)
    {
        var lines = card.Body.SelectMany(Lines).Take(MostLines);
        return Harmless.Cut(string.Join('\n', lines.Prepend(Spoken(card)).Where(line => line.Length > 0)), LongestText);
    }

    private static IEnumerable<string> Lines(CardElement element) => element switch
    {
        CardParagraph paragraph => [paragraph.Text.Plain],
        CardFacts facts => facts.Facts.Select(fact => $"{fact.Label.Plain}: {fact.Value.Plain}"),
        CardTalk talk => talk.Lines.TakeLast(MostLines).Select(line => $"{line.Speaker.Plain}: {line.Text.Plain}"),
        CardTable table => table.Rows.Select(row => string.Join(", ", row.Select(cell => cell.Plain).Where(cell => cell.Length > 0))),
        CardBars bars => bars.Bars.Select(bar => $"{bar.Label.Plain}: {bar.Count}"),
        CardSection section => section.Elements.SelectMany(Lines),
        CardList list => list.Sections.SelectMany(section => section.Elements).SelectMany(Lines),
        _ => [],
    };

    private static string Joined(string between, CardWords?[] parts) =>
        string.Join(between, parts.OfType<CardWords>().Select(part => part.InASentence().Plain.TrimEnd('.')).Where(part => part.Length > 0));
}
