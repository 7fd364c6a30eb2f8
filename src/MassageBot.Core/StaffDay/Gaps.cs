using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.StaffDay;

/// <summary>Time in which a therapist works and nothing is planned. Pure.</summary>
public static class Gaps
{
    /// <summary>Gaps that are at least as long as the shortest session, by time.</summary>
    /// <param name="day">Whose day.</param>
    /// <param name="closed">Blocks of the whole clinic.</param>
    /// <param name="shortest">The shortest session that the clinic offers.</param>
    /// <param name="from">What lies before it is no gap any more.</param>
    public static ImmutableArray<Interval> Of(TherapistDay day, IEnumerable<DayBlock> closed, Duration shortest, Instant from)
    {
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(closed);
        var taken = day.Taken
            .Concat(day.Visits.Where(visit => visit.TakesPlace).Select(visit => new Interval(visit.Start, visit.End)))
            .Concat(day.Blocks.Concat(closed).Select(block => block.Span))
            .OrderBy(span => span.Start)
            .ToList();
        return [.. day.Hours.OrderBy(hours => hours.Start).SelectMany(hours => Between(hours, taken, from)).Where(gap => gap.Duration >= shortest)];
    }

    private static IEnumerable<Interval> Between(Interval hours, List<Interval> taken, Instant from)
    {
        var free = Instant.Max(hours.Start, from);
        foreach (var span in taken.Where(span => span.Start < hours.End && span.End > free))
        {
            if (span.Start > free)
            {
                yield return new Interval(free, span.Start);
            }

            free = Instant.Max(free, span.End);
        }

        if (free < hours.End)
        {
            yield return new Interval(free, hours.End);
        }
    }
}
