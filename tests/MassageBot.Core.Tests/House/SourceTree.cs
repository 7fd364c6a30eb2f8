using System.Text.RegularExpressions;

namespace MassageBot.Core.Tests.House;

/// <summary>The project's own source files with what each of them imports.</summary>
internal static partial class SourceTree
{
    private static readonly Lazy<IReadOnlyList<SourceFile>> All = new(() => [.. Read()]);

    public static IReadOnlyList<SourceFile> Files => All.Value;

    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MassageBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private static IEnumerable<SourceFile> Read() =>
        from path in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(Path.Combine(Root, "src"), path).Split(Path.DirectorySeparatorChar)
        where !parts.Contains("obj") && !parts.Contains("bin")
        select new SourceFile(parts[0], parts[1..^1], parts[^1], [.. Usings(path)]);

    private static IEnumerable<string> Usings(string path) =>
        File.ReadLines(path).Select(line => UsingLine().Match(line)).Where(match => match.Success).Select(match => match.Groups["ns"].Value);

    [GeneratedRegex(@"^\s*(global\s+)?using\s+(static\s+)?(\w+\s*=\s*)?(?<ns>[A-Z][\w.]*)\s*;")]
    private static partial Regex UsingLine();
}

/// <summary>A file of <c>src/Project/Folders/Name</c>.</summary>
internal sealed record SourceFile(string Project, string[] Folders, string Name, string[] Usings)
{
    /// <summary>The feature or part that the file belongs to: the first folder below the project; empty for the project's root.</summary>
    public string Feature => Folders.Length == 0 ? "" : Folders[0];

    public string Path => string.Join('/', [Project, .. Folders, Name]);
}
