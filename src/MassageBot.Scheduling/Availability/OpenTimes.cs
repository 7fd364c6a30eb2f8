using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Time;
using NodaTime;

namespace MassageBot.Scheduling.Availability;

/// <summary>Weekly wall-clock hours as instants, across the nights on which the clock changes.</summary>
internal sealed class OpenTimes
{
    public const int GridMinutes = 15;
    private readonly List<Interval> spans;

    private OpenTimes(List<Interval> spans) => this.spans = spans;

    /// <summary>Hours between two dates, both included. Spans that touch are one, so that a visit may cross midnight.</summary>
    public static OpenTimes Of(Catalogue catalogue, string resource, LocalDate first, LocalDate last)
    {
        var found = Dates(first, last)
            .SelectMany(date => Windows(catalogue, resource, date))
            .Select(window => new Interval(WallTime.First(window.From, catalogue.Zone), WallTime.Last(window.To, catalogue.Zone)))
            .Where(span => span.Duration > Duration.Zero)
            .OrderBy(span => span.Start);
        List<Interval> joined = [];
        foreach (var span in found)
        {
            Join(joined, span);
        }

        return new OpenTimes(joined);
    }

    /// <summary>The starts of one date: every quarter of an hour from opening, as the clock on the wall shows it.</summary>
    public static IEnumerable<Instant> Starts(Catalogue catalogue, LocalDate date) =>
        catalogue.StartsByDate.GetOrAdd(date, _ =>
        [
            .. Windows(catalogue, Resource.WholeClinic, date)
                .SelectMany(window => Grid(window.From, window.To))
                .SelectMany(local => WallTime.All(local, catalogue.Zone))
                .Distinct()
                .Order(),
        ]);

    public bool Contains(Instant start, Instant end) => spans.Exists(span => span.Start <= start && end <= span.End);

    public static IEnumerable<LocalDate> Dates(LocalDate first, LocalDate last)
    {
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            yield return date;
        }
    }

    /// <summary>The hours of one date as the clock on the wall shows them: what was said of that date, else the weekly ones.</summary>
    public static IEnumerable<(LocalDateTime From, LocalDateTime To)> Windows(Catalogue catalogue, string resource, LocalDate date) =>
        from span in catalogue.HoursOf(resource, date)
        select (date + span.From, (span.To <= span.From ? date.PlusDays(1) : date) + span.To);

    private static IEnumerable<LocalDateTime> Grid(LocalDateTime from, LocalDateTime to)
    {
        for (var local = from; local < to; local = local.PlusMinutes(GridMinutes))
        {
            yield return local;
        }
    }

    private static void Join(List<Interval> joined, Interval next)
    {
        if (joined.Count > 0 && next.Start <= joined[^1].End)
        {
            joined[^1] = new Interval(joined[^1].Start, Instant.Max(joined[^1].End, next.End));
            return;
        }

        joined.Add(next);
    }
}
