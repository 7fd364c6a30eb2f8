using MassageBot.Bot.Tests.Rehearsal;

namespace MassageBot.Bot.Tests.FrontDesk;

public sealed class TwoRequestsTalkTests
{
    [Fact]
    public async Task The_second_thing_begins_when_the_first_has_ended()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync("i want to talk to a person, also can i book a swedish massage for friday at 3", "no");

        said.Keys.ShouldContain("conversation.on-to-the-other");
        said.Text.ShouldContain("March 6 at 3:00 PM");
        said.Asking.ShouldBe("minutes");
    }

    [Fact]
    public async Task A_word_such_as_tomorrow_means_the_day_it_was_said_about()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAsync("i want to talk to a person, and book me tomorrow at 3 for a swedish massage");
        talk.Pass(TimeSpan.FromHours(20));

        var said = await talk.SayAsync("no");

        said.Text.ShouldContain("March 5");
    }

    [Theory]
    [InlineData("start over")]
    [InlineData("never mind")]
    public async Task The_second_thing_is_dropped_with_the_first(string word)
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync("i want to talk to a person, and book me a swedish massage friday at 3", word);

        var said = await talk.SayAllAsync("i want to talk to a person", "no");

        said.Asking.ShouldBeNull();
        said.Keys.ShouldNotContain("conversation.on-to-the-other");
    }

    [Fact]
    public async Task What_the_client_begins_meanwhile_does_not_begin_again()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync("i want to talk to a person, and book me a swedish massage friday at 3", "Book a time", "hot stone");

        var said = await talk.SayAllAsync("i want to talk to a person", "no");

        said.Keys.ShouldNotContain("conversation.on-to-the-other");
    }

    [Fact]
    public async Task An_emergency_forgets_what_was_to_come()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync("i want to talk to a person, and book me a swedish massage friday at 3", "i have crushing chest pain", "just kidding");

        var said = await talk.SayAllAsync("i want to talk to a person", "no");

        said.Keys.ShouldNotContain("conversation.on-to-the-other");
    }
}
