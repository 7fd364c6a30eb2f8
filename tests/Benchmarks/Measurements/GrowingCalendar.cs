using MassageBot.Benchmarks.Load;
using MassageBot.Benchmarks.Scheduling;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>Bookings and searches of the scheduling endpoint on SQLite with one, ten and a hundred times as many visits in the calendar.</summary>
internal sealed class GrowingCalendar(BenchmarkOptions options, Failures failures)
{
    private static readonly int[] Sizes = [1_400, 14_000, 140_000];

    public async Task<IReadOnlyList<GrowthFigure>> MeasureAsync(CancellationToken cancellationToken)
    {
        using var store = new SqliteStore(options.Folder);
        await using var served = await ServedCalendar.StartAsync(await store.NewPlaceAsync(cancellationToken), cancellationToken);
        var bookings = new Bookings(served.Http, failures);
        var searches = new Searches(served.Http, failures);
        List<GrowthFigure> figures = [];
        foreach (var size in Sizes)
        {
            await FillAsync(bookings, size, cancellationToken);
            var searching = await LoadAsync(stint => searches.SearchAsync(stint, cancellationToken), cancellationToken);
            var booking = await LoadAsync(stint => bookings.BookAsync(stint, cancellationToken), cancellationToken);
            figures.Add(new GrowthFigure("searching a week, by visits in the calendar", size, searching.Middle, null));
            figures.Add(new GrowthFigure("booking, by visits in the calendar", size, booking.Middle, null));
        }

        return figures;
    }

    private static Task FillAsync(Bookings bookings, int size, CancellationToken cancellationToken)
    {
        var nobodyCounts = new Stint(TimeSpan.Zero, TimeSpan.Zero);
        var many = new ParallelOptions { MaxDegreeOfParallelism = Suite.Clients[^1], CancellationToken = cancellationToken };
        return Parallel.ForAsync(0L, Math.Max(0, size - bookings.Booked), many, async (_, _) => await bookings.BookAsync(nobodyCounts, cancellationToken));
    }

    /// <summary>One client at a time: what grows shows in the time of one, not in a queue.</summary>
    private Task<Figure> LoadAsync(Func<Stint, Task> once, CancellationToken cancellationToken) =>
        ClosedLoop.RunAsync(1, Math.Min(options.Seconds, 3), once, null, cancellationToken);
}
