using System.Security.Cryptography;
using MassageBot.Core.Handoff;
using MassageBot.Core.Privacy;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using MassageBot.Host.Keys;
using MassageBot.Host.Storage;
using MassageBot.Host.Storage.Sqlite;
using MassageBot.PostgreSql;
using MassageBot.Scheduling;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;
using Npgsql;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What a store promises while its key is set, changed and lost, whatever the store.</summary>
public sealed class SealedRowsContract
{
    private const string Phone = "+15550100172";
    private static readonly UnclearMessage Blorp = new("blorp zibble", Language.English, Intents.OutOfScope);

    private readonly string _old = NewKey();
    private readonly string _new = NewKey();

    [Theory, EveryStore]
    public async Task Rows_of_before_are_sealed_and_found_before_meanwhile_and_after(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        await FillAsync(shop.Open(""), "a");
        await shop.CloseAsync();
        var former = shop.Open(_old);
        await FillAsync(former, "b");
        await RunAsync(former, shop);
        await shop.CloseAsync();

        var host = shop.Open(_new, _old);
        await FillAsync(host, "c");
        var before = await FoundAsync(host);
        var state = await RunAsync(host, shop, later: TimeSpan.FromMinutes(6));

        before.ShouldBe((3, true, "a,b,c"));
        (await FoundAsync(host)).ShouldBe(before);
        state.Done.ShouldBeTrue();
        (await TextsAsync(shop, host)).ShouldAllBe(text => text.StartsWith($"sealed:1:{ColumnSeal.Of(_new, null).Current}:", StringComparison.Ordinal));
        (await host.Get<IUnclearMessages>().OpenAsync(10, CancellationToken.None)).Select(kept => (kept.Message, kept.Count)).ShouldBe([(Blorp, 3L)]);
        await shop.CloseAsync();
        (await FoundAsync(shop.Open(_new))).ShouldBe(before);
    }

    [Theory, EveryStore]
    public async Task A_host_that_ends_in_the_middle_leaves_rows_that_all_can_be_read_and_the_next_one_ends_it(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var former = shop.Open("");
        foreach (var conversation in Enumerable.Range(0, 10))
        {
            await former.AcceptAsync([.. Enumerable.Range(0, 45).Select(n => Said.Entry($"line {n:00}", $"c{conversation}"))]);
        }

        await shop.CloseAsync();

        var killed = shop.Open(_new);
        var pass = PassOf(killed, new SealProgress());
        var texts = (Sealed: 0, All: 900);
        while (texts.Sealed < 300)
        {
            (await pass.RunDueAsync(Said.Now, CancellationToken.None)).ShouldBeGreaterThan(0);
            var now = await TextsAsync(shop, killed);
            texts = (now.Count(text => text.StartsWith("sealed:", StringComparison.Ordinal)), now.Count);
        }

        var read = (await killed.LogAsync("c7")).Count;
        await shop.CloseAsync();
        var next = shop.Open(_new);
        var state = await RunAsync(next, shop);

        texts.Sealed.ShouldBeLessThan(texts.All);
        read.ShouldBe(45);
        (state.Done, state.Left, state.Unopened).ShouldBe((true, 0, 0));
        (await TextsAsync(shop, next)).ShouldAllBe(text => text.StartsWith("sealed:", StringComparison.Ordinal));
        (await next.LogAsync("c7")).ShouldBe(Enumerable.Range(0, 45).Select(n => $"line {n:00}"));
    }

    [Theory, EveryStore]
    public async Task Without_its_key_it_does_not_start_and_says_which_setting_and_what_to_do(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        await FillAsync(shop.Open(_old), "a");
        await shop.CloseAsync();

        var missing = Should.Throw<OptionsValidationException>(() => shop.Open("").Get<IInbox>());
        var wrong = Should.Throw<OptionsValidationException>(() => shop.Open(_new).Get<IInbox>());
        await shop.CloseAsync();

        missing.Failures.Single().ShouldStartWith("Privacy:ColumnKey is missing");
        wrong.Failures.Single().ShouldContain(ColumnSeal.Of(_old, null).Current!);
        (missing.Message + wrong.Message).ShouldNotContain(_old[..8]);
        (await FoundAsync(shop.Open(_old))).ShouldBe((1, true, "a"));
    }

