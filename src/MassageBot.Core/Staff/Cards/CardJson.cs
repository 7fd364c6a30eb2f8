using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Staff.Cards;

/// <summary>One card as JSON, its lists no longer than <paramref name="entries"/>.</summary>
internal sealed class CardJson(StaffCard card, int entries)
{
    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Written()
    {
        var json = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = card.Language.Code(),
            ["speak"] = CardSpeech.Spoken(card),
            ["fallbackText"] = CardSpeech.Everything(card),
            ["body"] = new JsonArray([.. Body()]),
        };
        if (card.Refresh is { } refresh)
        {
            json["refresh"] = new JsonObject
            {
                ["action"] = CardButtonJson.Execute(refresh.Verb, refresh.Id, null),
                ["userIds"] = new JsonArray([.. refresh.UserIds.Take(CardRefresh.MostUsers).Select(id => JsonValue.Create(id))]),
            };
        }

        if (card.IsWide)
        {
            json["msteams"] = new JsonObject { ["width"] = "Full" };
        }

        return json.ToJsonString(AsItIs);
    }

    private IEnumerable<JsonNode> Body()
    {
        var heading = CardBlocks.Text(card.Heading.Markdown, card.Sign);
        heading["style"] = "heading";
        heading["size"] = "Medium";
        heading["weight"] = "Bolder";
        yield return heading;
        if (card.Subtle is { Plain.Length: > 0 } subtle)
        {
            yield return CardBlocks.Subtle(subtle);
        }

        foreach (var element in card.Body.SelectMany(Element).Concat(CardButtonJson.Rows(card.Buttons)))
        {
            yield return element;
        }
    }

    private IEnumerable<JsonNode> Element(CardElement element) => element switch
    {
        CardParagraph paragraph => [CardBlocks.Paragraph(paragraph)],
        CardFacts facts => [.. CardBlocks.Facts(facts, entries), .. More(facts.Facts.Length)],
        CardTalk talk => [.. Earlier(talk.Lines.Length), .. talk.Lines.TakeLast(entries).Select(CardBlocks.Line)],
        CardTable table => [.. CardColumns.Rows(table, entries), .. More(table.Rows.Length)],
        CardBars bars => [.. CardColumns.Bars(bars, entries), .. More(bars.Bars.Length)],
        CardSection section => [Section(section)],
        CardList list => [.. list.Sections.Take(entries).Select(Section), .. More(list.Sections.Length)],
        CardInput input => [CardInputJson.Of(input, entries)],
        _ => throw new InvalidOperationException($"{element.GetType().Name} has no form on a card."),
    };

    private JsonObject Section(CardSection section)
    {
        var container = new JsonObject
        {
            ["type"] = "Container",
            ["separator"] = true,
            ["spacing"] = "Medium",
            ["items"] = new JsonArray([.. section.Elements.SelectMany(Element), .. CardButtonJson.Rows(section.Buttons)]),
        };
        if (CardBlocks.ContainerStyle(section.Tone) is { } style)
        {
            container["style"] = style;
        }

        return container;
    }

    private IEnumerable<JsonNode> More(int count) => Note(card.Wording.AndMore, count);

    private IEnumerable<JsonNode> Earlier(int count) => Note(card.Wording.Earlier, count);

    private ImmutableArray<JsonNode> Note(Sentence sentence, int count) => count <= entries
        ? []
        : [CardBlocks.Subtle(Ours.Of(sentence.Say(("count", (count - entries).ToString(CultureInfo.InvariantCulture)))))];
}
