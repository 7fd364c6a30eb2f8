using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MassageBot.Core.Cards;

namespace MassageBot.Core.Tests.Cards;

public sealed class CardTemplateTests
{
    private const string Template = """
        { "type": "AdaptiveCard", "version": "1.5", "body": [
          { "type": "TextBlock", "text": "**${title}**", "wrap": true },
          { "type": "Container", "$data": "${rows}", "items": [ { "type": "TextBlock", "text": "${label}: ${text}" } ] } ] }
        """;

    private static readonly CardTemplate Card = new("test", JsonNode.Parse(Template)!.AsObject());

    [Fact]
    public void Words_fill_their_places_and_a_list_repeats_its_element()
    {
        var filled = Fill("Both", [("a", "1"), ("b", "2")]);

        filled["body"]!.AsArray().Count.ShouldBe(3);
        filled["body"]![0]!["text"]!.GetValue<string>().ShouldBe("**Both**");
        filled["body"]![2]!["items"]![0]!["text"]!.GetValue<string>().ShouldBe("b: 2");
    }

    [Fact]
    public void A_list_without_rows_leaves_nothing() => Fill("Both", [])["body"]!.AsArray().Count.ShouldBe(1);

    [Fact]
    public void Words_never_become_part_of_the_card()
    {
        var filled = Fill("\"}], \"evil\": [{ ${label} \\", []);

        filled["body"]![0]!["text"]!.GetValue<string>().ShouldBe("**\"}], \"evil\": [{ ${label} \\**");
        filled.Count.ShouldBe(3);
    }

    [Fact]
    public void Nothing_of_the_template_language_stays() => Fill("Both", [("a", "1")]).ToJsonString().ShouldNotContain("$");

    [Fact]
    public void Every_place_is_known_with_its_list() =>
        Card.Places().ShouldBe([(null, "title"), ("rows", "label"), ("rows", "text")]);

    private static JsonObject Fill(string title, (string Label, string Text)[] rows)
    {
        var text = new CardText
        {
            Texts = CardText.Row(("title", title)),
            Lists = ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>>.Empty
                .Add("rows", [.. rows.Select(row => CardText.Row(("label", row.Label), ("text", row.Text)))]),
        };
        return JsonNode.Parse(Card.Fill(text).Json)!.AsObject();
    }
}
