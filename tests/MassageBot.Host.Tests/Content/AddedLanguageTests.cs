using MassageBot.Host.Content;
using MassageBot.Host.Verbs;

namespace MassageBot.Host.Tests.Content;

public sealed class AddedLanguageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("added-language-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Explore()
    {
        var dialogs = Path.Combine(_folder, "dialogs");
        foreach (var file in Directory.EnumerateFiles(ShippedContent.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(dialogs, Path.GetRelativePath(ShippedContent.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        (await new NewLanguageVerb(TextWriter.Null).RunAsync(["--root", _folder, "--code", "pt"], CancellationToken.None)).ShouldBe(0);
        new MadeUpLanguage(dialogs, "pt").Translate();
        System.Diagnostics.Process.Start("cp", ["-r", dialogs, "/tmp/oc/made"]).WaitForExit();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var reading = ContentReader.ReadAll(dialogs, Path.Combine(_folder, "models"));
        File.WriteAllLines("/tmp/oc/problems.txt", reading.Problems.Select(p => p.ToString()));
        if (reading.Content is { } content) { await content.Trained; }
        File.AppendAllText("/tmp/oc/problems.txt", $"{watch.Elapsed}\n");
    }
}
