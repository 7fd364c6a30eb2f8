using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Verbs;

namespace MassageBot.Host.Tests.Verbs;

public sealed class BackupTests : IDisposable
{
    private readonly ClinicHost _clinic = new();
    private readonly string _to = Path.Combine(Directory.CreateTempSubdirectory("backup-").FullName, "today");

    public void Dispose()
    {
        _clinic.Dispose();
        Directory.Delete(Path.GetDirectoryName(_to)!, recursive: true);
    }

    [Fact]
    public async Task A_conversation_goes_on_from_a_backup_that_was_made_while_others_talked()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        await visitor.SayAsync("one");
        await visitor.SayAsync("two");
        using var enough = new CancellationTokenSource();
        var others = Enumerable.Range(0, 4).Select(_ => TalkAsync(enough.Token)).ToArray();

        (await BackUpAsync()).ShouldBe(0);
        await visitor.SayAsync("after the backup");
        await enough.CancelAsync();
        await Task.WhenAll(others);

        using var restored = new ClinicHost(_to);
        var again = visitor.At(restored);
        await again.SayAsync("three");
        await restored.TurnsAsync(visitor.Conversation);
        (await again.TextsAsync()).ShouldBe([ScriptedBot.Greeting, "one", "1: one", "two", "2: two", "three", "3: three"]);
    }

    [Fact]
    public async Task The_keys_are_in_the_backup_for_their_owner_only()
    {
        await Visitor.EnterAsync(_clinic);

        await BackUpAsync();

        var key = Path.Combine(_to, "keys", "tokens");
        File.ReadAllText(key).ShouldBe(File.ReadAllText(Path.Combine(_clinic.Folder, "keys", "tokens")));
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(key).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(_to).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task An_earlier_backup_is_never_written_over()
    {
        await Visitor.EnterAsync(_clinic);
        await BackUpAsync();

        await Should.ThrowAsync<VerbRefused>(BackUpAsync);
    }

    private Task<int> BackUpAsync() => new BackupVerb().RunAsync(["--to", _to, "--data", _clinic.Folder], CancellationToken.None);

    private async Task TalkAsync(CancellationToken enough)
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        while (!enough.IsCancellationRequested)
        {
            await visitor.SayAsync("hello");
        }
    }
}
