using MassageBot.Host.Storage;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What a store promises about how far the carrier was asked for lost texts, whatever the store.</summary>
public sealed class CarrierLooksContract
{
    private const string Account = "AC1|+15551230100|";

    [Theory, EveryStore]
    public async Task It_begins_once_goes_only_on_and_outlives_a_restart(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var looks = shop.Open().Get<ICarrierLooks>();
        (await looks.UpToAsync(Account, CancellationToken.None)).ShouldBeNull();

        await looks.BeginAsync(Account, Said.Now, CancellationToken.None);
        await looks.BeginAsync(Account, Said.Now.AddHours(1), CancellationToken.None);
        (await looks.UpToAsync(Account, CancellationToken.None)).ShouldBe(Said.Now);
        await looks.SetAsync(Account, Said.Now.AddMinutes(5), CancellationToken.None);
        await looks.SetAsync(Account, Said.Now.AddMinutes(3), CancellationToken.None);
        await shop.CloseAsync();

        (await shop.Open().Get<ICarrierLooks>().UpToAsync(Account, CancellationToken.None)).ShouldBe(Said.Now.AddMinutes(5));
    }

    [Theory, EveryStore]
    public async Task It_counts_for_its_account_and_number_alone(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var looks = shop.Open().Get<ICarrierLooks>();

        await looks.SetAsync(Account, Said.Now, CancellationToken.None);

        (await looks.UpToAsync("AC1|+15551230199|", CancellationToken.None)).ShouldBeNull();
    }
}
