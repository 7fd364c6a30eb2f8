using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Choices;

public sealed class ChoiceFactoryTests
{
    private static readonly IList<Choice> Rooms = ChoiceFactory.ToChoices(["north", "south", "west"]);

    [Fact]
    public void Choices_are_drawn_in_a_line() =>
        ChoiceFactory.Inline(Rooms, "Which room?").Text.ShouldBe("Which room? (1) north, (2) south, or (3) west");

    [Fact]
    public void The_words_between_can_be_given()
    {
        var options = new ChoiceFactoryOptions { InlineSeparator = " / ", InlineOr = " // ", InlineOrMore = " /// ", IncludeNumbers = false };

        ChoiceFactory.Inline(Rooms, "?", null, options).Text.ShouldBe("? north / south /// west");
        ChoiceFactory.Inline([.. Rooms.Take(2)], "?", null, options).Text.ShouldBe("? north // south");
        ChoiceFactory.Inline([.. Rooms.Take(1)], "?", null, options).Text.ShouldBe("? north");
    }

    [Fact]
    public void Choices_are_drawn_line_by_line_with_numbers_or_dashes()
    {
        var dashes = new ChoiceFactoryOptions { IncludeNumbers = false };

        ChoiceFactory.List(Rooms, "Which?").Text.ShouldBe("Which?\n\n   1. north\n   2. south\n   3. west");
        ChoiceFactory.List(["north", "south"], "Which?", null, dashes).Text.ShouldBe("Which?\n\n   - north\n   - south");
    }

    [Fact]
    public void Choices_are_drawn_as_suggested_actions_for_those_they_are_meant_for()
    {
        var drawn = ChoiceFactory.SuggestedAction(Rooms, "Which?", "which", ["ana"]);

        (drawn.Text, drawn.Speak, drawn.InputHint).ShouldBe(("Which?", "which", InputHints.ExpectingInput));
        drawn.SuggestedActions.To.ShouldBe(["ana"]);
        drawn.SuggestedActions.Actions.ShouldAllBe(action => action.Type == ActionTypes.ImBack && action.Title == (string)action.Value);
        drawn.SuggestedActions.Actions.Select(action => action.Title).ShouldBe(["north", "south", "west"]);
        ChoiceFactory.SuggestedAction(["north"], "Which?", null).SuggestedActions.Actions.Single().Title.ShouldBe("north");
    }

    [Fact]
    public void A_button_of_the_choices_own_is_used_as_it_is()
    {
        var action = new CardAction(ActionTypes.OpenUrl, "North", value: "https://example.com");

        ChoiceFactory.SuggestedAction([new Choice("north") { Action = action }], "Which?", null).SuggestedActions.Actions.Single().ShouldBeSameAs(action);
    }

    [Fact]
    public void Choices_are_drawn_on_a_card_that_carries_the_text()
    {
        var drawn = ChoiceFactory.HeroCard(Rooms, "Which?", "which");

        (drawn.Text, drawn.Speak, drawn.InputHint, drawn.AttachmentLayout).ShouldBe((null, "which", InputHints.ExpectingInput, AttachmentLayoutTypes.List));
        var card = drawn.Attachments.Single().Content.ShouldBeOfType<HeroCard>();
        card.Text.ShouldBe("Which?");
        card.Buttons.Select(button => button.Title).ShouldBe(["north", "south", "west"]);
    }

    [Fact]
    public void Text_is_spoken_when_a_channel_asks_for_a_line()
    {
        var drawn = ChoiceFactory.ForChannel(Channels.Sms, Rooms, "Which?", "which", null);

        (drawn.Text, drawn.Speak).ShouldBe(("Which? (1) north, (2) south, or (3) west", "which"));
    }

    [Fact]
    public void Long_titles_are_written_line_by_line_on_any_channel()
    {
        var choices = ChoiceFactory.ToChoices(["a room with a view of the river", "south"]);

        ChoiceFactory.ForChannel(Channels.Webchat, choices, "Which?", null, null)
            .Text.ShouldBe("Which?\n\n   1. a room with a view of the river\n   2. south");
    }

    [Fact]
    public void Teams_draws_a_card_in_a_group_and_suggested_actions_for_one()
    {
        ChoiceFactory.ForChannel(Channels.Msteams, Rooms, "?", null, null, "groupChat").Attachments.ShouldHaveSingleItem();
        ChoiceFactory.ForChannel(Channels.Msteams, Rooms, "?", null, null, "personal", ["ana"]).SuggestedActions.To.ShouldBe(["ana"]);
    }

    [Fact]
    public void No_choices_and_no_channel_still_make_a_message()
    {
        ChoiceFactory.ForChannel(null, null, "Which?", null, null).Text.ShouldBe("Which? ");
        ChoiceFactory.ToChoices(null).ShouldBeEmpty();
    }
}
