using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Storage.Sqlite;
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
        (await BlocksAsync(file)).ShouldBe(20);
    }

    [Fact]
    public async Task The_database_itself_refuses_a_double_booking()
    {
        using var file = new CalendarFile(folder);
        await file.WriteAsync(session => Busy(session, "room:birch", 100, 200), CancellationToken.None);

        var fault = await Should.ThrowAsync<DoubleBookingException>(() =>
            file.WriteAsync(session => Busy(session, "room:birch", 150, 250), CancellationToken.None));
        var beside = await file.WriteAsync(session => Busy(session, "room:birch", 200, 300), CancellationToken.None);

        fault.InnerException!.Message.ShouldContain("double booking");
        beside.ShouldBeTrue();
    }

    [Fact]
    public async Task Everything_answered_before_closing_is_there_after_opening()
    {
        using (var file = new CalendarFile(folder))
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(n => file.WriteAsync(session => Insert(session, n * 2), CancellationToken.None)));
        }

        using var reopened = new CalendarFile(folder);

        (await BlocksAsync(reopened)).ShouldBe(100);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static ValueTask<long> BlocksAsync(CalendarFile file) =>
        file.ReadAsync(session => session.Number("SELECT COUNT(*) FROM blocks"), CancellationToken.None);

    private static bool Insert(ISession session, int number)
    {
        session.Execute("INSERT INTO blocks (id, resource, starts, ends, created) VALUES ($id, 'clinic', 1, 2, 3)", ("$id", "block-" + number));
        return number % 2 == 0 ? true : throw new InvalidOperationException("odd");
    }

    private static bool Busy(ISession session, string resource, long starts, long ends)
    {
        session.Execute(
            "INSERT INTO busy (resource, starts, ends, kind, owner) VALUES ($resource, $starts, $ends, 'appointment', 'a')",
            ("$resource", resource),
            ("$starts", starts),
            ("$ends", ends));
        return true;
    }

    private void Raw(Action<SqliteSession> work)
    {
        using var session = new SqliteSession(Path.Combine(folder, "scheduling.db"), SqliteOpenMode.ReadWrite);
        work(session);
    }
}
