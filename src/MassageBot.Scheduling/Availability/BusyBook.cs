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
        var own = new TaskCompletionSource<IReadOnlyList<BusyRow>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var shared = current.Ranges.Count < MostRanges ? current.Ranges.GetOrAdd(days, own.Task) : own.Task;
        if (shared == own.Task)
        {
            await ReadAsync(own, current, days).ConfigureAwait(false);
        }

        return await shared.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    // Whoever asks meanwhile waits for the same rows: after a change all would read them at once. So nobody's leaving ends it.
    private async Task ReadAsync(TaskCompletionSource<IReadOnlyList<BusyRow>> answer, Known current, Interval days)
    {
        try
        {
            answer.SetResult(await store.ReadAsync(session => BusyRow.Within(session, days), CancellationToken.None).ConfigureAwait(false));
        }
#pragma warning disable CA1031 // It is told to everybody who waits for it, and the next one reads anew.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            current.Ranges.TryRemove(days, out _);
            answer.SetException(fault);
        }
    }

    private static Instant FloorToDay(Instant instant)
    {
        var seconds = instant.ToUnixTimeSeconds();
        return Instant.FromUnixTimeSeconds(seconds - (((seconds % 86_400) + 86_400) % 86_400));
    }

    private sealed record Known(long Revision)
    {
        public ConcurrentDictionary<Interval, Task<IReadOnlyList<BusyRow>>> Ranges { get; } = new();
    }
}
