using System.Collections.Concurrent;
using MassageBot.Scheduling.Storage;
using NodaTime;

namespace MassageBot.Scheduling.Availability;

/// <summary>Busy rows for searches, read once per range for as long as the calendar has not changed: reading them is most of a search's cost.</summary>
internal sealed class BusyBook(ICalendarStore store)
{
    private const int MostRanges = 32;
    private static readonly Duration Day = Duration.FromDays(1);
    private volatile Known known = new(-1);

    // The revision is asked for before the rows are: they may be newer than it says, never older.
    public async ValueTask<BusyTimes> ForAsync(
        long revision, Interval range, Instant now, string? holder, CancellationToken cancellationToken) =>
        BusyTimes.Of(await RowsAsync(revision, range, cancellationToken).ConfigureAwait(false), range, now, holder);

    private async ValueTask<IReadOnlyList<BusyRow>> RowsAsync(long revision, Interval range, CancellationToken cancellationToken)
    {
        var current = known;
        if (current.Revision != revision)
        {
            known = current = new Known(revision);
        }

        var days = new Interval(FloorToDay(range.Start), FloorToDay(range.End) + Day);
        if (current.Ranges.TryGetValue(days, out var cached))
        {
            return cached;
        }

        var rows = await store.ReadAsync(session => BusyRow.Within(session, days), cancellationToken).ConfigureAwait(false);
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

    private sealed record Known(long Revision)
    {
        public ConcurrentDictionary<Interval, IReadOnlyList<BusyRow>> Ranges { get; } = new();
    }
}