    [Theory, EveryStore]
    public async Task A_row_that_no_key_opens_stays_as_it_is_and_the_former_key_is_not_forgotten(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        await FillAsync(shop.Open(_old), "a");
        await shop.CloseAsync();
        var host = shop.Open(_new, _old);
        var strange = ColumnSeal.Of(NewKey(), null).Seal(SealedColumns.ConversationState, "{\"a\":1}")!;
        await WriteAsync(shop, host, "UPDATE {0}conversation SET state = '" + strange + "'");

        var state = await RunAsync(host, shop, later: TimeSpan.FromMinutes(6));

        (state.Done, state.Unopened).ShouldBe((false, 1));
        (await ReadAsync(shop, host, "SELECT state FROM {0}conversation")).ShouldBe([strange]);
        (await ReadAsync(shop, host, "SELECT fingerprint FROM {0}seal_key")).Count.ShouldBe(2);
        Should.Throw<SealedTextException>(() => host.Get<IConversations>().StateAsync("c1", CancellationToken.None).GetAwaiter().GetResult());
    }

    [Theory, EveryStore]
    public async Task The_key_of_hashes_stays_the_same_and_is_sealed_where_it_lies(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var before = shop.Open("").Get<IKeys>().Read("privacy").Single();
        await shop.CloseAsync();
        var set = shop.Open(_old).Get<IKeys>().Read("privacy").Single();
        var kept = await HashKeyAsync(shop);
        await shop.CloseAsync();
        var changed = shop.Open(_new, _old);

        var after = changed.Get<IKeys>().Read("privacy").Single();

        (set, after).ShouldBe((before, before));
        kept.ShouldStartWith($"sealed:1:{ColumnSeal.Of(_old, null).Current}:");
        (await HashKeyAsync(shop)).ShouldStartWith($"sealed:1:{ColumnSeal.Of(_new, null).Current}:");
    }

    [PostgreSqlFact]
    public async Task Two_hosts_change_the_key_one_after_the_other_and_answer_each_others_messages()
    {
        await using var shop = await TestStore.NewAsync(EveryStoreAttribute.PostgreSql);
        var (first, second) = (shop.Open(_old, _new), shop.Open(_new, _old));
        await first.LiveAsync();
        await second.LiveAsync();
        await FillAsync(first, "a");
        await FillAsync(second, "b");
        await first.AcceptAsync(Said.Entry("over to you"));
        var work = await second.TakeAsync();
        await second.CommitAsync(Said.Answer(work, "here") with { State = "{\"b\":2}" });
        await RunAsync(first, shop);

        var state = await RunAsync(second, shop);
        var (atFirst, atSecond) = (await FoundAsync(first), await FoundAsync(second));
        await first.StopAsync();
        var end = await RunAsync(second, shop, later: TimeSpan.FromMinutes(6));

        work.Activity.ShouldBe("over to you");
        (state.Done, state.Left > 0, state.Rewritten).ShouldBe((false, true, 0));
        (atFirst, atSecond).ShouldBe(((2, true, "a,b,over to you,here"), (2, true, "a,b,over to you,here")));
        (end.Done, end.Rewritten > 0).ShouldBe((true, true));
        (await FoundAsync(second)).ShouldBe(atSecond);
    }

    [PostgreSqlFact]
    public async Task A_row_that_somebody_has_in_hand_is_passed_over()
    {
        await using var shop = await TestStore.NewAsync(EveryStoreAttribute.PostgreSql);
        await FillAsync(shop.Open(""), "a");
        await shop.CloseAsync();
        var host = shop.Open(_new);
        await using var other = new NpgsqlConnection(shop.ConnectionString);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var locking = new NpgsqlCommand("SELECT 1 FROM bot.client FOR UPDATE", other, transaction))
        {
            await locking.ExecuteScalarAsync();
        }

        var state = await RunAsync(host, shop);
        await transaction.RollbackAsync();
        var end = await RunAsync(host, shop, later: TimeSpan.FromMinutes(2));

