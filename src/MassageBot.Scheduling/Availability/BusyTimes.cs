using MassageBot.Scheduling.Setup;
using NodaTime;

namespace MassageBot.Scheduling.Availability;

/// <summary>Which resource is taken when, ready to be asked for many starts.</summary>
internal sealed class BusyTimes
{
    private readonly Dictionary<string, List<Taken>> taken = [];

    private readonly record struct Taken(long Starts, long Ends);

    /// <summary>
    /// What of the rows counts. An expired hold does not; a holder's own hold is free time for them; an owner that is about to move does
    /// not stand in its own way.
    /// </summary>
    public static BusyTimes Of(IEnumerable<BusyRow> rows, Interval range, Instant now, string? holder = null, string? owner = null)
    {
        var times = new BusyTimes();
        var (from, to) = (range.Start.ToUnixTimeMilliseconds(), range.End.ToUnixTimeMilliseconds());
        foreach (var row in rows)
        {
            var isOwn = (row.Holder is not null && row.Holder == holder) || row.Owner == owner;
            if (row.Starts < to && row.Ends > from && !row.IsOver(now) && !isOwn)
            {
                times.Add(row.Resource, new Taken(row.Starts, row.Ends));
            }
        }

        return times;
    }

    /// <summary>Whether a resource is free; ask for <see cref="Resource.WholeClinic"/> too.</summary>
    public bool IsFree(string resource, Instant start, Instant end) =>
        IsFree(resource, start.ToUnixTimeMilliseconds(), end.ToUnixTimeMilliseconds());

    /// <summary>How much of the loaded range is taken; work is spread by it.</summary>
    public long Booked(string resource) => taken.TryGetValue(resource, out var spans) ? spans.Sum(span => span.Ends - span.Starts) : 0;

    // Rows arrive by start; joined where they touch, so that the list is disjoint and can be searched by halves.
    private void Add(string resource, Taken next)
    {
        if (!taken.TryGetValue(resource, out var spans))
        {
            taken[resource] = spans = [];
        }

        if (spans.Count > 0 && next.Starts <= spans[^1].Ends)
        {
            spans[^1] = spans[^1] with { Ends = Math.Max(spans[^1].Ends, next.Ends) };
            return;
        }

        spans.Add(next);
    }

    private bool IsFree(string resource, long start, long end)
    {
        if (!taken.TryGetValue(resource, out var spans))
        {
            return true;
        }

        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].Ends <= start ? (middle + 1, high) : (low, middle);
        }

        return low == spans.Count || spans[low].Starts >= end;
    }
}
