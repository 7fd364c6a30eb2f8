using MassageBot.Host.Storage;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What an inbox keeps its word on, whatever the store.</summary>
public sealed class InboxContract
{
    [Theory, EveryStore]
    public async Task A_repeated_activity_gets_the_receipt_of_the_first(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var first = await host.AcceptAsync(Said.Entry("one"));
        await host.CommitAsync(Said.Answer(await host.TakeAsync(), "a", "b"));

        var second = await host.AcceptAsync(Said.Entry("one") with { ActivityId = "another" });

        first.ShouldBe(new Receipt("id-one", false, InboxOutcome.Open, 0, 0));
        second.ShouldBe(new Receipt("id-one", true, InboxOutcome.Answered, 2, 3));
        (await host.LogAsync()).ShouldBe(["one", "a", "b"]);
    }

    [Theory, EveryStore]
    public async Task Eight_deliveries_at_once_are_one(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.AcceptAsync(Said.Entry("one"))));

        receipts.Count(receipt => !receipt.Duplicate).ShouldBe(1);
        (await host.LogAsync()).ShouldBe(["one"]);
    }

    [Theory, EveryStore]
    public async Task Turns_go_in_the_order_of_the_log(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => host.AcceptAsync(Said.Entry($"m{i}"))));
        var shown = await host.LogAsync();

        var served = new List<string>();
        while (await host.Turns.TakeAsync("c1", Said.Now, CancellationToken.None) is { } work)
        {
            served.Add(work.Activity);
            (await host.CommitAsync(Said.Answer(work))).ShouldBe(CommitAnswer.Committed);
        }

        served.ShouldBe(shown);
    }

    [Theory, EveryStore]
    public async Task Activities_that_come_together_are_stored_together_and_in_order(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();

        var receipt = await host.AcceptAsync(Said.Entry("joined", echo: false), Said.Entry("hello"));

        receipt.ActivityId.ShouldBe("id-hello");
        (await host.LogAsync()).ShouldBe(["hello"]);
        (await host.TakeAsync()).Activity.ShouldBe("joined");
    }

    [Theory, EveryStore]
    public async Task What_a_channel_learns_later_is_added_to_the_conversation(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var conversations = host.Get<IConversations>();
        await conversations.StartAsync(Said.Conversation() with { UserId = null }, CancellationToken.None);

        await host.AcceptAsync(Said.Entry("hello") with { Conversation = Said.Conversation() with { Reference = "{}", Locale = "es" } });
        await conversations.StartAsync(Said.Conversation() with { UserId = "somebody-else" }, CancellationToken.None);

        (await conversations.FindAsync("c1", CancellationToken.None)).ShouldBe(Said.Conversation() with { Reference = "{}" });
        (await conversations.FindAsync("c2", CancellationToken.None)).ShouldBeNull();
    }

    [Theory, EveryStore]
    public async Task Only_what_has_waited_long_enough_is_waiting(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await host.AcceptAsync(Said.Entry("one"));
        await host.AcceptAsync(Said.Entry("two", "c2"));
        await host.CommitAsync(Said.Answer(await host.TakeAsync("c2")));

        (await host.Inbox.WaitingAsync(Said.Now, CancellationToken.None)).ShouldBe(["c1"]);
        (await host.Inbox.WaitingAsync(Said.Now.AddHours(-1), CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, EveryStore]
    public async Task Odd_text_is_taken_in_everywhere(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var odd = "a\0b\uD83D'; DROP TABLE inbox; -- \u202E";

        var receipt = await host.AcceptAsync(Said.Entry(odd) with { DedupeKey = odd, Activity = odd });
        var again = await host.AcceptAsync(Said.Entry(odd) with { DedupeKey = odd, Activity = odd });
        await host.CommitAsync(Said.Answer(await host.TakeAsync(), odd));

        receipt.Duplicate.ShouldBeFalse();
        again.Duplicate.ShouldBeTrue();
        (await host.LogAsync()).Count.ShouldBe(2);
    }
}
