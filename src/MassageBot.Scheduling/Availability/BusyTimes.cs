using MassageBot.Scheduling.Storage;
using NodaTime;

namespace MassageBot.Scheduling.Availability;

/// <summary>Which resource is taken when: one range query, subtracted in memory.</summary>
internal sealed class BusyTimes
{
    /// <summary>The resource that stands for everybody: a block on it leaves nobody free.</summary>
    public const string WholeClinic = "clinic";

    private const long Day = 86_400_000;
    private readonly Dictionary<string, List<Taken>> taken = [];

    private readonly record struct Taken(long Starts, long Ends);

    public static string Therapist(string id) => "therapist:" + id;

    public static string Room(string id) => "room:" + id;

    /// <summary>Reads what is taken: a holder's own hold is free time for them, an owner that is about to move does not stand in its own way.</summary>
    public static BusyTimes Load(SqliteSession session, Interval range, Instant now, string? holder = null, string? owner = null)
    {
        var times = new BusyTimes();
        var rows = session.All(
            """
            SELECT resource, starts, ends FROM busy
            WHERE starts > $from - $day AND starts < $to AND ends > $from
              AND (kind <> 'hold' OR (expires > $now AND holder <> $holder))
              AND owner <> $owner
            ORDER BY starts
            """,
            row => (Resource: row.GetString(0), Taken: new Taken(row.GetInt64(1), row.GetInt64(2))),
            ("$from", range.Start.ToUnixTimeMilliseconds()),
            ("$to", range.End.ToUnixTimeMilliseconds()),
            ("$day", Day),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$holder", holder ?? ""),
            ("$owner", owner ?? ""));
        rows.ForEach(row => times.Add(row.Resource, row.Taken));
        return times;
    }

    public bool IsFree(string resource, Instant start, Instant end) =>
        IsFreeAlone(resource, start.ToUnixTimeMilliseconds(), end.ToUnixTimeMilliseconds())
        && IsFreeAlone(WholeClinic, start.ToUnixTimeMilliseconds(), end.ToUnixTimeMilliseconds());

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

    private bool IsFreeAlone(string resource, long start, long end)
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
