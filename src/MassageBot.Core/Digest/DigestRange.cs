using MassageBot.Core.Handoff;
using NodaTime;

namespace MassageBot.Core.Digest;

/// <summary>Days of the clinic's calendar that figures are counted over, the first and the last of them included.</summary>
public sealed record DigestRange(LocalDate First, LocalDate Last)
{
    /// <summary>Monday to Sunday of the week before the one that has this day in it.</summary>
    public static DigestRange WeekBefore(LocalDate day)
    {
        var monday = day.PlusDays(1 - (int)day.DayOfWeek - 7);
        return new DigestRange(monday, monday.PlusDays(6));
    }

    /// <summary>What the figures of the range are kept under once they were told.</summary>
    public Guid Id => Alert.IdOf($"digest-week|{First:uuuu-MM-dd}");

    /// <summary>As many days, right before.</summary>
    public DigestRange Before()
    {
        var days = Period.DaysBetween(First, Last) + 1;
        return new DigestRange(First.PlusDays(-days), First.PlusDays(-1));
    }

    /// <summary>From the first moment of the first day to the first moment after the last, in the clinic's zone: a day has 23 to 25 hours.</summary>
    public Interval In(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new Interval(zone.AtStartOfDay(First).ToInstant(), zone.AtStartOfDay(Last.PlusDays(1)).ToInstant());
    }
}
