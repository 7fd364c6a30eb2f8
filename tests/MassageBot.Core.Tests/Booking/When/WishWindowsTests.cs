using MassageBot.Core.Booking;
using MassageBot.Core.Booking.When;
using NodaTime;

namespace MassageBot.Core.Tests.Booking.When;

public sealed class WishWindowsTests
{
    private const string Wednesday = "2026-03-04T10:15";

    [Theory]
    [InlineData("tomorrow", "2026-03-05T08:00", "2026-03-05T20:00")]
    [InlineData("friday morning", "2026-03-06T08:00", "2026-03-06T12:00")]
    [InlineData("friday at 3", "2026-03-06T15:00", "2026-03-06T15:01")]
    [InlineData("today", "2026-03-04T12:15", "2026-03-04T20:00")]
    [InlineData("after 5 friday", "2026-03-06T17:00", "2026-03-06T20:00")]
    public void One_day_gives_one_window(string text, string from, string to)
    {
        var windows = Windows(text, Wednesday);

        windows.ShouldBe([new SlotWindow(FrontDesk.At(from), FrontDesk.At(to))]);
    }

    [Theory]
    [InlineData("today at 11")]
    [InlineData("friday at 9pm")]
    [InlineData("yesterday")]
    [InlineData("feb 30")]
    [InlineData("december 24")]
    public void What_cannot_be_booked_gives_no_window(string text)
    {
        var windows = Windows(text, Wednesday);

        windows.ShouldBeEmpty();
    }

    [Fact]
    public void Excluded_weekdays_and_closed_dates_are_left_out()
    {
        var clinic = FrontDesk.Clinic() with { ClosedDates = [new LocalDate(2026, 3, 10)] };

        var windows = WishWindows.Windows(FrontDesk.Read("next week but not friday"), FrontDesk.At(Wednesday), clinic);

        windows.Select(window => window.From.Date.Day).ShouldBe([9, 11, 12, 14, 15]);
    }

    [Fact]
    public void Two_times_on_two_days_are_four_windows_in_order()
    {
        var windows = Windows("thurs or fri at 10 or 11", Wednesday);

        windows.Select(window => window.From).ShouldBe([
            FrontDesk.At("2026-03-05T10:00"), FrontDesk.At("2026-03-05T11:00"), FrontDesk.At("2026-03-06T10:00"), FrontDesk.At("2026-03-06T11:00")]);
    }

    [Fact]
    public void A_refused_time_cuts_the_day_in_two()
    {
        var windows = Windows("friday but not at 3", Wednesday);

        windows.ShouldBe([
            new SlotWindow(FrontDesk.At("2026-03-06T08:00"), FrontDesk.At("2026-03-06T15:00")),
            new SlotWindow(FrontDesk.At("2026-03-06T15:01"), FrontDesk.At("2026-03-06T20:00"))]);
    }

    [Fact]
    public void The_weekend_is_cut_to_the_hours_of_each_day()
    {
        var clinic = FrontDesk.Clinic();
        var hours = clinic.Hours.Where(day => day.Key != IsoDayOfWeek.Sunday).ToDictionary();
        hours[IsoDayOfWeek.Saturday] = new OpeningHours(new LocalTime(9, 0), new LocalTime(15, 0));

        var windows = WishWindows.Windows(FrontDesk.Read("this weekend"), FrontDesk.At(Wednesday), clinic with { Hours = hours });

        windows.ShouldBe([new SlotWindow(FrontDesk.At("2026-03-07T09:00"), FrontDesk.At("2026-03-07T15:00"))]);
    }

    [Fact]
    public void Notice_is_counted_in_real_hours_when_the_clocks_change()
    {
        var clinic = FrontDesk.Clinic();
        clinic = clinic with { Policy = clinic.Policy with { MinimumNotice = Duration.FromHours(12) } };

        var windows = WishWindows.Windows(FrontDesk.Read("asap"), FrontDesk.At("2026-03-07T23:10"), clinic);

        windows[0].From.ShouldBe(FrontDesk.At("2026-03-08T12:10"));
    }

    [Fact]
    public void No_window_lies_beyond_the_book_ahead_limit_and_none_is_more_than_sixty()
    {
        var clinic = FrontDesk.Clinic();
        clinic = clinic with { Policy = clinic.Policy with { BookAheadDays = 400 } };

        var windows = WishWindows.Windows(WhenWish.Nothing, FrontDesk.At("2026-12-30T09:05"), clinic);

        windows.Count.ShouldBe(60);
        windows[^1].From.Date.ShouldBe(new LocalDate(2027, 2, 27));
    }

    private static IReadOnlyList<SlotWindow> Windows(string text, string now) =>
        WishWindows.Windows(FrontDesk.Read(text, now), FrontDesk.At(now), FrontDesk.Clinic());
}
