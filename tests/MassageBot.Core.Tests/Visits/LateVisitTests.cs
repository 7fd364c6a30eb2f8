using MassageBot.Core.Booking.When;
using MassageBot.Core.Visits;
using NodaTime;

namespace MassageBot.Core.Tests.Visits;

public sealed class LateVisitTests
{
    [Theory]
    [InlineData(10, 50)]
    [InlineData(15, 45)]
    public void Within_the_limit_the_visit_is_shorter_by_the_delay(int late, int remaining) =>
        LateVisit.Of(Known.Visit("a", 4, 15), late, Known.Policy).ShouldBe(new LateVisit.Shortened(remaining, 60));

    [Theory]
    [InlineData(16, 60, 44)]
    [InlineData(40, 60, 20)]
    [InlineData(15, 40, 25)]
    [InlineData(90, 60, 0)]
    public void Over_the_limit_or_with_too_little_left_people_decide(int late, int planned, int remaining) =>
        LateVisit.Of(Known.Visit("a", 4, 15, minutes: planned), late, Known.Policy).ShouldBe(new LateVisit.DeskDecides(remaining, planned));

    [Fact]
    public void Exactly_the_least_that_may_remain_is_enough() =>
        LateVisit.Of(Known.Visit("a", 4, 15, minutes: 45), 15, Known.Policy).ShouldBe(new LateVisit.Shortened(30, 45));

    [Fact]
    public void No_delay_is_in_time() => LateVisit.Of(Known.Visit("a", 4, 15), 0, Known.Policy).ShouldBeOfType<LateVisit.InTime>();

    [Fact]
    public void Minutes_that_were_said_to_be_a_delay_count_before_any_others() =>
        LateArrival.Of(10, 60, new WhenWish { Time = new LocalTime(15, 20) })!.After(new LocalTime(15, 0)).ShouldBe(10);

    [Theory]
    [InlineData(15, 20, 20)]
    [InlineData(3, 20, 20)]
    [InlineData(14, 50, 0)]
    public void An_hour_of_arrival_counts_from_the_start(int hour, int minute, int expected) =>
        LateArrival.Of(null, null, new WhenWish { Time = new LocalTime(hour, minute) })!.After(new LocalTime(15, 0)).ShouldBe(expected);

    [Fact]
    public void The_visit_s_own_hour_tells_no_delay() =>
        LateArrival.Of(null, null, new WhenWish { Time = new LocalTime(15, 0) })!.After(new LocalTime(15, 0)).ShouldBeNull();

    [Fact]
    public void Not_by_two_but_by_a_quarter_past_is_a_quarter_past() =>
        LateArrival.Of(null, null, new WhenWish { Times = [new LocalTime(14, 0), new LocalTime(14, 15)] })!.After(new LocalTime(14, 0)).ShouldBe(15);

    [Fact]
    public void Nothing_said_is_no_arrival() => LateArrival.Of(null, null, WhenWish.Nothing).ShouldBeNull();
}
