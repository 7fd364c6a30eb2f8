using MassageBot.Host.Storage;
using MassageBot.Host.Storage.Sqlite;
using MassageBot.Scheduling;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Tests.Storage;

public sealed class GroupCommitTests : IDisposable
{
    private const string Insert = "INSERT INTO outbox (conversation, activity_id, activity, next_at) VALUES ($1, '', '', 0)";

    private readonly string _folder = Directory.CreateTempSubdirectory("store-").FullName;
    private readonly BotDatabase _database;

    public GroupCommitTests() => _database = Open();

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_operation_that_fails_leaves_its_neighbours_alone()
    {
        var release = new ManualResetEventSlim();
        var first = _database.WriteAsync(session => Wait(release), CancellationToken.None);
        var all = Enumerable.Range(0, 50).Select(i => _database.WriteAsync(session => InsertOrFail(session, i), CancellationToken.None)).ToList();
        release.Set();

        await first;
        await Task.WhenAll(all).ContinueWith(_ => { }, TaskScheduler.Default);

        all.Where((_, i) => i % 7 == 3).ShouldAllBe(task => task.IsFaulted);
        all.Where((_, i) => i % 7 != 3).ShouldAllBe(task => task.IsCompletedSuccessfully);
        Count().ShouldBe(all.Count(task => task.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_reopening()
    {
        await _database.WriteAsync(session => session.Execute(Insert, "kept"), CancellationToken.None);
        _database.Dispose();

        using var again = Open();

        again.Read(session => session.Number("SELECT count(*) FROM outbox")).ShouldBe(1);
    }

    [Fact]
    public async Task A_cancelled_operation_does_not_happen()
    {
        using var cancelled = new CancellationTokenSource();
        var release = new ManualResetEventSlim();
        var first = _database.WriteAsync(session => Wait(release), CancellationToken.None);
        var second = _database.WriteAsync(session => session.Execute(Insert, "late"), cancelled.Token);
        await cancelled.CancelAsync();
        release.Set();

        await first;
        await Should.ThrowAsync<OperationCanceledException>(second);
        Count().ShouldBe(0);
    }

    [Fact]
    public async Task A_full_disk_is_told_to_everybody_at_once_and_forgotten_when_there_is_room_again()
    {
        await PagesAsync(1);
        var tries = Enumerable.Range(0, 50).Select(i => _database.WriteAsync(session => session.Execute(Insert, Long(i)), CancellationToken.None)).ToList();

        foreach (var one in tries)
        {
            await Should.ThrowAsync<StorageUnavailableException>(one);
        }

        Count().ShouldBe(0);
        await PagesAsync(100_000);
        await _database.WriteAsync(session => session.Execute(Insert, Long(1)), CancellationToken.None);
        Count().ShouldBe(1);
    }

    [Fact]
    public async Task Where_thousands_wait_more_is_refused_and_what_was_taken_is_carried_out()
    {
        var release = new ManualResetEventSlim();
        var first = _database.WriteAsync(session => Wait(release), CancellationToken.None);
        var all = Enumerable.Range(0, 10_000).Select(i => _database.WriteAsync(session => session.Execute(Insert, $"c{i}"), CancellationToken.None)).ToList();
        var newcomer = _database.TakeInAsync(session => session.Execute(Insert, "new"), CancellationToken.None);
        release.Set();

        await first;
        await Should.ThrowAsync<StorageUnavailableException>(newcomer);
        await Task.WhenAll(all).ContinueWith(_ => { }, TaskScheduler.Default);
        all.Count(task => task.IsFaulted).ShouldBeInRange(1_000, 3_000);
        Count().ShouldBe(all.Count(task => task.IsCompletedSuccessfully));
    }

    [Fact]
    public void Data_of_a_newer_version_is_refused_by_name()
    {
        var known = new Migration(1, 1, "CREATE TABLE a (x)");
        var newer = new Migration(2, 2, "CREATE TABLE b (x)");
        using var session = Memory();
        SqliteMigrations.Apply(session, [known, newer]);

        Should.Throw<InvalidOperationException>(() => SqliteMigrations.Apply(session, [known])).Message.ShouldContain("newer version");
    }

    [Fact]
    public void The_previous_version_runs_on_a_schema_that_allows_it()
    {
        var known = new Migration(1, 1, "CREATE TABLE a (x)");
        var newer = new Migration(2, 1, "CREATE TABLE b (x)");
        using var session = Memory();
        SqliteMigrations.Apply(session, [known, newer]);

        Should.NotThrow(() => SqliteMigrations.Apply(session, [known]));
    }

    private Task<long?> PagesAsync(int most) =>
        _database.WriteAsync(session => session.Number($"PRAGMA max_page_count={most}"), CancellationToken.None);

    private static string Long(int i) => new('x', 20_000 + i);

    private static SqliteSession Memory()
    {
        var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        connection.Open();
        return new SqliteSession(connection);
    }

    private static int InsertOrFail(SqliteSession session, int i)
    {
        session.Execute(Insert, $"c{i}");
        return i % 7 == 3 ? throw new InvalidOperationException("no") : i;
    }

    private static int Wait(ManualResetEventSlim release)
    {
        release.Wait();
        return 0;
    }

    private long? Count() => _database.Read(session => session.Number("SELECT count(*) FROM outbox"));

    private BotDatabase Open() => new(new DataFolders(
        Options.Create(new StorageOptions { Directory = _folder }), new HostingEnvironment { ContentRootPath = _folder }), ColumnSeal.None);
}
