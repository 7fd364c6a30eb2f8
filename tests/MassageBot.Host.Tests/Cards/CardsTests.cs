using System.Text.RegularExpressions;
using MassageBot.Host.Channels.Sms;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Cards;

public sealed partial class CardsTests
{
    private const string Difference = "what's the difference between therapeutic and spa massage?";
    private const string Diferencia = "¿qué diferencia hay entre terapéutico y spa?";
    private const string Kinds = "what kinds of massage are there?";
    private const string Tecnicas = "¿qué técnicas tienen?";

    [CardParserTheory]
    [InlineData(Difference, "en")]
    [InlineData(Diferencia, "es")]
    [InlineData(Kinds, "en")]
    [InlineData(Tecnicas, "es")]
    public async Task The_published_parser_reads_every_card_without_a_warning(string question, string language)
    {
        var said = await SaidCards.AfterAsync(question, "webchat", language);

        (await CardParser.ComplaintsAsync(SaidCards.CardOf(said)!.ToString())).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    [InlineData("msteams")]
    public async Task Where_cards_are_shown_the_text_is_short_and_the_card_tells_the_rest(string channel)
    {
        var said = await SaidCards.AfterAsync(Difference, channel, "en");

        var card = SaidCards.CardOf(said)!;
        ((string)said["text"]!).Length.ShouldBeLessThan(500);
        ((string)said["text"]!).ShouldContain("purpose");
        Words(card).ShouldContain("Myofascial release");
        Words(card).ShouldNotContain("${");
        Words(card).ShouldContain("All our therapists hold a New York massage therapy license and keep up their training.");
    }

    [Theory]
    [InlineData(Difference, "en", "Who gives it")]
    [InlineData(Diferencia, "es", "Quién lo da")]
    [InlineData(Kinds, "en", "Trigger point work: ")]
    public async Task Where_no_cards_are_shown_the_text_tells_it_all(string question, string language, string words)
    {
        var said = await SaidCards.AfterAsync(question, "email", language);

        SaidCards.CardOf(said).ShouldBeNull();
        ((string)said["text"]!).ShouldContain(words);
    }

    [Theory]
    [InlineData(Difference, "en")]
    [InlineData(Diferencia, "es")]
    [InlineData(Kinds, "en")]
    [InlineData(Tecnicas, "es")]
    public async Task By_text_message_it_takes_two_with_the_greeting(string question, string language)
    {
        var said = await SaidCards.AllAfterAsync(question, "sms", language);

        said.Count.ShouldBeLessThanOrEqualTo(2);
        said.ShouldAllBe(text => Gsm7.Length((string)text["text"]!) <= SmsText.Longest);
    }

    [Theory]
    [InlineData(Difference, "en")]
    [InlineData(Diferencia, "es")]
    public async Task What_both_share_stands_before_what_differs(string question, string language)
    {
        var card = SaidCards.CardOf(await SaidCards.AfterAsync(question, "webchat", language))!;

        var shared = (string)card.SelectToken("body[1].items[0].text")!;
        shared.ShouldBeOneOf("What both share", "Lo que comparten");
    }

    [Theory]
    [InlineData(Difference, "en")]
    [InlineData(Tecnicas, "es")]
    public async Task A_card_has_the_same_words_for_those_who_hear_it(string question, string language)
    {
        var card = SaidCards.CardOf(await SaidCards.AfterAsync(question, "msteams", language))!;

        ((string)card["lang"]!).ShouldBe(language);
        foreach (var line in card.SelectTokens("$.body..text").Values<string>().Skip(1))
        {
            ((string)card["speak"]!).ShouldContain(Bold().Replace(line!, "").Trim());
        }

        card["fallbackText"].ShouldBe(card["speak"]);
    }

    private static string Words(JObject card) => string.Join('\n', card.SelectTokens("$.body..text").Values<string>());

    [GeneratedRegex(@"\*\*[^*]+\*\*")]
    private static partial Regex Bold();
}
