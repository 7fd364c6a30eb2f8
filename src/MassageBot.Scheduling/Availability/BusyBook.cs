using System.Collections.Concurrent;
using MassageBot.Scheduling.Storage;
using NodaTime;

namespace MassageBot.Scheduling.Availability;

/// <summary>Busy rows for searches, read once per range for as long as nothing has been written: reading them is most of a search's cost.</summary>
internal sealed class BusyBook(CalendarFile file)
{
    private const int MostRanges = 32;
    private static readonly Duration Day = Duration.FromDays(1);
    private volatile Edition edition = new(-1);

    public BusyTimes For(Interval range, Instant now, string? holder) => BusyTimes.Of(Rows(range), range, now, holder);

    private IReadOnlyList<BusyRow> Rows(Interval range)
    {
        // The number is asked for before the rows are read: rows may be newer than their number says, never older.
        var current = edition;
        var commits = file.Commits;
        if (current.Commits != commits)
        {
            edition = current = new Edition(commits);
        }

        var days = new Interval(FloorToDay(range.Start), FloorToDay(range.End) + Day);
        if (current.Ranges.TryGetValue(days, out var known))
        {
            return known;
        }

        var rows = file.Read(session => BusyRow.Within(session, days));
        if (current.Ranges.Count < MostRanges)
        {
            current.Ranges.TryAdd(days, rows);
        }

        return rows;
    }

    private static Instant FloorToDay(Instant instant)
    {
        var seconds = instant.ToUnixTimeSeconds();
        return Instant.FromUnixTimeSeconds(seconds - (((seconds % 86_400) + 86_400) % 86_400));
    }

    private sealed record Edition(long Commits)
    {
        public ConcurrentDictionary<Interval, IReadOnlyList<BusyRow>> Ranges { get; } = new();
    }
}
