using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What a store promises about messages that were not understood, whatever the store.</summary>
public sealed class UnclearContract
{
    private static readonly UnclearMessage Blorp = new("blorp", Language.English, Intents.OutOfScope);
    private static readonly UnclearMessage Zibble = new("zibble", Language.Spanish, Intents.AskPrice);

    [Theory, EveryStore]
    public async Task They_are_counted_with_the_turns_that_commit_and_listed_most_frequent_first(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();

        await SayAsync(host, Zibble, Blorp, Blorp);

        var open = await host.Get<IUnclearMessages>().OpenAsync(10, CancellationToken.None);
        open.Select(kept => (kept.Message, kept.Count, kept.LastAt)).ShouldBe([(Blorp, 2L, Said.Now), (Zibble, 1L, Said.Now)]);
    }

    [Theory, EveryStore]
    public async Task A_turn_that_lost_its_lease_counts_nothing(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await host.AcceptAsync(Said.Entry("one"));
        var work = await host.TakeAsync();
        await host.CommitAsync(Said.Answer(work, "a"));

        await host.CommitAsync(Said.Answer(work, "b") with { Unclear = Blorp });

        (await host.Get<IUnclearMessages>().OpenAsync(10, CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, EveryStore]
    public async Task What_staff_decided_is_not_shown_again_when_it_comes_again(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var unclear = host.Get<IUnclearMessages>();
        await SayAsync(host, Blorp, Zibble);
        var open = await unclear.OpenAsync(10, CancellationToken.None);

        (await unclear.SettleAsync(open[0].Id, ReviewState.Taken, CancellationToken.None)).ShouldBeTrue();
        (await unclear.SettleAsync(open[0].Id, ReviewState.Dropped, CancellationToken.None)).ShouldBeFalse();
        (await unclear.SettleAsync(open[1].Id, ReviewState.Dropped, CancellationToken.None)).ShouldBeTrue();
        await SayAsync(host, Blorp, Zibble);

        (await unclear.OpenAsync(10, CancellationToken.None)).ShouldBeEmpty();
        (await unclear.FindAsync(open[0].Id, CancellationToken.None)).ShouldBeNull();
    }

    [Theory, EveryStore]
    public async Task They_go_when_their_time_is_over(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await SayAsync(host, Blorp);
        var unclear = host.Get<IUnclearMessages>();

        await host.Get<IRetention>().DeleteAsync(new RetentionCutoffs { NotUnderstood = Said.Now }, CancellationToken.None);
        var stays = await unclear.OpenAsync(10, CancellationToken.None);
        await host.Get<IRetention>().DeleteAsync(new RetentionCutoffs { NotUnderstood = Said.Now.AddSeconds(1) }, CancellationToken.None);

        stays.Count.ShouldBe(1);
        (await unclear.OpenAsync(10, CancellationToken.None)).ShouldBeEmpty();
    }

    private static async Task SayAsync(TestStore.Process host, params UnclearMessage[] messages)
    {
        foreach (var message in messages)
        {
            await host.AcceptAsync(Said.Entry(Guid.NewGuid().ToString()));
            var answer = await host.CommitAsync(Said.Answer(await host.TakeAsync(), "sorry") with { Unclear = message });
            answer.ShouldBe(CommitAnswer.Committed);
        }
    }
}
