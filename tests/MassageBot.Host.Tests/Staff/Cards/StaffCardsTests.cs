using MassageBot.Core.Tests.Staff.Cards;
using MassageBot.Host.Tests.Cards;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Staff.Cards;

public sealed class StaffCardsTests
{
    private static readonly string[] Allowed =
    [
        "AdaptiveCard", "TextBlock", "FactSet", "Container", "ActionSet", "Input.Text", "Input.ChoiceSet", "Input.Date", "Input.Time",
        "Action.Execute", "Action.Submit",
    ];

    [CardParserTheory]
    [MemberData(nameof(SampleCards.Names), MemberType = typeof(SampleCards))]
    public async Task The_published_parser_reads_every_card_without_a_warning(string sample) =>
        (await CardParser.ComplaintsAsync(SampleCards.All[sample].ToCard().Json)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(SampleCards.Names), MemberType = typeof(SampleCards))]
    public void A_card_holds_only_what_every_client_of_teams_draws(string sample)
    {
        var card = JObject.Parse(SampleCards.All[sample].ToCard().Json);

        card.SelectTokens("$..type").Values<string>().Except(Allowed).ShouldBeEmpty();
        card.Descendants().OfType<JProperty>().ShouldAllBe(property => property.Name != "url" && property.Name != "backgroundImage");
    }

    [CardParserTheory]
    [MemberData(nameof(SampleCards.Names), MemberType = typeof(SampleCards))]
    public async Task Nothing_anybody_typed_becomes_a_link_a_picture_a_list_or_html(string sample)
    {
        var card = JObject.Parse(SampleCards.All[sample].ToCard().Json);
        string[] texts = ["text", "title", "value"];

        var shown = card.Descendants().OfType<JProperty>().Where(property => texts.Contains(property.Name) && property.Value.Type == JTokenType.String);
        var rendered = string.Concat(await CardParser.RenderedAsync(shown.Where(IsMarkdown).Select(property => (string)property.Value!)));

        foreach (var tag in new[] { "<a ", "<img", "<script", "<at>", "<ul", "<ol", "<h1", "<h2", "<code", "<blockquote", "<hr", "<table", "<s>", "<em>" })
        {
            rendered.ShouldNotContain(tag);
        }
    }

    /// <summary>Titles of buttons, and values and titles of inputs whose choices are in a list that opens, are shown as they are.</summary>
    private static bool IsMarkdown(JProperty property)
    {
        var owner = (JObject)property.Parent!;
        var around = owner.Parent?.Parent?.Parent as JObject;
        return owner["verb"] is null && !((string?)owner["type"] ?? "").StartsWith("Action.", StringComparison.Ordinal)
            && !((string?)owner["type"] ?? "").StartsWith("Input.", StringComparison.Ordinal)
            && (string?)around?["style"] != "compact";
    }
}
