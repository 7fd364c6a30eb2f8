using MassageBot.Host.Storage;
using MassageBot.Host.Storage.PostgreSql;
using MassageBot.Host.Storage.Sqlite;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What a store promises about replies that leave by calling a channel, whatever the store.</summary>
public sealed class OutboxContract
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory, EveryStore]
    public async Task Replies_of_a_conversation_are_claimed_one_at_a_time_and_in_their_order(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await ReplyAsync(host, "c1", "a", "b");
        await ReplyAsync(host, "c2", "x");

        var first = await ClaimAsync(host, Said.Now);
        var meanwhile = await ClaimAsync(host, Said.Now);
        await SettleAsync(host, first.Single(delivery => delivery.Conversation.Id == "c1"), DeliveryState.Delivered);
        var next = await ClaimAsync(host, Said.Now);

        first.Select(delivery => delivery.Activity).Order().ShouldBe(["a", "x"]);
        meanwhile.ShouldBeEmpty();
        next.Select(delivery => delivery.Activity).ShouldBe(["b"]);
    }

    [Theory, EveryStore]
    public async Task A_reply_that_waits_for_another_try_is_not_overtaken(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await ReplyAsync(host, "c1", "a", "b");
        var claim = (await ClaimAsync(host, Said.Now))[0];

        await host.Get<IOutbox>().SettleAsync(Settlement(claim, DeliveryState.Waiting) with { NextAt = Said.Now.AddMinutes(1) }, CancellationToken.None);

        (await ClaimAsync(host, Said.Now.AddSeconds(59))).ShouldBeEmpty();
        var again = (await ClaimAsync(host, Said.Now.AddSeconds(60))).ShouldHaveSingleItem();
        (again.Activity, again.Attempts).ShouldBe(("a", 1));
    }

    [Theory, EveryStore]
    public async Task What_is_given_up_raises_its_alert_and_lets_the_next_one_go(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await ReplyAsync(host, "c1", "a", "b");
        var claim = (await ClaimAsync(host, Said.Now))[0];

        await host.Get<IOutbox>().SettleAsync(Settlement(claim, DeliveryState.Abandoned) with { Alert = Said.Alert() }, CancellationToken.None);

        (await host.Alerts.CountOpenAsync(CancellationToken.None)).ShouldBe(1);
        (await host.Get<IOutbox>().DepthAsync(CancellationToken.None)).ShouldBe(new OutboxDepth(1, Said.Now));
        (await ClaimAsync(host, Said.Now)).ShouldHaveSingleItem().Activity.ShouldBe("b");
    }

    [Theory, EveryStore]
    public async Task What_a_process_had_in_hand_when_it_died_is_taken_up_at_once(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var dying = shop.Open();
        await ReplyAsync(dying, "c1", "a");
        var lost = (await ClaimAsync(dying, Said.Now))[0];
        await dying.DisposeAsync();
        await DeadHosts.BuryAsync(shop, store);
        var host = shop.Open();

        var again = (await ClaimAsync(host, Said.Now)).ShouldHaveSingleItem();
        (again.Id, again.Attempts).ShouldBe((lost.Id, lost.Attempts + 1));
        (await SettleAsync(host, lost, DeliveryState.Delivered)).ShouldBeFalse();
    }

    [Theory, EveryStore]
    public async Task A_claim_that_ran_out_counts_as_a_try(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await ReplyAsync(host, "c1", "a");
        await ClaimAsync(host, Said.Now);

        (await ClaimAsync(host, Said.Now + Minute)).ShouldHaveSingleItem().Attempts.ShouldBe(1);
        (await ClaimAsync(host, Said.Now + (2 * Minute))).ShouldHaveSingleItem().Attempts.ShouldBe(2);
    }

    [Theory, EveryStore]
    public async Task What_is_delivered_keeps_no_text(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await ReplyAsync(host, "c1", "a");

        await SettleAsync(host, (await ClaimAsync(host, Said.Now))[0], DeliveryState.Delivered);

        (await TextsAsync(host, store)).ShouldBe([""]);
    }

    [Theory, EveryStore]
    public async Task What_the_channel_calls_a_message_is_known_from_the_end_of_its_delivery_until_its_lines_go(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await ReplyAsync(host, "c1", "a", "b");
        var (first, second) = ((await ClaimAsync(host, Said.Now))[0], Said.Now.AddDays(1));

        await host.Get<IOutbox>().SettleAsync(Settlement(first, DeliveryState.Delivered) with { FarId = "far/1" }, CancellationToken.None);
        await SettleAsync(host, (await ClaimAsync(host, Said.Now))[0], DeliveryState.Delivered);
        var known = await FarIdsAsync(host, "c1", "a", "b");
        var elsewhere = await FarIdsAsync(host, "c2", "a");
        await host.Get<IRetention>().DeleteAsync(new RetentionCutoffs { Transcripts = second }, CancellationToken.None);

        known.ShouldBe(["far/1", null]);
        elsewhere.ShouldBe([null]);
        (await FarIdsAsync(host, "c1", "a")).ShouldBe([null]);
    }

    [Theory, EveryStore]
    public async Task Who_has_lost_a_claim_says_nothing_of_what_the_channel_calls_the_message(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await ReplyAsync(host, "c1", "a");
        var lost = (await ClaimAsync(host, Said.Now))[0];
        var claim = (await ClaimAsync(host, Said.Now + Minute))[0];

        var late = await host.Get<IOutbox>().SettleAsync(Settlement(lost, DeliveryState.Delivered) with { FarId = "far/1" }, CancellationToken.None);
        await host.Get<IOutbox>().SettleAsync(Settlement(claim, DeliveryState.Delivered) with { FarId = "far/2" }, CancellationToken.None);

        late.ShouldBeFalse();
        (await FarIdsAsync(host, "c1", "a")).ShouldBe(["far/2"]);
    }

    private static async Task<IReadOnlyList<string?>> FarIdsAsync(TestStore.Process host, string conversation, params string[] replies) =>
        await Task.WhenAll(replies.Select(reply => host.Get<IFarIds>().FarIdAsync(conversation, $"reply-{reply}", CancellationToken.None)));

    private static async Task<IReadOnlyList<string>> TextsAsync(TestStore.Process host, string store) => store == EveryStoreAttribute.Sqlite
        ? host.Get<BotDatabase>().Read(session => session.Query("SELECT activity FROM outbox", row => row.GetString(0)))
        : await host.Get<PostgreSqlDatabase>().QueryAsync("SELECT activity FROM bot.outbox", [], row => row.GetString(0), CancellationToken.None);

    private static async Task ReplyAsync(TestStore.Process host, string conversation, params string[] replies)
    {
        await host.AcceptAsync(Said.Entry("hello", conversation));
        await host.CommitAsync(Said.Answer(await host.TakeAsync(conversation), replies) with { Deliver = true });
    }

    private static Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(TestStore.Process host, DateTimeOffset now) =>
        host.Get<IOutbox>().ClaimDueAsync(now, Minute, 10, CancellationToken.None);

    private static Task<bool> SettleAsync(TestStore.Process host, ClaimedDelivery claim, DeliveryState state) =>
        host.Get<IOutbox>().SettleAsync(Settlement(claim, state), CancellationToken.None);

    private static DeliverySettlement Settlement(ClaimedDelivery claim, DeliveryState state) => new() { Claim = claim, Now = Said.Now, State = state };
}
