using System.Text;
using System.Text.Json.Nodes;
using MassageBot.Core.Staff.Cards;

namespace MassageBot.Core.Tests.Staff.Cards;

public sealed class StaffCardTests
{
    private static readonly Guid Id = new("6f0f7a5e-0d5b-4c1e-8f1d-1a2b3c4d5e6f");

    [Fact]
    public void A_card_says_what_it_is_to_eyes_ears_and_clients_without_cards()
    {
        var card = Written(SampleCards.Bare with { Sign = CardSigns.Visit, Subtle = Ours.Of("web · 2 minutes"), Body = [new CardParagraph(Ours.Of("A **first** visit"))] });

        card["version"]!.GetValue<string>().ShouldBe("1.5");
        card["lang"]!.GetValue<string>().ShouldBe("en");
        card["speak"]!.GetValue<string>().ShouldBe("A card. web · 2 minutes");
        card["fallbackText"]!.GetValue<string>().ShouldBe("A card. web · 2 minutes\nA first visit");
        card["body"]![0]!["text"]!.GetValue<string>().ShouldBe("📅 A card");
    }

    [Fact]
    public void A_button_brings_back_its_verb_and_an_id_also_where_nothing_can_be_executed()
    {
        var card = Written(SampleCards.Bare with { Buttons = [new CardButton("test.claim", Id, Ours.Of("Claim")) { Style = CardButtonStyle.Positive }] });

        var button = card["body"]![1]!["actions"]![0]!;
        button["type"]!.GetValue<string>().ShouldBe("Action.Execute");
        button["verb"]!.GetValue<string>().ShouldBe("test.claim");
        button["data"]!.ToJsonString().ShouldBe($$"""{"id":"{{Id}}"}""");
        button["fallback"]!["type"]!.GetValue<string>().ShouldBe("Action.Submit");
        button["fallback"]!["data"]!.ToJsonString().ShouldBe($$"""{"id":"{{Id}}","verb":"test.claim"}""");
    }

    [Fact]
    public void Six_buttons_stand_in_a_row_and_what_is_seldom_pressed_comes_last()
    {
        var buttons = Enumerable.Range(1, 8).Select(number => new CardButton($"test.b{number}", Id, Ours.Of($"{number}")) { Style = number == 1 ? CardButtonStyle.Secondary : default });

        var rows = Written(SampleCards.Bare with { Buttons = [.. buttons] })["body"]!.AsArray().Skip(1).Select(row => row!["actions"]!.AsArray()).ToList();

        rows.Select(row => row.Count).ShouldBe([6, 2]);
        rows[1][1]!["title"]!.GetValue<string>().ShouldBe("1");
        rows[1][1]!["mode"]!.GetValue<string>().ShouldBe("secondary");
    }

    [Fact]
    public void Who_sees_a_card_of_their_own_is_named_and_never_more_than_sixty()
    {
        var refresh = new CardRefresh("test.look", Id, [.. Enumerable.Range(0, 100).Select(number => $"29:{number}")]);

        var written = Written(SampleCards.Bare with { Refresh = refresh })["refresh"]!;

        written["action"]!["verb"]!.GetValue<string>().ShouldBe("test.look");
        written["userIds"]!.AsArray().Count.ShouldBe(60);
    }

    [Fact]
    public void Columns_stand_below_each_other()
    {
        var table = new CardTable(
            [new CardColumn(Ours.Of("Time")), new CardColumn(Ours.Of("Who")), new CardColumn(Ours.Of("Min")) { IsNumber = true }],
            [[Ours.Of("9:00"), Theirs.Name("Eva M."), Ours.Of("60")], [Ours.Of("10:30"), Theirs.Name("Jo"), Ours.Of("120")]]);

        var rows = Written(SampleCards.Bare with { Body = [table] })["body"]!.AsArray().Skip(1).ToList();

        rows.ShouldAllBe(row => row!["fontType"]!.GetValue<string>() == "Monospace");
        rows.Select(row => row!["text"]!.GetValue<string>().Replace('\u00A0', '_')).ShouldBe(["Time___Who_____Min", "9:00___Eva_M.___60", "10:30__Jo______120"]);
    }

