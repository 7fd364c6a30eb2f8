using MassageBot.Bot.Tests.Rehearsal;

namespace MassageBot.Bot.Tests.FrontDesk;

public sealed class ReturningTalkTests
{
    [Fact]
    public async Task A_time_that_was_held_is_looked_for_again_and_another_offered_if_it_is_gone()
    {
        var talk = await AwayAtTheReadBackAsync();
        await talk.SayAsync("hi");
        talk.Calendar.NextHoldIsTaken = true;

        var said = await talk.SayAsync("go on");

        said.Keys.ShouldContain("booking.slot-taken");
        said.Asking.ShouldBe("slot");
        talk.Calendar.Released.ShouldBe(["hold-1"]);
    }

    [Fact]
    public async Task It_is_asked_once()
    {
        var talk = await AwayAtTheReadBackAsync();
        await talk.SayAsync("hi");

        var said = await talk.SayAsync("hello");

        said.Keys.ShouldNotContain("conversation.welcome-back-booking");
        said.Asking.ShouldBe("confirm");
    }

    [Fact]
    public async Task What_waits_for_the_calendar_is_not_put_aside()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync("swedish 60 friday 10am", "none", "Jan 555-010-0136", "yes");
        talk.Pass(TimeSpan.FromHours(30));

        var said = await talk.SayAsync("make it 90");

        said.Keys.ShouldBe(["booking.change-after-booking"]);
    }

    private static async Task<Talk> AwayAtTheReadBackAsync()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync("swedish 60 friday 10am", "none", "Jan 555-010-0136");
        talk.Pass(TimeSpan.FromHours(3));
        return talk;
    }
}
