using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Tests.Wording;

public sealed class SpokenTimeTests
{
    [Theory]
    [InlineData("en", "Saturday, November 28")]
    [InlineData("es", "sábado 28 de noviembre")]
    public void A_day_is_said_with_weekday_and_date(string language, string expected)
    {
        SpokenTime.Day(new LocalDate(2026, 11, 28), Language.Of(language)).ShouldBe(expected);
    }

    [Theory]
    [InlineData(0, 15, "12:15 AM")]
    [InlineData(12, 0, "12:00 PM")]
    [InlineData(14, 30, "2:30 PM")]
    public void A_time_is_said_with_its_half_of_the_day(int hour, int minute, string expected)
    {
        SpokenTime.Time(new LocalTime(hour, minute), Language.English).ShouldBe(expected);
    }

    [Fact]
    public void A_zone_is_said_as_it_is_at_that_moment()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];

        SpokenTime.Zone(zone.AtStrictly(new LocalDateTime(2026, 7, 1, 9, 0))).ShouldBe("EDT");
    }
}
