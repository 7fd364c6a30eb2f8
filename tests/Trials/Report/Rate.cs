using System.Diagnostics;

namespace MassageBot.Trials.Report;

/// <summary>How often something happened.</summary>
internal static class Rate
{
    /// <summary>The most within any stretch of that length between two <see cref="Stopwatch"/> timestamps.</summary>
    public static int Busiest(IEnumerable<long> events, TimeSpan stretch, long begin, long end)
    {
        var ordered = events.Where(at => at >= begin && at < end).Order().ToList();
        var (busiest, first) = (0, 0);
        for (var last = 0; last < ordered.Count; last++)
        {
            while (Stopwatch.GetElapsedTime(ordered[first], ordered[last]) >= stretch)
            {
                first++;
            }

            busiest = Math.Max(busiest, last - first + 1);
        }

        return busiest;
    }
}