        (state.Done, state.Left).ShouldBe((false, 2));
        (end.Done, end.Rewritten).ShouldBe((true, 2));
    }

    /// <summary>A line, a client, an alert that spares them, words that were not understood.</summary>
    private static async Task FillAsync(TestStore.Process host, string line)
    {
        await host.AcceptAsync(Said.Entry(line));
        var alert = new Alert { Id = Guid.NewGuid(), Kind = AlertKind.HandOff, RaisedAt = Instant.FromDateTimeOffset(Said.Now), Reason = "complaint", Phone = Phone, FirstName = "Sam" };
        await host.CommitAsync(Said.Answer(await host.TakeAsync()) with { State = "{\"a\":1}", Alerts = [alert], Unclear = Blorp });
        var client = new Client { Id = Guid.NewGuid(), Phone = Phone, FirstName = "Sam", Language = Language.English, NumberIsProven = true };
        await host.Get<IClientRecords>().WriteAsync(new ClientNews(client, $"visit of {line}", "c1", Said.Now), CancellationToken.None);
    }

    private static async Task<(int Clients, bool Spared, string Lines)> FoundAsync(TestStore.Process host)
    {
        var clients = await host.Get<IClientRecords>().FindAsync(Phone, "Sam", CancellationToken.None);
        var spared = await host.Get<INotices>().IsToBeSparedAsync(Guid.NewGuid(), "dl_sam", Said.Now.AddDays(-1), CancellationToken.None);
        (await host.Alerts.OpenAsync(10, CancellationToken.None)).ShouldAllBe(raised => raised.Alert.Phone == Phone);
        (await host.Get<IConversations>().StateAsync("c1", CancellationToken.None)).ShouldBeOneOf("{\"a\":1}", "{\"b\":2}");
        return (clients.Count, spared, string.Join(',', await host.LogAsync()));
    }

    private static SealPass PassOf(TestStore.Process host, SealProgress progress) =>
        new(host.Get<ISealedRows>(), host.Get<ColumnSeal>(), progress, NullLogger.Instance);

    private static async Task<SealState> RunAsync(TestStore.Process host, TestStore shop, TimeSpan later = default)
    {
        var progress = new SealProgress();
        var pass = PassOf(host, progress);
        while (await pass.RunDueAsync(shop.Clock.GetUtcNow() + later, CancellationToken.None) > 0)
        {
        }

        return progress.Latest;
    }

    private static Task<IReadOnlyList<string>> TextsAsync(TestStore shop, TestStore.Process host) => ReadAsync(
        shop,
        host,
        string.Join(" UNION ALL ", SealedColumns.All.Select(column => $"SELECT {column.Column} FROM {{0}}{column.Table} WHERE {column.Column} IS NOT NULL")));

    /// <param name="shop">Where.</param>
    /// <param name="host">Has SQLite's file.</param>
    /// <param name="sql">With {0} before each table.</param>
    private static async Task<IReadOnlyList<string>> ReadAsync(TestStore shop, TestStore.Process host, string sql)
    {
        if (!IsOnServer(host))
        {
            return host.Get<BotDatabase>().Read(session => session.Query(sql.Replace("{0}", "", StringComparison.Ordinal), static row => row.GetString(0)));
        }

        await using var source = NpgsqlDataSource.Create(shop.ConnectionString);
        await using var command = source.CreateCommand(sql.Replace("{0}", "bot.", StringComparison.Ordinal));
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static async Task WriteAsync(TestStore shop, TestStore.Process host, string sql)
    {
        if (!IsOnServer(host))
        {
            await host.Get<BotDatabase>().WriteAsync(session => session.Execute(sql.Replace("{0}", "", StringComparison.Ordinal)), CancellationToken.None);
            return;
        }

        await using var source = NpgsqlDataSource.Create(shop.ConnectionString);
        await using var command = source.CreateCommand(sql.Replace("{0}", "bot.", StringComparison.Ordinal));
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> HashKeyAsync(TestStore shop)
    {
        var file = Path.Combine(shop.Folder, "keys", "privacy");
        if (File.Exists(file))
        {
            return await File.ReadAllTextAsync(file);
        }

        await using var source = NpgsqlDataSource.Create(shop.ConnectionString);
        await using var command = source.CreateCommand("SELECT secret FROM bot.key WHERE name = 'privacy'");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static bool IsOnServer(TestStore.Process host) => host.Get<ISealedRows>() is not SqliteSealedRows;

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
