using MassageBot.Scheduling.Storage;
using Microsoft.Data.Sqlite;

namespace MassageBot.Scheduling.Tests.Storage;

public sealed class CalendarFileTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "scheduling-" + Guid.NewGuid().ToString("N"));

    [Fact]
    public void A_second_process_is_kept_out_of_the_folder()
    {
        using var first = new CalendarFile(folder);

        var fault = Should.Throw<InvalidOperationException>(() => new CalendarFile(folder));

        fault.Message.ShouldContain("Another process");
    }

    [Fact]
    public void A_database_from_a_newer_program_is_refused()
    {
        using (new CalendarFile(folder))
        {
        }

        Raw(session => session.Execute("PRAGMA user_version = 9000"));

        Should.Throw<InvalidOperationException>(() => new CalendarFile(folder)).Message.ShouldContain("newer version");
    }

    [Fact]
    public async Task Work_that_fails_is_undone_alone()
    {
        using var file = new CalendarFile(folder);

        var works = Enumerable.Range(0, 40).Select(n => file.WriteAsync(session => Insert(session, n), CancellationToken.None)).ToList();
        await Task.WhenAll(works.Select(work => work.ContinueWith(_ => true, TaskScheduler.Default)));

        works.Count(work => work.IsFaulted).ShouldBe(20);
        file.Read(session => session.Number("SELECT COUNT(*) FROM blocks")).ShouldBe(20);
    }

    [Fact]
    public async Task The_database_itself_refuses_a_double_booking()
    {
        using var file = new CalendarFile(folder);
        await file.WriteAsync(session => Busy(session, "room:birch", 100, 200), CancellationToken.None);

        var fault = await Should.ThrowAsync<SqliteException>(() =>
            file.WriteAsync(session => Busy(session, "room:birch", 150, 250), CancellationToken.None));
        var beside = await file.WriteAsync(session => Busy(session, "room:birch", 200, 300), CancellationToken.None);

        fault.Message.ShouldContain("double booking");
        beside.ShouldBe(1);
    }

    [Fact]
    public async Task Everything_answered_before_closing_is_there_after_opening()
    {
        using (var file = new CalendarFile(folder))
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(n => file.WriteAsync(session => Insert(session, n * 2), CancellationToken.None)));
        }

        using var reopened = new CalendarFile(folder);

        reopened.Read(session => session.Number("SELECT COUNT(*) FROM blocks")).ShouldBe(100);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static int Insert(SqliteSession session, int number)
    {
        var changed = session.Execute(
            "INSERT INTO blocks (id, resource, starts, ends, created) VALUES ($id, 'clinic', 1, 2, 3)", ("$id", "block-" + number));
        return number % 2 == 0 ? changed : throw new InvalidOperationException("odd");
    }

    private static int Busy(SqliteSession session, string resource, long starts, long ends) => session.Execute(
        "INSERT INTO busy (resource, starts, ends, kind, owner) VALUES ($resource, $starts, $ends, 'appointment', 'a')",
        ("$resource", resource),
        ("$starts", starts),
        ("$ends", ends));

    private void Raw(Action<SqliteSession> work)
    {
        using var session = new SqliteSession(Path.Combine(folder, "scheduling.db"), SqliteOpenMode.ReadWrite);
        work(session);
    }
}
