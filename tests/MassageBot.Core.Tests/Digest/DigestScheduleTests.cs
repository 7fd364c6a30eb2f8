using MassageBot.Core.Digest;
using NodaTime;

namespace MassageBot.Core.Tests.Digest;

public sealed class DigestScheduleTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    /// <summary>Open Tuesday to Saturday until eight in the evening; closed on Thanksgiving.</summary>
    private static readonly Clinic Clinic = Digested.Clinic with
    {
        Zone = Zone,
        Hours = Enumerable.Range(2, 5).ToDictionary(day => (IsoDayOfWeek)day, _ => new OpeningHours(new LocalTime(9, 0), new LocalTime(20, 0))),
        ClosedDates = [new LocalDate(2026, 11, 26)],
    };

    [Theory]
    [InlineData("2026-11-24T07:59")]
    [InlineData("2026-11-24T08:00", "digest-day-2026-11-24")]
    [InlineData("2026-11-25T07:59")]
    [InlineData("2026-11-25T08:00", "digest-day-2026-11-25")]
    [InlineData("2026-11-25T19:59", "digest-day-2026-11-25")]
    [InlineData("2026-11-25T20:00")]
    public void The_day_is_told_from_eight_until_the_clinic_closes(string now, params string[] keys) =>
        Due(now).Where(key => key.StartsWith("digest-day", StringComparison.Ordinal)).ShouldBe(keys);

    [Theory]
    [InlineData("2026-11-26T08:00")]
    [InlineData("2026-11-29T12:00")]
    public void On_a_day_when_the_clinic_is_closed_nothing_is_told(string now) => Due(now).ShouldBeEmpty();

    [Theory]
    [InlineData("2026-11-23T07:59", false)]
    [InlineData("2026-11-23T08:00", true)]
    [InlineData("2026-11-24T23:59", true)]
    [InlineData("2026-11-25T00:00", false)]
    public void The_week_is_told_on_Monday_at_eight_and_not_after_Tuesday(string now, bool due) =>
        Due(now).Contains("digest-week-2026-11-23").ShouldBe(due);

    [Theory]
    [InlineData("2026-03-08T06:59")]
    [InlineData("2026-11-01T07:59")]
    public void On_the_days_when_clocks_change_it_is_eight_once(string before)
    {
        var clinic = Clinic with { Hours = new Dictionary<IsoDayOfWeek, OpeningHours> { [IsoDayOfWeek.Sunday] = new(new LocalTime(7, 0), new LocalTime(20, 0)) } };
        var day = LocalDateTimeOf(before).Date;

        var told = new ToldDigests();
        var keys = new List<string>();
        for (var moment = At(before); moment < Zone.AtStartOfDay(day.PlusDays(1)).ToInstant(); moment += Duration.FromMinutes(1))
        {
            foreach (var due in DigestSchedule.Due(moment, told, clinic).Where(due => due.Kind == DigestKind.Day))
            {
                keys.Add($"{due.Key} at {moment.InZone(Zone).TimeOfDay:HH:mm}");
                told = told with { Day = due.Day };
            }
        }

        keys.ShouldBe([$"digest-day-{day:uuuu-MM-dd} at 08:00"]);
    }

    [Fact]
    public void What_was_told_is_not_due_again_until_the_next_day()
    {
        var told = new ToldDigests(new LocalDate(2026, 11, 24), new LocalDate(2026, 11, 23));

        DigestSchedule.Due(At("2026-11-24T12:00"), told, Clinic).ShouldBeEmpty();
        DigestSchedule.Due(At("2026-11-25T08:00"), told, Clinic).Select(due => due.Key).ShouldBe(["digest-day-2026-11-25"]);
    }

    [Fact]
    public void A_clock_that_was_set_back_tells_nothing_twice() =>
        DigestSchedule.Due(At("2026-11-24T12:00"), new ToldDigests(new LocalDate(2026, 11, 25), new LocalDate(2026, 11, 30)), Clinic).ShouldBeEmpty();

    private static List<string> Due(string now) => [.. DigestSchedule.Due(At(now), new ToldDigests(), Clinic).Select(due => due.Key)];

    private static Instant At(string local) => LocalDateTimeOf(local).InZoneLeniently(Zone).ToInstant();

    private static LocalDateTime LocalDateTimeOf(string local) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value;
}
