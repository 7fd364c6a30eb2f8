using MassageBot.Host.Tests.Rehearsal;
using MassageBot.PostgreSql;

namespace MassageBot.Host.Tests.Verbs;

public sealed class PostgreSqlBackupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dump-");

    public void Dispose() => _folder.Delete(recursive: true);

    [PostgreSqlFact]
    public async Task A_conversation_goes_on_from_a_dump_that_was_made_while_others_talked()
    {
        var source = await PostgreSqlServer.Shared.NewDatabaseAsync();
        using var clinic = Clinic(source);
        var visitor = await Visitor.EnterAsync(clinic);
        await visitor.SayAsync("one");
        await visitor.SayAsync("two");
        using var enough = new CancellationTokenSource();
        var others = Enumerable.Range(0, 4).Select(_ => TalkAsync(clinic, enough.Token)).ToArray();

        var restored = await Copies.DumpAndRestoreAsync(source, Path.Combine(_folder.FullName, "massagebot.dump"));
        await visitor.SayAsync("after the dump");
        await enough.CancelAsync();
        await Task.WhenAll(others);

        using var again = Clinic(restored);
        var returning = visitor.At(again);
        await returning.SayAsync("three");
        (await returning.TextsAsync()).ShouldBe([ScriptedBot.Greeting, "one", "1: one", "two", "2: two", "three", "3: three"]);
    }

    private static ClinicHost Clinic(string database) =>
        new ClinicHost().With("Storage:Provider", "PostgreSql").With("ConnectionStrings:PostgreSql", database);

    private static async Task TalkAsync(ClinicHost clinic, CancellationToken enough)
    {
        var visitor = await Visitor.EnterAsync(clinic);
        while (!enough.IsCancellationRequested)
        {
            await visitor.SayAsync("hello");
        }
    }
}
