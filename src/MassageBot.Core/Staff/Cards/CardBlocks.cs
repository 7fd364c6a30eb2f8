using System.Text.Json.Nodes;

namespace MassageBot.Core.Staff.Cards;

/// <summary>Texts of a card as JSON. Colours are those of the reader's theme, never of ours.</summary>
internal static class CardBlocks
{
    public static JsonObject Text(string markdown, string? sign = null) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = sign is null ? markdown : $"{sign} {markdown}",
        ["wrap"] = true,
    };

    public static JsonObject Subtle(CardWords words)
    {
        var block = Text(words.Markdown);
        block["isSubtle"] = true;
        block["size"] = "Small";
        block["spacing"] = "None";
        return block;
    }

    public static JsonObject Paragraph(CardParagraph paragraph)
    {
        if (paragraph.Tone == CardTone.Subtle)
        {
            return Subtle(paragraph.Text);
        }

        var block = Text(paragraph.Text.Markdown, Sign(paragraph.Tone));
        block["spacing"] = "Small";
        if (paragraph.IsBold)
        {
            block["weight"] = "Bolder";
        }

        if (paragraph.Tone != CardTone.Plain)
        {
            block["color"] = paragraph.Tone.ToString();
        }

        return block;
    }

    public static IEnumerable<JsonNode> Facts(CardFacts facts, int entries) => facts.Facts.IsEmpty ? [] :
    [
        new JsonObject
        {
            ["type"] = "FactSet",
            ["spacing"] = "Small",
            ["facts"] = new JsonArray(
            [
                .. facts.Facts.Take(entries).Select(fact => new JsonObject { ["title"] = fact.Label.Markdown, ["value"] = fact.Value.Markdown }),
            ]),
        },
    ];

    public static JsonNode Line(CardLine line)
    {
        var speaker = line.Time is null ? line.Speaker.InASentence().Markdown : $"{line.Speaker.InASentence().Markdown} {line.Time}";
        var block = Text($"**{speaker}:** {line.Text.Markdown}");
        block["spacing"] = "Small";
        return block;
    }

    public static string? ContainerStyle(CardTone tone) => tone switch
    {
        CardTone.Plain => null,
        CardTone.Subtle => "emphasis",
        CardTone.Accent => "accent",
        CardTone.Good => "good",
        CardTone.Warning => "warning",
        CardTone.Attention => "attention",
    };

    private static string? Sign(CardTone tone) => tone switch
    {
        CardTone.Good => CardSigns.Done,
        CardTone.Warning => CardSigns.Safety,
        CardTone.Attention => CardSigns.Urgent,
        CardTone.Plain or CardTone.Subtle or CardTone.Accent => null,
    };
}
