using MassageBot.Core.Booking;
using MassageBot.Core.Notices;
using NodaTime;

namespace MassageBot.Core.Tests.Notices;

public sealed class NoticeScheduleTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly NoticeSchedule Schedule = new(new NoticePlan(), Zone);

    /// <summary>Friday, 6 November 2026, 15:00; booked a fortnight before.</summary>
    private static readonly NoticedVisit Visit = new()
    {
        VisitId = "v1",
        Start = Local(6, 15, 0),
        End = Local(6, 16, 0),
        Course = VisitCourse.Booked,
        Since = Local(6, 15, 0) - Duration.FromDays(14),
    };

    [Theory]
    [InlineData(4, 9, 59)]
    [InlineData(4, 10, 0, "reminder-2")]
    [InlineData(5, 9, 29, "reminder-2")]
    [InlineData(5, 9, 30, "reminder-1")]
    [InlineData(6, 13, 59, "reminder-1")]
    [InlineData(6, 14, 0)]
    public void A_reminder_holds_until_the_next_one_and_the_last_until_an_hour_before(int day, int hour, int minute, params string[] due) =>
        Keys(Visit, Local(day, hour, minute)).ShouldBe(due);

    [Fact]
    public void Who_booked_a_moment_ago_is_not_reminded()
    {
        var justBooked = Visit with { Since = Local(4, 9, 0) };

        Keys(justBooked, Local(4, 12, 0)).ShouldBeEmpty();
        Keys(justBooked, Local(5, 9, 30)).ShouldBe(["reminder-1"]);
    }

    [Fact]
    public void A_moved_visit_is_reminded_of_at_its_new_time_alone()
    {
        var moved = Visit with { Start = Local(9, 15, 0), End = Local(9, 16, 0), Since = Local(4, 12, 0) };

        Keys(moved, Local(5, 9, 30)).ShouldBeEmpty();
        Keys(moved, Local(7, 10, 0)).ShouldBe(["reminder-2"]);
    }

    [Theory]
    [InlineData(VisitCourse.Cancelled)]
    [InlineData(VisitCourse.Pending)]
    public void What_is_cancelled_or_not_approved_calls_for_nothing(VisitCourse course) => Schedule.All(Visit with { Course = course }).ShouldBeEmpty();

    [Fact]
    public void A_booking_on_the_web_is_confirmed_over_a_night_and_no_longer()
    {
        var booked = Local(2, 22, 0);
        var visit = Visit with { Since = booked, BookedAt = booked };

        Keys(visit, booked).ShouldBe(["confirmation"]);
        Keys(visit, Local(3, 9, 0)).ShouldContain("confirmation");
        Keys(visit, Local(3, 16, 0)).ShouldNotContain("confirmation");
    }

    [Fact]
    public void The_form_is_asked_for_before_a_first_visit_only()
    {
        Keys(Visit, Local(3, 11, 0)).ShouldBeEmpty();
        Keys(Visit with { IsFirst = true }, Local(3, 11, 0)).ShouldBe(["form-3"]);
    }

    [Theory]
    [InlineData(VisitCourse.NoShow, 7, 10, "missed-1")]
    [InlineData(VisitCourse.Fulfilled, 7, 11, "care-1")]
    [InlineData(VisitCourse.Booked, 7, 11, "care-1")]
    public void The_day_after_depends_on_whether_the_client_came(VisitCourse course, int day, int hour, string due) =>
        Keys(Visit with { Course = course }, Local(day, hour, 0)).ShouldBe([due]);

    [Fact]
    public void What_was_found_in_the_calendar_after_it_was_over_is_not_asked_about() =>
        Keys(Visit with { Since = Local(8, 9, 0) }, Local(8, 12, 0)).ShouldBeEmpty();

    [Fact]
    public void After_an_outage_of_days_one_text_comes_and_not_all()
    {
        Keys(Visit, Local(5, 18, 0)).ShouldBe(["reminder-1"]);
        Keys(Visit, Local(10, 12, 0)).ShouldNotContain("care-1");
    }

    [Fact]
    public void In_the_week_of_the_clock_change_the_hour_is_the_wall_clocks()
    {
        var monday = Visit with { Start = Instant.FromUtc(2026, 11, 2, 15, 0), End = Instant.FromUtc(2026, 11, 2, 16, 0) };

        Schedule.All(monday).Where(notice => notice.Kind == NoticeKind.Reminder).Select(notice => notice.DueAt).ShouldBe(
            [Instant.FromUtc(2026, 10, 31, 14, 0), Instant.FromUtc(2026, 11, 1, 14, 30)]);
    }

    [Fact]
    public void Each_text_of_a_visit_has_a_key_of_its_own()
    {
        var keys = Schedule.All(Visit with { IsFirst = true, BookedAt = Visit.Since }).Select(notice => notice.Key).ToList();

        keys.ShouldBeUnique();
        keys.Count.ShouldBe(7);
    }

    private static string[] Keys(NoticedVisit visit, Instant now) => [.. Schedule.Due(visit, now).Select(notice => notice.Key)];

    private static Instant Local(int day, int hour, int minute) => new LocalDateTime(2026, 11, day, hour, minute).InZoneStrictly(Zone).ToInstant();
}