    [Fact]
    public void Columns_below_no_name_keep_their_places_though_blanks_at_the_beginning_are_lost()
    {
        var table = new CardTable(
            [new CardColumn(Ours.Nothing), new CardColumn(Ours.Of("Week")) { IsNumber = true }],
            [[Ours.Of("Visits"), Ours.Of("7")]]);

        var rows = Written(SampleCards.Bare with { Body = [table] })["body"]!.AsArray().Skip(1).Select(row => row!["text"]!.GetValue<string>().Replace('\u00A0', '_'));

        rows.ShouldBe(["·_______Week", "Visits_____7"]);
    }

    [Fact]
    public void The_longest_bar_is_the_greatest_number_and_only_nothing_has_none()
    {
        var bars = new CardBars([new CardBar(Ours.Of("Web"), 480), new CardBar(Ours.Of("SMS"), 1), new CardBar(Ours.Of("Email"), 0)]);

        var rows = Written(SampleCards.Bare with { Body = [bars] })["body"]!.AsArray().Skip(1).Select(row => row!["text"]!.GetValue<string>());

        rows.Select(row => row.Count(letter => letter == '█')).ShouldBe([12, 1, 0]);
    }

    [Fact]
    public void Of_a_long_conversation_the_newest_lines_stay()
    {
        var lines = Enumerable.Range(1, 500).Select(number => new CardLine(Theirs.Name("Client"), Theirs.Of($"Line {number} " + new string('x', 400))));

        var body = Written(SampleCards.Bare with { Body = [new CardTalk([.. lines])], Buttons = [new CardButton("test.reply", Id, Ours.Of("Reply"))] })["body"]!.AsArray();

        body[1]!["text"]!.GetValue<string>().ShouldEndWith(" earlier");
        body[^2]!["text"]!.GetValue<string>().ShouldContain("Line 500");
        body[^1]!["type"]!.GetValue<string>().ShouldBe("ActionSet");
    }

    [Fact]
    public void A_list_that_does_not_fit_says_how_many_more_there_are()
    {
        var sections = Enumerable.Range(1, 200).Select(number => new CardSection([new CardParagraph(Theirs.Of(new string('é', 500)))])
        {
            Buttons = [new CardButton("test.claim", Id, Ours.Of("Claim"))],
        });

        var body = Written(SampleCards.Bare with { Body = [new CardList([.. sections])] })["body"]!.AsArray();

        var shown = body.Count(element => element!["type"]!.GetValue<string>() == "Container");
        shown.ShouldBeGreaterThan(5);
        body[^1]!["text"]!.GetValue<string>().ShouldBe($"… and {200 - shown} more");
    }

    [Theory]
    [MemberData(nameof(SampleCards.Names), MemberType = typeof(SampleCards))]
    public void No_card_is_ever_too_large(string sample) => Size(SampleCards.All[sample]).ShouldBeLessThan(StaffCard.MostBytes);

    [Fact]
    public void Even_a_card_that_is_nothing_but_too_large_keeps_its_buttons()
    {
        var huge = SampleCards.Bare with
        {
            Heading = Ours.Of(new string('界', 20_000)),
            Body = [.. Enumerable.Range(0, 100).Select(_ => new CardParagraph(Ours.Of(new string('界', 5_000))))],
            Buttons = [new CardButton("test.claim", Id, Ours.Of("Claim"))],
        };

        Size(huge).ShouldBeLessThan(StaffCard.MostBytes);
        Written(huge)["body"]!.AsArray()[^1]!["actions"]![0]!["verb"]!.GetValue<string>().ShouldBe("test.claim");
    }

    private static JsonNode Written(StaffCard card) => JsonNode.Parse(card.ToCard().Json)!;

    private static int Size(StaffCard card) => Encoding.UTF8.GetByteCount(card.ToCard().Json);
}
