using MassageBot.Bot.Tests.Rehearsal;

namespace MassageBot.Bot.Tests.FrontDesk;

public sealed class AskingBackTalkTests
{
    private const string Unclear = "location or hours";

    [Theory]
    [InlineData("1")]
    [InlineData("the first")]
    [InlineData("the first one")]
    [InlineData("Ask when you're open")]
    [InlineData("the hours")]
    public async Task A_meaning_is_picked_by_number_ordinal_button_or_words(string pick)
    {
        var talk = await Talk.OnTheWebAsync();
        var asked = await talk.SayAsync(Unclear);

        var said = await talk.SayAsync(pick);

        asked.Asking.ShouldBe("meaning");
        said.Keys.ShouldContain("conversation.hours");
    }

    [Theory]
    [InlineData("3")]
    [InlineData("no")]
    [InlineData("None of these")]
    [InlineData("that's not what i meant")]
    public async Task None_of_the_meanings_asks_for_other_words(string none)
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAsync(Unclear);

        var said = await talk.SayAsync(none);

        said.Keys.ShouldBe(["understanding.say-it-otherwise"]);
    }

    [Fact]
    public async Task A_yes_to_several_meanings_is_asked_again_which_and_confirms_nothing()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync("60 min swedish friday at 3", "none", "Dana", "555-010-0177", "location or hours");

        var said = await talk.SayAsync("yes");

        said.Asking.ShouldBe("meaning");
        talk.Intents.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_open_question_can_be_answered_although_it_was_asked_back()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync("60 min swedish friday at 3", "none", "location or hours");

        var said = await talk.SayAsync("Dana");

        said.Asking.ShouldBe("phone");
    }

    [Fact]
    public async Task A_third_unclear_message_in_a_row_brings_a_person()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync("60 min swedish friday at 3", "none", "location or hours", "yes");

        var said = await talk.SayAsync("yes");

        said.Keys.ShouldContain("conversation.giving-up");
        talk.Alerts.ShouldHaveSingleItem();
    }
}
