using System.Text.Json;
using System.Text.RegularExpressions;
using MassageBot.Host.Content;
using MassageBot.Host.Verbs.Converse;

namespace MassageBot.Host.Tests.Content;

/// <summary>Does what <c>dialogs/FIRST-HOUR.md</c> tells, step by step, and reads what it says that clients read.</summary>
public sealed partial class FirstHourTests : IDisposable
{
    private const string Root = "our-clinic";

    private readonly string _folder = Directory.CreateTempSubdirectory("first-hour-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_step_of_the_guide_ends_with_content_that_is_fine_and_says_what_is_promised()
    {
        Copy(ShippedContent.Folder, Path.Combine(_folder, Root, "dialogs"));
        Directory.CreateDirectory(Path.Combine(_folder, Root, "data"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, Root, "data", "models"), ShippedContent.Models);
        var steps = File.ReadAllText(Path.Combine(ShippedContent.Folder, "FIRST-HOUR.md")).Split("\n## ")[1..].Where(step => step.Contains("```text", StringComparison.Ordinal)).ToList();
        foreach (var step in steps)
        {
            foreach (Match block in Block().Matches(step))
            {
                Apply(block.Groups["kind"].Value, Path.Combine(_folder, block.Groups["file"].Value), block.Groups["lines"].Value);
            }

            ContentReader.ReadAll(Path.Combine(_folder, Root, "dialogs"), ShippedContent.Models).Problems.ShouldBeEmpty(step.Split('\n')[0]);
            await TalkAsync(step[step.IndexOf("```text\n", StringComparison.Ordinal)..]);
        }

        steps.Count.ShouldBe(4);
    }

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

    private async Task TalkAsync(string block)
    {
        var turns = block.Split("```")[1]["text\n".Length..].Split("you ", StringSplitOptions.RemoveEmptyEntries).Select(turn => turn.Split("\nbot ")).ToList();
        var (script, results) = (Path.Combine(_folder, "talk.yaml"), Path.Combine(_folder, "talk.jsonl"));
        await File.WriteAllTextAsync(script, $"id: talk\nchannel: web\nlang: en\nnow: 2026-03-04T10:15\ntz: America/New_York\nturns:\n{string.Concat(turns.Select(turn => $"  - {JsonSerializer.Serialize(turn[0])}\n"))}answers: {{}}\n");
        (await new ConverseVerb().RunAsync(["--root", Path.Combine(_folder, Root), "--in", script, "--out", results], CancellationToken.None)).ShouldBe(0);
        using var told = JsonDocument.Parse(await File.ReadAllTextAsync(results));
        foreach (var (turn, heard) in turns.Zip(told.RootElement.GetProperty("turns").EnumerateArray()))
        {
            var said = string.Join(' ', heard.GetProperty("replies").EnumerateArray().Select(reply => reply.GetString())).ReplaceLineEndings(" ");
            turn[1].Trim().Split('…', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(part => said.Contains(part, StringComparison.Ordinal), said);
        }
    }

    private static string Bare(string lines) => lines.Length == 0 ? "" : string.Concat(lines.Split('\n')[..^1].Select(line => line[1..] + "\n"));

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex("^```(?<kind>diff|new) (?<file>\\S+)\n(?<lines>[^`]*?)```", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("(?<gone>(?:^-.*\n)+)(?<come>(?:^\\+.*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Change();
}
