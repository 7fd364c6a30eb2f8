using MassageBot.Core.Notices;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Core.Tests.Notices;

public sealed class QuietHoursTests
{
    private const string Here = "+12125550100";
    private const string Honolulu = "+18085550100";
    private const string Texas = "+12145550100";
    private const string Alabama = "+12055550100";

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly TextHours Everywhere = new() { From = new LocalTime(9, 0), Until = new LocalTime(20, 0) };

    private static readonly CallingPlaces Places = new()
    {
        Areas =
        [
            new CallingArea { State = "NY", Zone = NewYork, Codes = [212] },
            new CallingArea { State = "HI", Zone = DateTimeZoneProviders.Tzdb["Pacific/Honolulu"], Codes = [808] },
            new CallingArea { State = "TX", Zone = DateTimeZoneProviders.Tzdb["America/Chicago"], Codes = [214] },
            new CallingArea { State = "AL", Zone = DateTimeZoneProviders.Tzdb["America/Chicago"], Codes = [205] },
        ],
        Offers =
        [
            new OfferHours { States = ["TX"], Weekdays = Everywhere, Sunday = new TextHours { From = new LocalTime(12, 0), Until = new LocalTime(20, 0) } },
            new OfferHours { States = ["AL"], Weekdays = Everywhere },
        ],
    };

    private static readonly QuietHours Hours = new(Places, new NoticePlan(), NewYork);

    [Theory]
    [InlineData(Here, "2026-10-30T08:59", true)]
    [InlineData(Here, "2026-10-30T09:00", false)]
    [InlineData(Here, "2026-10-30T19:59", false)]
    [InlineData(Here, "2026-10-30T20:00", true)]
    [InlineData("+15215550100", "2026-10-30T10:00", false)]
    [InlineData("+4915112345678", "2026-10-30T21:00", true)]
    [InlineData(Honolulu, "2026-10-30T12:00", true)]
    [InlineData(Honolulu, "2026-10-30T15:00", false)]
    [InlineData(Honolulu, "2026-10-30T20:30", true)]
    public void A_text_leaves_by_day_here_and_where_the_number_is_from(string number, string local, bool isQuiet) =>
        Hours.IsQuiet(At(local), number, NoticeKind.Reminder).ShouldBe(isQuiet);

    [Theory]
    [InlineData(Here, "2026-10-30T21:00", "2026-10-31T09:00")]
    [InlineData(Here, "2026-10-30T10:00", "2026-10-30T10:00")]
    [InlineData(Honolulu, "2026-10-30T10:00", "2026-10-30T15:00")]
    public void What_comes_too_late_waits_for_the_next_fit_hour(string number, string from, string until) =>
        Hours.NextOpen(At(from), number, NoticeKind.Reminder).ShouldBe(At(until));

    /// <summary>Clocks go back at two: the night is an hour longer.</summary>
    [Fact]
    public void In_the_night_of_the_clock_change_nine_is_nine_by_the_clock() =>
        Hours.NextOpen(Instant.FromUtc(2026, 11, 1, 0, 30), Here, NoticeKind.Reminder).ShouldBe(Instant.FromUtc(2026, 11, 1, 14, 0));

    [Fact]
    public void The_spring_night_is_an_hour_shorter() =>
        Hours.NextOpen(Instant.FromUtc(2027, 3, 14, 1, 30), Here, NoticeKind.Reminder).ShouldBe(Instant.FromUtc(2027, 3, 14, 13, 0));

    [Theory]
    [InlineData(Texas, NoticeKind.Rebook, "2026-11-01T10:30", "2026-11-01T13:00")]
    [InlineData(Texas, NoticeKind.Reminder, "2026-11-01T10:30", "2026-11-01T10:30")]
    [InlineData(Alabama, NoticeKind.Review, "2026-11-01T11:00", "2026-11-02T10:00")]
    [InlineData(Alabama, NoticeKind.Care, "2026-11-01T11:00", "2026-11-01T11:00")]
    public void Offers_also_keep_the_hours_that_a_state_sets_for_them(string number, NoticeKind kind, string from, string until) =>
        Hours.NextOpen(At(from), number, kind).ShouldBe(At(until));

    [Fact]
    public void No_hour_of_a_week_that_is_named_as_open_is_quiet()
    {
        var from = Instant.FromUtc(2026, 10, 28, 0, 0);
        foreach (var minute in Enumerable.Range(0, 8 * 24 * 12).Select(step => from + Duration.FromMinutes(5 * step)))
        {
            foreach (var number in new[] { Here, Honolulu, Texas, Alabama })
            {
                var next = Hours.NextOpen(minute, number, NoticeKind.Review).ShouldNotBeNull();
                Hours.IsQuiet(next, number, NoticeKind.Review).ShouldBeFalse();
                next.ShouldBeGreaterThanOrEqualTo(minute);
            }
        }
    }

    private static Instant At(string local) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(NewYork).ToInstant();
}
