using MassageBot.Core.Digest;
using NodaTime;

namespace MassageBot.Core.Tests.Digest;

public sealed class DigestRangeTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Theory]
    [InlineData(2026, 11, 23, "2026-11-16", "2026-11-22")]
    [InlineData(2026, 11, 29, "2026-11-16", "2026-11-22")]
    [InlineData(2027, 1, 1, "2026-12-21", "2026-12-27")]
    [InlineData(2028, 3, 6, "2028-02-28", "2028-03-05")]
    public void The_week_before_runs_from_Monday_to_Sunday(int year, int month, int day, string first, string last)
    {
        var week = DigestRange.WeekBefore(new LocalDate(year, month, day));

        $"{week.First:uuuu-MM-dd}".ShouldBe(first);
        $"{week.Last:uuuu-MM-dd}".ShouldBe(last);
        week.Before().ShouldBe(DigestRange.WeekBefore(week.First));
    }

    [Theory]
    [InlineData(2026, 3, 8, 23)]
    [InlineData(2026, 11, 1, 25)]
    [InlineData(2026, 11, 2, 24)]
    public void A_day_is_as_long_as_the_clinics_clock_makes_it(int year, int month, int day, int hours)
    {
        var date = new LocalDate(year, month, day);

        new DigestRange(date, date).In(Zone).Duration.ShouldBe(Duration.FromHours(hours));
    }

    [Fact]
    public void What_happens_at_midnight_belongs_to_one_day()
    {
        var day = new DigestRange(new LocalDate(2026, 10, 31), new LocalDate(2026, 10, 31));
        var next = new DigestRange(new LocalDate(2026, 11, 1), new LocalDate(2026, 11, 1));

        day.In(Zone).End.ShouldBe(next.In(Zone).Start);
        day.In(Zone).Contains(next.In(Zone).Start).ShouldBeFalse();
    }
}
