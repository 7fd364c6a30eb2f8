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

    [Theory]
    [InlineData(12, true)]
    [InlineData(9000, false)]
    public void A_database_from_a_newer_program_is_opened_if_that_one_says_so_and_refused_otherwise(int oldest, bool opens)
    {
        using (new CalendarFile(folder))
        {
        }

        Raw(session => session.Execute($"INSERT INTO oldest_program (number) VALUES ({oldest})"));
        Raw(session => session.Execute("PRAGMA user_version = 9000"));

        var fault = Record.Exception(() => new CalendarFile(folder).Dispose());
        (fault is null).ShouldBe(opens);
        (fault?.Message ?? "newer version").ShouldContain("newer version");
    }

    [Fact]
    public async Task Everything_answered_before_closing_is_there_after_opening()
    {
        using (var file = new CalendarFile(folder))
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(n => file.InsertAsync(n * 2)));
        }

        using var reopened = new CalendarFile(folder);

        (await reopened.BlocksAsync()).ShouldBe(100);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Raw(Action<SqliteSession> work)
    {
        using var session = new SqliteSession(Path.Combine(folder, "scheduling.db"), SqliteOpenMode.ReadWrite);
        work(session);
    }
}
