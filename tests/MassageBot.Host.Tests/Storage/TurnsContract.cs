using MassageBot.Core.Booking;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What a store promises about turns, whatever the store.</summary>
public sealed class TurnsContract
{
    [Theory, EveryStore]
    public async Task A_turn_is_committed_as_a_whole(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await host.AcceptAsync(Said.Entry("one"));
        var work = await host.TakeAsync();
        var wish = RehearsalCalendar.Wish(Said.Now);
        var alert = Said.Alert();

        var answer = await host.CommitAsync(Said.Answer(work, "a", "b") with
        {
            State = "{}",
            Locale = "es",
            Intents = [wish],
            Alerts = [alert],
            Held = [new HeldActivity(wish.Id, Said.Now, Said.Reply("later"))],
        });

        answer.ShouldBe(CommitAnswer.Committed);
        (await host.LogAsync()).ShouldBe(["one", "a", "b"]);
        (await host.Alerts.OfAsync("c1", CancellationToken.None)).ShouldHaveSingleItem().Alert.Id.ShouldBe(alert.Id);
        (await host.Held.ReleaseDueAsync(Said.Now, CancellationToken.None)).ShouldBe(["c1"]);
        (await host.Intents.ClaimDueAsync(Said.Now, TimeSpan.FromMinutes(1), 10, CancellationToken.None))
            .ShouldHaveSingleItem().Intent.ShouldBeOfType<BookingIntent.Book>().Id.ShouldBe(wish.Id);
    }

    [Theory, EveryStore]
    public async Task The_next_turn_begins_with_what_the_last_one_left(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await host.AcceptAsync(Said.Entry("one"));
        await host.CommitAsync(Said.Answer(await host.TakeAsync(), "a") with { State = "{\"n\":1}", Locale = "es" });
        await host.AcceptAsync(Said.Entry("two"));

        var work = await host.TakeAsync();

        (work.State, work.Version, work.Conversation.Locale, work.FailedTries).ShouldBe(("{\"n\":1}", 1, "es", 0));
    }

    [Theory, EveryStore]
    public async Task An_activity_is_answered_once(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await host.AcceptAsync(Said.Entry("one"));
        var work = await host.TakeAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.CommitAsync(Said.Answer(work, "a"))));

        answers.Count(answer => answer == CommitAnswer.Committed).ShouldBe(1);
        (await host.LogAsync()).ShouldBe(["one", "a"]);
    }

    [Theory, EveryStore]
    public async Task A_lost_lease_cannot_commit(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var first = shop.Open();
        await first.AcceptAsync(Said.Entry("one"));
        var stale = await first.TakeAsync();
        await first.DisposeAsync();
        await DeadHosts.BuryAsync(shop, store);
        var second = shop.Open();
        var fresh = await second.TakeAsync();

        (await second.CommitAsync(Said.Answer(stale, "stale") with { Alerts = [Said.Alert()] })).ShouldBe(CommitAnswer.LeaseLost);
        (await second.CommitAsync(Said.Answer(fresh, "fresh"))).ShouldBe(CommitAnswer.Committed);

        (await second.LogAsync()).ShouldBe(["one", "fresh"]);
        (await second.Alerts.CountOpenAsync(CancellationToken.None)).ShouldBe(0);
    }

    [Theory, EveryStore]
    public async Task After_three_counted_tries_an_activity_is_parked_and_the_next_one_served(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await host.AcceptAsync(Said.Entry("one"));
        await host.AcceptAsync(Said.Entry("two"));
        var answers = new List<TryAnswer>();
        for (var i = 0; i < 4; i++)
        {
            answers.Add(await host.CountTryAsync(await host.TakeAsync()));
        }

        answers.ShouldBe([TryAnswer.Counted, TryAnswer.Counted, TryAnswer.Counted, TryAnswer.Parked]);
        (await host.TakeAsync()).Activity.ShouldBe("two");
        (await host.AcceptAsync(Said.Entry("one"))).ShouldBe(new Receipt("id-one", true, InboxOutcome.Parked, 3, 3));
        (await host.LogAsync()).ShouldBe(["one", "two", "sorry"]);
        (await host.Alerts.CountOpenAsync(CancellationToken.None)).ShouldBe(1);
    }

    [Theory, EveryStore]
    public async Task A_try_is_not_counted_for_what_was_answered_meanwhile(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await host.AcceptAsync(Said.Entry("one"));
        var work = await host.TakeAsync();
        await host.CommitAsync(Said.Answer(work, "a"));

        (await host.CountTryAsync(work)).ShouldBe(TryAnswer.Closed);

        (await host.LogAsync()).ShouldBe(["one", "a"]);
    }

    [Theory, EveryStore]
    public async Task An_activity_that_took_processes_down_is_known_by_it(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var first = shop.Open();
        await first.AcceptAsync(Said.Entry("zero"), Said.Entry("one"));
        await first.CommitAsync(Said.Answer(await first.TakeAsync()));
        var failed = new List<int> { (await first.TakeAsync()).FailedTries };
        await first.DisposeAsync();

        for (var i = 0; i < 2; i++)
        {
            await DeadHosts.BuryAsync(shop, store);
            var next = shop.Open();
            failed.Add((await next.TakeAsync()).FailedTries);
            await next.DisposeAsync();
        }

        failed.ShouldBe([0, 0, 2]);
    }

    [Theory, EveryStore]
    public async Task What_was_only_waiting_while_processes_died_is_innocent(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        for (var i = 0; i < 3; i++)
        {
            var dying = shop.Open();
            await dying.AcceptAsync(Said.Entry("poison"), Said.Entry("innocent"));
            (await dying.TakeAsync()).Activity.ShouldBe("poison");
            await dying.DisposeAsync();
            await DeadHosts.BuryAsync(shop, store);
        }

        var host = shop.Open();
        (await host.CountTryAsync(await host.TakeAsync())).ShouldBe(TryAnswer.Counted);
        (await host.CountTryAsync(await host.TakeAsync())).ShouldBe(TryAnswer.Parked);

        var innocent = await host.TakeAsync();
        (innocent.Activity, innocent.FailedTries).ShouldBe(("innocent", 0));
    }
}
