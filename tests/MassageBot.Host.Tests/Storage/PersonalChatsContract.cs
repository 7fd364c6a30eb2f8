using MassageBot.Host.Storage;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What a store promises about chats that the bot opens, whatever the store.</summary>
public sealed class PersonalChatsContract
{
    private static readonly DateTimeOffset Later = Said.Now.AddHours(1);

    [Theory, EveryStore]
    public async Task One_opens_it_and_what_came_of_it_is_kept(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var rows = shop.Open().Get<IPersonalChatRows>();

        var begun = await rows.BeginAsync("ines", Said.Now, Later, CancellationToken.None);
        var meanwhile = await rows.BeginAsync("ines", Said.Now.AddMinutes(59), Later, CancellationToken.None);
        var unknown = await rows.FindAsync("ines", CancellationToken.None);
        await rows.KeepAsync("ines", "a:1", CancellationToken.None);
        var afterwards = await rows.BeginAsync("ines", Later.AddDays(3), Later.AddDays(4), CancellationToken.None);

        (begun, meanwhile, unknown, afterwards).ShouldBe((true, false, null, false));
        (await rows.FindAsync("ines", CancellationToken.None)).ShouldBe("a:1");
        (await rows.FindAsync("tom", CancellationToken.None)).ShouldBeNull();
    }

    [Theory, EveryStore]
    public async Task A_try_that_came_to_nothing_is_made_again_when_its_time_has_come(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var rows = shop.Open().Get<IPersonalChatRows>();
        await rows.BeginAsync("ines", Said.Now, Later, CancellationToken.None);

        await rows.PutOffAsync("ines", Said.Now.AddMinutes(5), CancellationToken.None);

        (await rows.BeginAsync("ines", Said.Now.AddMinutes(4), Later, CancellationToken.None)).ShouldBeFalse();
        (await rows.BeginAsync("ines", Said.Now.AddMinutes(5), Later, CancellationToken.None)).ShouldBeTrue();
    }
}
