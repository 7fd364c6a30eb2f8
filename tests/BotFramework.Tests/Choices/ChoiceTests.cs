using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Choices;

public sealed class ChoiceTests
{
    private static readonly string[] Massages = ["Therapeutic", "Relaxation", "Sports"];

    [Theory]
    [InlineData("relaxation", "Relaxation")]
    [InlineData("I would like the Sports one please.", "Sports")]
    [InlineData("the second one please", "Relaxation")]
    [InlineData("2", "Relaxation")]
    [InlineData("option three", "Sports")]
    [InlineData("the last one", "Sports")]
    [InlineData("no, relaxation", "Relaxation")]
    [InlineData("not therapeutic but sports", "Sports")]
    public void A_choice_is_recognized_by_its_words_or_its_place(string said, string expected) =>
        ChoiceRecognizers.RecognizeChoices(said, Massages).First().Resolution.Value.ShouldBe(expected);

    [Theory]
    [InlineData("I am not sure")]
    [InlineData("7")]
    [InlineData("zero")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_words_pick_nothing(string? said) => ChoiceRecognizers.RecognizeChoices(said, Massages).ShouldBeEmpty();

    [Fact]
    public void Several_choices_are_found_in_the_order_they_were_said() =>
        ChoiceRecognizers.RecognizeChoices("sports or relaxation", Massages)
            .Select(choice => choice.Resolution.Value)
            .ShouldBe(["Sports", "Relaxation"]);

    [Fact]
    public void A_found_choice_tells_where_it_was_said()
    {
        var found = ChoiceRecognizers.RecognizeChoices("the Relaxation one", Massages).Single();

        (found.Start, found.End, found.Text).ShouldBe((4, 13, "Relaxation"));
    }

    [Fact]
    public void A_synonym_picks_its_choice()
    {
        var choices = new List<Choice> { new("Sports") { Synonyms = ["athletic"] } };

        var found = ChoiceRecognizers.RecognizeChoices("an athletic massage", choices).Single().Resolution;

        (found.Value, found.Synonym).ShouldBe(("Sports", "athletic"));
    }

    [Fact]
    public void Longer_names_win_over_the_shorter_ones_inside_them() =>
        ChoiceRecognizers.RecognizeChoices("hot stone massage", ["stone", "hot stone"]).First().Resolution.Value.ShouldBe("hot stone");

    [Fact]
    public void Places_are_not_looked_at_when_the_bot_says_so()
    {
        var options = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };

        ChoiceRecognizers.RecognizeChoices("2", Massages, options).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("test", null)]
    [InlineData("sms", null)]
    [InlineData("webchat", "suggested")]
    [InlineData("msteams", "card")]
    public void Choices_are_drawn_as_the_channel_can_show_them(string channel, string? drawn)
    {
        var message = ChoiceFactory.ForChannel(channel, ChoiceFactory.ToChoices(["Therapeutic", "Relaxation"]), "Which massage?", null, null);

        (message.SuggestedActions != null).ShouldBe(drawn == "suggested");
        (message.Attachments?.FirstOrDefault()?.ContentType == HeroCard.ContentType).ShouldBe(drawn == "card");
        message.Text.ShouldBe(drawn switch
        {
            null => "Which massage? (1) Therapeutic or (2) Relaxation",
            "card" => null,
            _ => "Which massage?",
        });
    }

    [Fact]
    public void A_long_list_without_buttons_is_written_line_by_line()
    {
        var message = ChoiceFactory.ForChannel("sms", ChoiceFactory.ToChoices(["a", "b", "c", "d"]), "Which?", null, null);

        message.Text.ShouldBe("Which?\n\n   1. a\n   2. b\n   3. c\n   4. d");
    }

    [Fact]
    public void Three_choices_are_joined_with_a_comma_before_the_or() =>
        ChoiceFactory.Inline(ChoiceFactory.ToChoices(["a", "b", "c"]), "Which?").Text.ShouldBe("Which? (1) a, (2) b, or (3) c");

    [Fact]
    public void Numbers_can_be_left_out() =>
        ChoiceFactory.Inline(ChoiceFactory.ToChoices(["a", "b"]), "Which?", null, new ChoiceFactoryOptions(", ", " or ", ", or ", false))
            .Text.ShouldBe("Which? a or b");

    [Fact]
    public void A_buttons_title_is_what_people_read_and_say()
    {
        var choices = new List<Choice> { new("60") { Action = new CardAction(ActionTypes.ImBack, "One hour", value: "60") } };

        ChoiceFactory.Inline(choices, "How long?").Text.ShouldBe("How long? (1) One hour");
        ChoiceRecognizers.RecognizeChoices("one hour", choices).Single().Resolution.Value.ShouldBe("60");
    }

    [Fact]
    public void Words_are_split_at_blanks_and_punctuation() =>
        Tokenizer.DefaultTokenizerImpl("fuß, piel-seca 🥳!").Select(token => token.Text).ShouldBe(["fuß", "piel", "seca", "🥳"]);
}
