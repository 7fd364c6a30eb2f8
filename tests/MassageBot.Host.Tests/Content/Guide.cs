using System.Text.RegularExpressions;

namespace MassageBot.Host.Tests.Content;

/// <summary>What <c>dialogs/FIRST-HOUR.md</c> tells to do, done to a copy of the folder.</summary>
internal static partial class Guide
{
    public const string Root = "our-clinic";

    /// <summary>Each part with its heading as the first line.</summary>
    public static IReadOnlyList<string> Parts => File.ReadAllText(Path.Combine(ShippedContent.Folder, "FIRST-HOUR.md")).Split("\n## ")[1..];

    /// <summary>A copy of everything, with a place where models are kept.</summary>
    public static void Begin(string folder, string models)
    {
        foreach (var file in Directory.EnumerateFiles(ShippedContent.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Root, "dialogs", Path.GetRelativePath(ShippedContent.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        Directory.CreateDirectory(models);
        Directory.CreateDirectory(Path.Combine(folder, Root, "data"));
        Directory.CreateSymbolicLink(Path.Combine(folder, Root, "data", "models"), models);
    }

    /// <summary>Makes every change of files that a part tells.</summary>
    public static void Apply(string part, string folder)
    {
        foreach (Match block in Block().Matches(part))
        {
            Apply(block.Groups["kind"].Value, Path.Combine(folder, block.Groups["file"].Value), block.Groups["lines"].Value);
        }
    }

    /// <summary>The lines of the first block of that kind.</summary>
    public static string[] Lines(string part, string kind) =>
        part[(part.IndexOf($"```{kind}\n", StringComparison.Ordinal) + kind.Length + "```\n".Length)..].Split("\n```")[0].Split('\n');

    private static void Apply(string kind, string file, string lines)
    {
        if (kind == "new")
        {
            File.Exists(file).ShouldBeFalse(file);
            File.WriteAllText(file, lines);
            return;
        }

        var text = File.ReadAllText(file);
        foreach (Match change in Change().Matches(lines))
        {
            var (gone, come) = (Bare(change.Groups["gone"].Value), Bare(change.Groups["come"].Value));
            text.Split('\n' + gone).Length.ShouldBe(2, $"{file} has once: {gone}");
            text = text.Replace('\n' + gone, '\n' + come, StringComparison.Ordinal);
        }

        File.WriteAllText(file, text);
    }

    private static string Bare(string lines) => lines.Length == 0 ? "" : string.Concat(lines.Split('\n')[..^1].Select(line => line[1..] + "\n"));

    [GeneratedRegex("^```(?<kind>diff|new) (?<file>\\S+)\n(?<lines>[^`]*?)```", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("(?<gone>(?:^-.*\n)+)(?<come>(?:^\\+.*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Change();
}
