using MassageBot.Host.Content;
using Microsoft.Extensions.Logging.Abstractions;

namespace MassageBot.Host.Tests.Content;

/// <summary>A copy of the shipped <c>dialogs</c> that a test may spoil.</summary>
internal sealed class ContentCopy : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("content-");

    public ContentCopy()
    {
        foreach (var file in Directory.EnumerateFiles(ShippedContent.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(ShippedContent.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder => Path.Combine(root.FullName, "dialogs");

    public IReadOnlyList<string> Problems => [.. ContentReader.ReadAll(Folder, ShippedContent.Models).Problems.Select(problem => problem.ToString())];

    public string PathOf(string file) => Path.Combine(Folder, file);

    public ContentSource Source() => new(Folder, ShippedContent.Models, NullLogger<ContentSource>.Instance);

    public void Replace(string file, string old, string replacement)
    {
        var text = File.ReadAllText(PathOf(file));
        text.ShouldContain(old);
        File.WriteAllText(PathOf(file), text.Replace(old, replacement));
    }

    public void Dispose() => root.Delete(recursive: true);
}
