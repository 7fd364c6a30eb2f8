using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Tests.FrontDesk;

public sealed class ForReviewTests
{
    [Fact]
    public async Task What_was_not_understood_is_kept_without_who_wrote_it()
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAsync("what of the blorp, Wolodymyr? 555-010-0144");

        talk.Unclear.ShouldBe([new UnclearMessage("what of the blorp, [name]? [phone]", Language.English, Intents.OutOfScope)]);
    }

    [Fact]
    public async Task What_was_asked_back_about_is_kept_with_the_label_it_came_nearest_to()
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAsync("location or hours");

        talk.Unclear.ShouldHaveSingleItem().TakenFor.ShouldBe(Intents.AskHours);
    }

    [Fact]
    public async Task What_was_understood_is_not_kept()
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAllAsync("hello", "book a swedish massage", "60", "thanks");

        talk.Unclear.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Book a time", "swedish", "60", "friday at 3", "fnord zibble")]
    [InlineData("something hurts", "fnord zibble")]
    public async Task An_answer_about_health_is_never_kept(params string[] messages)
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAllAsync(messages);

        talk.Unclear.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_to_who_the_client_is_is_never_kept()
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAllAsync("60 min swedish friday at 3", "none", "blorp zibble whatever you like to say here");

        talk.Unclear.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("blorp my crushing chest pain zibble")]
    [InlineData("fnord melanoma zibble")]
    public async Task A_message_that_concerns_safety_is_never_kept(string message)
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAsync(message);

        talk.Unclear.ShouldBeEmpty();
    }
}
