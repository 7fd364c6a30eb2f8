using MassageBot.Scheduling.Storage;
using NodaTime;

namespace MassageBot.Scheduling.Availability;

/// <summary>A span of a resource's time that is taken; instants in Unix milliseconds, the end exclusive. Only holds have a holder and expire.</summary>
internal readonly record struct BusyRow(string Resource, long Starts, long Ends, string Owner, string? Holder, long? Expires)
{
    private const long LongestRow = 86_400_000;

    /// <summary>Whether it is of a hold that has expired.</summary>
    public bool IsOver(Instant now) => Expires <= now.ToUnixTimeMilliseconds();

    /// <summary>Everything that touches the range, by start: one range query.</summary>
    public static IReadOnlyList<BusyRow> Within(ISession session, Interval range) => session.All(
        """
        SELECT resource, starts, ends, owner, holder, expires FROM busy
        WHERE starts > $from - $longest AND starts < $to AND ends > $from
        ORDER BY starts
        """,
        row => new BusyRow(
            row.GetString(0),
            row.GetInt64(1),
            row.GetInt64(2),
            row.GetString(3),
            row.IsDBNull(4) ? null : row.GetString(4),
            row.IsDBNull(5) ? null : row.GetInt64(5)),
        ("$from", range.Start.ToUnixTimeMilliseconds()),
        ("$to", range.End.ToUnixTimeMilliseconds()),
        ("$longest", LongestRow));
}
