using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Storage.PostgreSql;
using MassageBot.Scheduling.Storage.Sqlite;

namespace MassageBot.Scheduling.Tests.Storage;

/// <summary>What a store of the calendar promises, whichever it is.</summary>
public sealed class CalendarStoreContract
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Work_that_fails_is_undone_alone(Store kind)
    {
        using var place = await CalendarPlace.NewAsync(kind);
        using var store = Open(place);

        var works = Enumerable.Range(0, 40).Select(n => store.InsertAsync(n)).ToList();
        await Task.WhenAll(works.Select(work => work.ContinueWith(_ => true, TaskScheduler.Default)));

        works.Count(work => work.IsFaulted).ShouldBe(20);
        (await store.BlocksAsync()).ShouldBe(20);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_database_itself_refuses_a_double_booking(Store kind)
    {
        using var place = await CalendarPlace.NewAsync(kind);
        using var store = Open(place);
        await store.OccupyAsync("room:birch", 100, 200);

        var overlap = store.OccupyAsync("room:birch", 150, 250);
        var beside = store.OccupyAsync("room:birch", 200, 300);

        await Should.ThrowAsync<DoubleBookingException>(() => overlap);
        (await beside).ShouldBeTrue();
    }

    private static ICalendarStore Open(CalendarPlace place) =>
        place.ConnectionString is { } database ? new CalendarServer(database) : new CalendarFile(place.Directory);
}
