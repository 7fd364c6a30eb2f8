using MassageBot.Host.Storage;
using MassageBot.PostgreSql;

namespace MassageBot.Host.Tests.Storage;

/// <summary>A server of its own that goes away and comes back.</summary>
public sealed class PostgreSqlOutageTests
{
    [PostgreSqlFact]
    public async Task After_a_restart_of_the_server_the_first_statement_works_again()
    {
        using var server = PostgreSqlServer.Start();
        await using var shop = TestStore.On(await server.NewDatabaseAsync());
        var host = shop.Open();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => host.AcceptAsync(Said.Entry($"m{i}", $"c{i}"))));

        server.StopHard();
        var refused = await Should.ThrowAsync<StorageUnavailableException>(() => host.AcceptAsync(Said.Entry("late")));
        server.Resume();
        var receipt = await host.AcceptAsync(Said.Entry("late"));

        refused.Message.ShouldNotContain("127.0.0.1");
        receipt.Duplicate.ShouldBeFalse();
        (await host.Inbox.WaitingAsync(Said.Now, CancellationToken.None)).Count.ShouldBe(20);
    }
}
