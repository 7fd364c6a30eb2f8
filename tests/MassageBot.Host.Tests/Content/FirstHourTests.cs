using System.Text.Json;
using MassageBot.Host.Content;
using MassageBot.Host.Verbs.Converse;

namespace MassageBot.Host.Tests.Content;

/// <summary>Does what <c>dialogs/FIRST-HOUR.md</c> tells, step by step, and reads what it says that clients read.</summary>
public sealed class FirstHourTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("first-hour-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_step_of_the_guide_ends_with_content_that_is_fine_and_says_what_is_promised()
    {
        Guide.Begin(_folder, ShippedContent.Models);
        var steps = Guide.Parts.Where(step => step.Contains("```text", StringComparison.Ordinal)).ToList();
        foreach (var step in steps)
        {
            Guide.Apply(step, _folder);
            ContentReader.ReadAll(Path.Combine(_folder, Guide.Root, "dialogs"), ShippedContent.Models).Problems.ShouldBeEmpty(step.Split('\n')[0]);
            await TalkAsync(step[step.IndexOf("```text\n", StringComparison.Ordinal)..]);
        }

        steps.Count.ShouldBe(4);
    }

    private async Task TalkAsync(string block)
    {
        var turns = block.Split("```")[1]["text\n".Length..].Split("you ", StringSplitOptions.RemoveEmptyEntries).Select(turn => turn.Split("\nbot ")).ToList();
        var (script, results) = (Path.Combine(_folder, "talk.yaml"), Path.Combine(_folder, "talk.jsonl"));
        await File.WriteAllTextAsync(script, $"id: talk\nchannel: web\nlang: en\nnow: 2026-03-04T10:15\ntz: America/New_York\nturns:\n{string.Concat(turns.Select(turn => $"  - {JsonSerializer.Serialize(turn[0])}\n"))}answers: {{}}\n");
        (await new ConverseVerb().RunAsync(["--root", Path.Combine(_folder, Guide.Root), "--in", script, "--out", results], CancellationToken.None)).ShouldBe(0);
        using var told = JsonDocument.Parse(await File.ReadAllTextAsync(results));
        foreach (var (turn, heard) in turns.Zip(told.RootElement.GetProperty("turns").EnumerateArray()))
        {
            var said = string.Join(' ', heard.GetProperty("replies").EnumerateArray().Select(reply => reply.GetString())).ReplaceLineEndings(" ");
            turn[1].Trim().Split('…', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(part => said.Contains(part, StringComparison.Ordinal), said);
        }
    }
}
