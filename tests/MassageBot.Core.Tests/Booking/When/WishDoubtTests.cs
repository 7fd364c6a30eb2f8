using MassageBot.Core.Booking.When;
using NodaTime;

namespace MassageBot.Core.Tests.Booking.When;

public sealed class WishDoubtTests
{
    private static readonly LocalDateTime Now = FrontDesk.At("2026-03-04T10:15");

    [Fact]
    public void A_weekday_that_is_not_its_date_leaves_both_days_open()
    {
        var wish = FrontDesk.Read("friday the 12th at 2");

        wish.Ask.ShouldBeTrue();
        wish.Dates.ShouldBe([new LocalDate(2026, 3, 12), new LocalDate(2026, 3, 13)]);
    }

    [Fact]
    public void Two_days_that_can_be_booked_stay_a_question()
    {
        var settled = WishDoubt.Settle(FrontDesk.Read("friday march 12"), Now, FrontDesk.Clinic());

        settled.Ask.ShouldBeTrue();
    }

    [Fact]
    public void The_only_day_that_can_be_booked_is_taken()
    {
        var wish = FrontDesk.Read("thursday the 13th of march at 3pm", "2026-03-13T16:00");

        var settled = WishDoubt.Settle(wish, FrontDesk.At("2026-03-13T16:00"), FrontDesk.Clinic());

        (settled.Ask, settled.Date).ShouldBe((false, new LocalDate(2026, 3, 19)));
    }

    [Fact]
    public void A_weekday_in_the_answer_is_the_one_that_was_offered()
    {
        var asked = FrontDesk.Read("friday the 12th at 2");

        var refined = WishRefinement.Refine(asked, FrontDesk.Read("friday"));

        (refined.Ask, refined.Date, refined.Time).ShouldBe((false, new LocalDate(2026, 3, 13), new LocalTime(14, 0)));
    }

    [Fact]
    public void Doubt_about_another_day_takes_the_place_of_the_day_and_keeps_the_time()
    {
        var refined = WishRefinement.Refine(FrontDesk.Read("monday at 4"), FrontDesk.Read("friday the 12th"));

        (refined.Ask, refined.Date, refined.Time).ShouldBe((true, null, new LocalTime(16, 0)));
    }
}
