using MassageBot.Host.Storage;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What a store promises about leases of a calendar, whatever the store.</summary>
public sealed class CalendarLeasesContract
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory, EveryStore]
    public async Task Of_many_that_want_a_lease_at_once_one_gets_it(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var leases = shop.Open().Get<ICalendarLeases>();

        var tokens = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => leases.TryTakeAsync("ana", Minute, CancellationToken.None)));

        tokens.Count(token => token is not null).ShouldBe(1);
        (await leases.TryTakeAsync("ben", Minute, CancellationToken.None)).ShouldNotBeNull();
    }

    [Theory, EveryStore]
    public async Task A_lease_that_is_given_back_is_the_next_ones(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var leases = shop.Open().Get<ICalendarLeases>();
        var first = (await leases.TryTakeAsync("ana", Minute, CancellationToken.None)).ShouldNotBeNull();

        await leases.ReleaseAsync("ana", first, TimeSpan.Zero, CancellationToken.None);
        var second = await leases.TryTakeAsync("ana", Minute, CancellationToken.None);
        await leases.ReleaseAsync("ana", first, TimeSpan.Zero, CancellationToken.None);

        second.ShouldNotBeNull();
        (await leases.TryTakeAsync("ana", Minute, CancellationToken.None)).ShouldBeNull();
    }

    [Theory, EveryStore]
    public async Task A_lease_may_rest_a_while_before_it_is_free(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var leases = shop.Open().Get<ICalendarLeases>();
        var first = (await leases.TryTakeAsync("ana", 3 * Minute, CancellationToken.None)).ShouldNotBeNull();

        await leases.ReleaseAsync("ana", first, Minute, CancellationToken.None);

        (await leases.TryTakeAsync("ana", Minute, CancellationToken.None)).ShouldBeNull();
    }

    [Theory, EveryStore]
    public async Task A_lease_that_ran_out_is_anybodys(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var leases = shop.Open().Get<ICalendarLeases>();
        (await leases.TryTakeAsync("ana", TimeSpan.Zero, CancellationToken.None)).ShouldNotBeNull();

        (await leases.TryTakeAsync("ana", Minute, CancellationToken.None)).ShouldNotBeNull();
    }
}
