using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Bot.Tests.Booking;

public sealed class WhenTalkTests
{
    [Theory]
    [InlineData("60 min swedish first thing tmrw", "Thursday, March 5, noted.")]
    [InlineData("60 min swedish a week from thurs arvo", "Thursday, March 12, noted.")]
    [InlineData("60 min swedish day after tomorrow at 2", "Friday, March 6 at 2:00 PM, noted.")]
    [InlineData("60 min swedish sat @ 10:30", "Saturday, March 7 at 10:30 AM, noted.")]
    public async Task The_day_is_named_in_the_next_line(string wish, string named)
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAsync(wish);

        said.Asking.ShouldBe("any_red_flags");
        said.Text.ShouldContain(named);
    }

    [Fact]
    public async Task A_changed_day_is_named_before_the_open_question()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAsync("60 min swedish friday at 3");

        var said = await talk.SayAsync("not friday, saturday");

        said.Keys.ShouldContain("booking.day-and-time-noted");
        said.Text.ShouldContain("Saturday, March 7 at 3:00 PM");
    }

    [Fact]
    public async Task A_weekday_that_is_not_its_date_is_asked_about()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAsync("60 min swedish friday the 12th at 2");

        said.Asking.ShouldBe("day");
        said.Text.ShouldContain("Thursday, March 12 or Friday, March 13");
    }

    [Theory]
    [InlineData("the second one", 13)]
    [InlineData("friday", 13)]
    [InlineData("the 12th", 12)]
    public async Task Either_day_answers_which_was_meant(string answer, int day)
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAllAsync(["60 min swedish friday the 12th at 2", answer, "none", "Uma 555-010-0158", "yes"]);

        var order = talk.Intents.ShouldHaveSingleItem().ShouldBeOfType<BookingIntent.Book>().Order;
        order.Start.InZone(DateTimeZoneProviders.Tzdb["America/New_York"]).LocalDateTime.ShouldBe(new LocalDateTime(2026, 3, day, 14, 0));
    }

    [Theory]
    [InlineData("half an hour later please", 14, 30)]
    [InlineData("could we do 45 min earlier?", 13, 15)]
    [InlineData("an hr later", 15, 0)]
    public async Task Later_at_the_read_back_moves_the_time_and_keeps_the_length(string later, int hour, int minute)
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAllAsync(["60 min swedish tomorrow at 2", "none", "Bea 555-010-0154", later, "yes"]);

        var order = talk.Intents.ShouldHaveSingleItem().ShouldBeOfType<BookingIntent.Book>().Order;
        order.Minutes.ShouldBe(60);
        order.Start.InZone(DateTimeZoneProviders.Tzdb["America/New_York"]).TimeOfDay.ShouldBe(new LocalTime(hour, minute));
    }
}
