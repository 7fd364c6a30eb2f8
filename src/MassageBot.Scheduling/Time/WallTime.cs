using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Scheduling.Time;

/// <summary>Between instants and the clock on the wall.</summary>
internal static class WallTime
{
    private static readonly LocalDateTimePattern Written = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");
    private static readonly OffsetPattern WrittenOffset = OffsetPattern.CreateWithInvariantCulture("+HH:mm");
    private static readonly LocalDateTimePattern[] ReadPatterns =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        Written,
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd"),
    ];

    public static DateTimeZone? Zone(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);

    public static string Local(Instant instant, DateTimeZone zone) => Written.Format(instant.InZone(zone).LocalDateTime);

    public static string Offset(Instant instant, DateTimeZone zone) => WrittenOffset.Format(zone.GetUtcOffset(instant));

    /// <summary>Reads RFC 3339 with an offset as that instant, a bare wall time or date in the zone.</summary>
    public static Instant? Read(string? text, DateTimeZone zone)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        foreach (var pattern in ReadPatterns)
        {
            if (pattern.Parse(text).TryGetValue(default, out var local))
            {
                return First(local, zone);
            }
        }

        // A plus sign in a query that nobody escaped arrives as a space.
        return OffsetDateTimePattern.Rfc3339.Parse(text.Replace(' ', '+')).TryGetValue(default, out var moment) ? moment.ToInstant() : null;
    }

    /// <summary>The first instant at or after the wall time: the gap's end for a skipped one, the earlier for a repeated one.</summary>
    public static Instant First(LocalDateTime local, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
    }

    /// <summary>The last instant of the wall time: the later one where the clock shows it twice.</summary>
    public static Instant Last(LocalDateTime local, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.Last().ToInstant();
    }

    /// <summary>Every instant at which the clock shows this time: none in spring's gap, two in autumn's fold.</summary>
    public static IEnumerable<Instant> All(LocalDateTime local, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count switch
        {
            0 => [],
            1 => [mapping.First().ToInstant()],
            _ => [mapping.First().ToInstant(), mapping.Last().ToInstant()],
        };
    }

    public static string Clock(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
