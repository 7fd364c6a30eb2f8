using MassageBot.Scheduling.Storage;
using NodaTime;

namespace MassageBot.Scheduling.Day;

/// <summary>What takes a resource's time, with its kind: one row for each owner, cut to the range that was asked for.</summary>
internal sealed record TakenTime(string Resource, string Kind, string Owner, Interval Span)
{
    private const long LongestRow = 86_400_000;

    /// <summary>Holds that are over take nobody's time. Long blocks are kept in pieces, which are one here.</summary>
    public static IEnumerable<TakenTime> Within(ISession session, Interval range, Instant now)
    {
        var rows = session.All(
            """
            SELECT resource, kind, owner, starts, ends FROM busy
            WHERE starts > $from - $longest AND starts < $to AND ends > $from AND (expires IS NULL OR expires > $now)
            ORDER BY starts
            """,
            row => new TakenTime(row.Text("resource"), row.Text("kind"), row.Text("owner"), new Interval(row.Instant("starts"), row.Instant("ends"))),
            ("$from", range.Start.ToUnixTimeMilliseconds()),
            ("$to", range.End.ToUnixTimeMilliseconds()),
            ("$longest", LongestRow),
            ("$now", now.ToUnixTimeMilliseconds()));
        return rows.GroupBy(row => (row.Resource, row.Kind, row.Owner)).Select(same => Joined(same, range));
    }

    private static TakenTime Joined(IEnumerable<TakenTime> pieces, Interval range)
    {
        var all = pieces.ToList();
        var (start, end) = (all.Min(piece => piece.Span.Start), all.Max(piece => piece.Span.End));
        return all[0] with { Span = all[0].Kind == "block" ? new Interval(Instant.Max(start, range.Start), Instant.Min(end, range.End)) : new Interval(start, end) };
    }
}
