using NodaTime;

namespace MassageBot.Scheduling.Time;

/// <summary>A date at the clinic as a span of time: 23, 24 or 25 hours.</summary>
internal static class DayBounds
{
    public static Interval Of(LocalDate date, DateTimeZone zone) => Of(date, date, zone);

    /// <summary>From the first date to the last, both included.</summary>
    public static Interval Of(LocalDate first, LocalDate last, DateTimeZone zone) =>
        new(zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(last.PlusDays(1)).ToInstant());
}
