using System.Collections.Immutable;
using System.Text;

namespace MassageBot.Core.Staff.Cards;

/// <summary>Makes a card as long as it may be: first its lists lose entries, then its body elements, from the end.</summary>
internal static class CardFit
{
    private const int MostEntries = 60;

    public static string Json(StaffCard card)
    {
        for (var entries = MostEntries; entries > 0; entries = entries * 2 / 3)
        {
            if (Written(card, entries) is { } json)
            {
                return json;
            }
        }

        return Enumerable.Range(1, card.Body.Length).Select(count => Written(Without(card, count), 1)).FirstOrDefault(json => json is not null)
            ?? Written(Bare(card), 1)
            ?? throw new InvalidOperationException($"The buttons of the card {card.Name} alone are too large.");
    }

    private static string? Written(StaffCard card, int entries)
    {
        var json = new CardJson(card, entries).Written();
        return Encoding.UTF8.GetByteCount(json) < StaffCard.MostBytes ? json : null;
    }

    /// <summary>Without so many elements at the end; what can be filled in stays, as its buttons do.</summary>
    private static StaffCard Without(StaffCard card, int count)
    {
        var dropped = card.Body.Where(element => element is not CardInput).TakeLast(count).ToImmutableArray();
        var note = new CardParagraph(Ours.Say(card.Wording.NotAllFits)) { Tone = CardTone.Subtle };
        return card with { Body = [.. card.Body.Where(element => !dropped.Any(gone => ReferenceEquals(gone, element))), note] };
    }

    private static StaffCard Bare(StaffCard card) => card with
    {
        Heading = Theirs.Name(card.Heading.Plain),
        Subtle = null,
        Body = [new CardParagraph(Ours.Say(card.Wording.NotAllFits)) { Tone = CardTone.Subtle }],
    };
}
