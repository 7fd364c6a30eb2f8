using System.Collections.Concurrent;
using MassageBot.Host.Storage;
using MassageBot.Host.Storage.PostgreSql;
using MassageBot.PostgreSql;

namespace MassageBot.Host.Tests.Storage;

/// <summary>Several hosts on one PostgreSQL.</summary>
public sealed class PostgreSqlHostsTests
{
    [PostgreSqlFact]
    public async Task Two_hosts_that_serve_one_conversation_answer_everything_once_and_in_order()
    {
        await using var shop = await TestStore.NewAsync(EveryStoreAttribute.PostgreSql);
        var hosts = await TwoAsync(shop);
        var served = new ConcurrentQueue<string>();
        using var done = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        var serving = hosts.Select(host => ServeAsync(host, served, 100, done)).ToList();
        for (var i = 0; i < 100; i++)
        {
            await hosts[i % 2].AcceptAsync(Said.Entry($"m{i}"));
        }

        await Task.WhenAll(serving);
        served.Order().ShouldBe(Enumerable.Range(0, 100).Select(i => $"m{i}").Order());
        var log = await hosts[0].LogAsync();
        log.Count.ShouldBe(200);
        log.Where(line => line.StartsWith("re ", StringComparison.Ordinal)).ShouldBe(Enumerable.Range(0, 100).Select(i => $"re m{i}"));
    }

    [PostgreSqlFact]
    public async Task A_conversation_in_the_hands_of_a_living_host_is_left_to_it()
    {
        await using var shop = await TestStore.NewAsync(EveryStoreAttribute.PostgreSql);
        var hosts = await TwoAsync(shop);
        await hosts[0].AcceptAsync(Said.Entry("one"));
        var work = await hosts[0].TakeAsync();

        (await hosts[1].Turns.TakeAsync("c1", Said.Now, CancellationToken.None)).ShouldBeNull();
        await hosts[0].CommitAsync(Said.Answer(work));
        await hosts[1].AcceptAsync(Said.Entry("two"));

        (await hosts[1].TakeAsync()).Activity.ShouldBe("two");
    }

    [PostgreSqlFact]
    public async Task The_conversation_of_a_dead_host_is_taken_over_within_five_seconds()
    {
        await using var shop = await TestStore.NewAsync(EveryStoreAttribute.PostgreSql);
        var hosts = await TwoAsync(shop);
        await hosts[0].AcceptAsync(Said.Entry("one"));
        await hosts[0].TakeAsync();
        await hosts[0].DisposeAsync();

        var taken = await Eventually.SeeAsync(() => hosts[1].Turns.TakeAsync("c1", Said.Now, CancellationToken.None), TimeSpan.FromSeconds(5));

        taken.ShouldNotBeNull().Activity.ShouldBe("one");
    }

    [PostgreSqlFact]
    public async Task A_host_that_says_goodbye_leaves_its_conversations_at_once()
    {
        await using var shop = await TestStore.NewAsync(EveryStoreAttribute.PostgreSql);
        var hosts = await TwoAsync(shop);
        await hosts[0].AcceptAsync(Said.Entry("one"));
        await hosts[0].TakeAsync();
        await hosts[0].StopAsync();

        (await hosts[1].TakeAsync()).Activity.ShouldBe("one");
    }

    [PostgreSqlFact]
    public async Task What_one_host_commits_the_other_hears_of()
    {
        await using var shop = await TestStore.NewAsync(EveryStoreAttribute.PostgreSql);
        var hosts = await TwoAsync(shop);
        var heard = Listen(hosts[1]);
        await KnowEachOtherAsync(hosts);

        await hosts[0].AcceptAsync(Said.Entry("one"));

        (await HeardAsync(heard)).ShouldBe("heard");
    }

    [PostgreSqlFact]
    public async Task A_host_that_is_deaf_looks_for_itself()
    {
        await using var shop = await TestStore.NewAsync(EveryStoreAttribute.PostgreSql);
        TestStore.Process[] hosts = [shop.Open(), shop.Open()];
        await hosts[0].LiveAsync();
        await hosts[1].LiveAsync(service => service is not OpenEar);
        var heard = Listen(hosts[1]);
        await KnowEachOtherAsync(hosts);

        await hosts[0].AcceptAsync(Said.Entry("one"));

        (await HeardAsync(heard)).ShouldBe("heard");
    }

    private static async Task<TestStore.Process[]> TwoAsync(TestStore shop)
    {
        TestStore.Process[] hosts = [shop.Open(), shop.Open()];
        foreach (var host in hosts)
        {
            await host.LiveAsync();
        }

        return hosts;
    }

    private static Task KnowEachOtherAsync(TestStore.Process[] hosts) => Eventually.SeeAsync(
        () => Task.FromResult(hosts.All(host => host.Get<PostgreSqlNews>().AnybodyThere) ? "both" : null), TimeSpan.FromSeconds(10));

    private static Task<string?> HeardAsync(ConcurrentBag<string> heard) =>
        Eventually.SeeAsync(() => Task.FromResult(heard.Contains("c1") ? "heard" : null), TimeSpan.FromSeconds(4));

    private static ConcurrentBag<string> Listen(TestStore.Process host)
    {
        var heard = new ConcurrentBag<string>();
        host.Get<CommitNews>().Heard += heard.Add;
        return heard;
    }

    private static async Task ServeAsync(TestStore.Process host, ConcurrentQueue<string> served, int all, CancellationTokenSource done)
    {
        while (served.Count < all && !done.IsCancellationRequested)
        {
            if (await host.Turns.TakeAsync("c1", Said.Now, CancellationToken.None) is { } work
                && await host.CommitAsync(Said.Answer(work, $"re {work.Activity}")) == CommitAnswer.Committed)
            {
                served.Enqueue(work.Activity);
            }
        }
    }
}
