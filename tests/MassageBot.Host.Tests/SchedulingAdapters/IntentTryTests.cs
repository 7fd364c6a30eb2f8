using MassageBot.Core.Booking;
using MassageBot.Host.SchedulingAdapters;
using MassageBot.Host.Tests.Rehearsal;
using NodaTime;

namespace MassageBot.Host.Tests.SchedulingAdapters;

public sealed class IntentTryTests
{
    private static readonly DateTimeOffset Visit = RehearsalCalendar.Visit.Start.ToDateTimeOffset();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 8)]
    [InlineData(8, 256)]
    [InlineData(9, 300)]
    [InlineData(10_000, 300)]
    public void Waits_grow_up_to_five_minutes_with_full_jitter(int attempts, double longest)
    {
        IntentTry.Wait(attempts, null, 0).ShouldBe(TimeSpan.Zero);
        IntentTry.Wait(attempts, null, 1).TotalSeconds.ShouldBe(longest, 0.001);
    }

    [Fact]
    public void A_calendar_that_names_a_time_is_not_asked_before_it() =>
        IntentTry.Wait(0, TimeSpan.FromSeconds(30), 0.5).ShouldBe(TimeSpan.FromSeconds(30));

    [Fact]
    public void A_calendar_cannot_push_a_booking_out_of_its_day() =>
        IntentTry.Wait(0, TimeSpan.FromDays(300), 0.5).ShouldBe(TimeSpan.FromMinutes(5));

    [Theory]
    [InlineData(48, 24)]
    [InlineData(10, 9)]
    [InlineData(0.5, 1d / 30)]
    public void Tries_end_after_a_day_or_an_hour_before_the_visit_but_not_within_two_minutes(double hoursAhead, double budgetHours)
    {
        var madeAt = Visit - TimeSpan.FromHours(hoursAhead);

        var givesUp = IntentTry.GivesUpAt(RehearsalCalendar.Wish(madeAt));

        (givesUp - madeAt).TotalHours.ShouldBe(budgetHours, 0.0001);
    }

    [Fact]
    public void A_cancellation_is_tried_for_a_day()
    {
        var cancel = new BookingIntent.Cancel { Id = Guid.NewGuid(), MadeAt = Instant.FromDateTimeOffset(Visit), VisitId = "v1", Reason = "client" };

        IntentTry.GivesUpAt(cancel).ShouldBe(Visit + TimeSpan.FromHours(24));
    }
}
