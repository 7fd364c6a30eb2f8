using MassageBot.Host.Storage;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What a store promises about numbers that texts do not reach, whatever the store.</summary>
public sealed class UnreachedNumbersContract
{
    private const string Number = "a keyed hash";

    [Theory, EveryStore]
    public async Task A_miss_outlives_a_restart_and_counts_for_its_number_alone(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        await NoteAsync(shop.Open(), "30006", forGood: true, Said.Now);
        await shop.CloseAsync();

        var host = shop.Open();

        (await FindAsync(host)).ShouldBe(new UnreachedNumber(Number, "30006", true, Said.Now, Said.Now));
        (await host.Get<IUnreachedNumbers>().FindAsync("another", CancellationToken.None)).ShouldBeNull();
    }

    [Theory, EveryStore]
    public async Task A_phone_that_may_be_off_counts_as_gone_when_it_fails_a_day_later_still(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();

        await NoteAsync(host, "30003", forGood: false, Said.Now);
        await NoteAsync(host, "30003", forGood: false, Said.Now.AddHours(23));
        (await FindAsync(host))!.CannotBeReached.ShouldBeFalse();
        await NoteAsync(host, "30004", forGood: false, Said.Now.AddHours(24));

        (await FindAsync(host)).ShouldBe(new UnreachedNumber(Number, "30004", false, Said.Now, Said.Now.AddHours(24)));
        (await FindAsync(host))!.CannotBeReached.ShouldBeTrue();
    }

    [Theory, EveryStore]
    public async Task What_is_so_for_good_stays_so_whatever_is_heard_after_and_in_whatever_order(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();

        await NoteAsync(host, "30006", forGood: true, Said.Now.AddMinutes(1));
        await NoteAsync(host, "30003", forGood: false, Said.Now);

        (await FindAsync(host)).ShouldBe(new UnreachedNumber(Number, "30006", true, Said.Now.AddMinutes(1), Said.Now.AddMinutes(1)));
    }

    [Theory, EveryStore]
    public async Task A_sign_of_life_forgets_what_was_noted_before_it_and_nothing_later(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var numbers = host.Get<IUnreachedNumbers>();
        await NoteAsync(host, "30006", forGood: true, Said.Now);

        await numbers.ForgetAsync(Number, Said.Now.AddMinutes(-1), CancellationToken.None);
        (await FindAsync(host)).ShouldNotBeNull();
        await numbers.ForgetAsync(Number, Said.Now, CancellationToken.None);

        (await FindAsync(host)).ShouldBeNull();
    }

    private static Task NoteAsync(TestStore.Process host, string code, bool forGood, DateTimeOffset at) =>
        host.Get<IUnreachedNumbers>().NoteAsync(new UnreachedNumber(Number, code, forGood, at, at), CancellationToken.None);

    private static Task<UnreachedNumber?> FindAsync(TestStore.Process host) => host.Get<IUnreachedNumbers>().FindAsync(Number, CancellationToken.None);
}
