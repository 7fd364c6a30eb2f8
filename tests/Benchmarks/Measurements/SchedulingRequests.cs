using MassageBot.Benchmarks.Load;
using MassageBot.Benchmarks.Scheduling;
using MassageBot.PostgreSql;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>Bookings and searches of the scheduling endpoint over HTTP, on both stores, each beside the same statements run bare on that store.</summary>
internal sealed class SchedulingRequests(BenchmarkOptions options, Failures failures)
{
    private const int LongestSettling = 3;

    public async Task<IReadOnlyList<SchedulingFigure>> MeasureAsync(CancellationToken cancellationToken)
    {
        List<SchedulingFigure> figures = [];
        using (var sqlite = new SqliteStore(options.Folder))
        {
            figures.AddRange(await MeasureAsync(sqlite, cancellationToken));
        }

        if (PostgreSqlServer.Missing() is { } missing)
        {
            failures.Add(missing);
            return figures;
        }

        using var postgreSql = new PostgreSqlStore(options.Folder);
        return [.. figures, .. await MeasureAsync(postgreSql, cancellationToken)];
    }

    private async Task<IReadOnlyList<SchedulingFigure>> MeasureAsync(MeasuredStore store, CancellationToken cancellationToken) =>
    [
        await BookingsAsync(store, cancellationToken),
        .. await SearchesAsync(store, cancellationToken),
    ];

    private async Task<SchedulingFigure> BookingsAsync(MeasuredStore store, CancellationToken cancellationToken)
    {
        var place = await store.NewPlaceAsync(cancellationToken);
        Bookings bookings;
        Figure load;
        await using (var served = await ServedCalendar.StartAsync(place, cancellationToken))
        {
            bookings = new Bookings(served.Http, failures);
            load = await LoadAsync(served, stint => bookings.BookAsync(stint, cancellationToken), cancellationToken);
        }

        var (appointments, doubled) = await store.CountAsync(place, cancellationToken);
        if (appointments != bookings.Booked || doubled > 0)
        {
            failures.Add($"{store.Name}: {bookings.Booked} visits were answered, {appointments} are in the calendar, {doubled} resources taken twice.");
        }

        return new SchedulingFigure("bookings", store.Name, load, await BareBookingsAsync(store, cancellationToken));
    }

    private async Task<Figure> BareBookingsAsync(MeasuredStore store, CancellationToken cancellationToken)
    {
        var place = await store.NewPlaceAsync(cancellationToken);
        await using (await ServedCalendar.StartAsync(place, cancellationToken))
        {
            // Makes the schema and takes in the clinic.
        }

        var (statements, id, code) = await BookingStatements.RecordAsync(options.Folder, cancellationToken);
        var bare = await store.BareBookingsAsync(place, new BookingTemplate(statements, id, code), options.Seconds, cancellationToken);
        var (appointments, doubled) = await store.CountAsync(place, cancellationToken);
        if (appointments < bare.PerSecond * options.Seconds || doubled > 0)
        {
            failures.Add($"{store.Name}, bare: {appointments} visits are in the calendar, {doubled} resources taken twice.");
        }

        return bare;
    }

    private async Task<IReadOnlyList<SchedulingFigure>> SearchesAsync(MeasuredStore store, CancellationToken cancellationToken)
    {
        var place = await store.NewPlaceAsync(cancellationToken);
        await using var served = await ServedCalendar.StartAsync(place, cancellationToken);
        await FullBook.ImportAsync(served.Http, cancellationToken);
        var searches = new Searches(served.Http, failures);
        var quiet = await LoadAsync(served, stint => searches.SearchAsync(stint, cancellationToken), cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var changes = new Changes(served.Http, failures).RunAsync(stop.Token);
        var changing = await LoadAsync(served, stint => searches.SearchAsync(stint, cancellationToken), cancellationToken);
        await stop.CancelAsync();
        await changes;
        var statement = await BareSearches.RecordAsync(options.Folder, cancellationToken);
        var bare = await store.BareSearchesAsync(place, statement, options.Seconds, cancellationToken);
        return
        [
            new SchedulingFigure("searches", store.Name, quiet, bare),
            new SchedulingFigure("searches while twenty changes a second are made", store.Name, changing, null),
        ];
    }

    private async Task<Figure> LoadAsync(ServedCalendar served, Func<Stint, Task> once, CancellationToken cancellationToken)
    {
        await ClosedLoop.SettleAsync(Math.Min(options.Seconds, LongestSettling), once, cancellationToken);
        return await ClosedLoop.RunAsync(Suite.Clients[^1], options.Seconds, once, () => served.ProcessorTime, cancellationToken);
    }
}

/// <summary>What one load on one store came to, and the bare statements beside it.</summary>
internal sealed record SchedulingFigure(string What, string Store, Figure Load, Figure? Bare);
