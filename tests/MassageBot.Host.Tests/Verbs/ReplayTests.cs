using MassageBot.Host.Tests.Content;
using MassageBot.Host.Verbs;

namespace MassageBot.Host.Tests.Verbs;

/// <summary>What a change of the rules would change, on sentences that are at hand.</summary>
[Collection(nameof(ConsoleOutput))]
public sealed class ReplayTests : IDisposable
{
    private const string Sentences = """
        {"id":"a","text":"i have varicose veins on my left leg"}
        {"id":"b","text":"a 60 minute swedish please"}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("replay-");
    private readonly ContentCopy _changed = new();

    public ReplayTests()
    {
        File.WriteAllText(In, Sentences);
        _changed.Replace(Path.Combine("triage", "red-flags.yaml"), "  - id: L03\n    name: \"Varicose veins\"\n    tier: local\n    disposition: local-caution",
            "  - id: L03\n    name: \"Varicose veins\"\n    tier: local\n    disposition: therapist-review");
    }

    private string In => Path.Combine(_folder.FullName, "in.jsonl");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _changed.Dispose();
    }

    [Fact]
    public async Task A_line_for_each_sentence_that_is_read_differently_without_its_text()
    {
        var said = await ReplayAsync("--in", In, "--rules", ShippedContent.Folder, "--rules", Path.Combine(_changed.Folder, "triage"));

        said.ShouldBe("""
            a: local_caution [L03] asks -> therapist_review [L03] asks
            1 local_caution -> therapist_review
            1 of 2 sentences are read differently

            """);
    }

    [Fact]
    public async Task Texts_are_printed_only_when_asked_for() =>
        (await ReplayAsync("--in", In, "--texts", "--rules", ShippedContent.Folder, "--rules", _changed.Folder)).ShouldContain("| i have varicose veins");

    [Fact]
    public async Task Rules_may_break_their_examples_and_come_without_sentences()
    {
        _changed.Replace(Path.Combine("triage", "examples.yaml"), "\"spider veins\"", "\"a lovely view\"");
        Directory.Delete(Path.Combine(_changed.Folder, "triage", "sentences"), recursive: true);

        var said = await ReplayAsync("--in", In, "--rules", ShippedContent.Folder, "--rules", _changed.Folder);

        said.ShouldContain("1 of 2 sentences are read differently");
    }

    [Fact]
    public async Task Two_versions_are_needed() =>
        (await VerbDoor.TryRunAsync(["replay", "--in", In, "--rules", ShippedContent.Folder])).ShouldBe(2);

    private static async Task<string> ReplayAsync(params string[] arguments)
    {
        var before = Console.Out;
        using var written = new StringWriter { NewLine = "\n" };
        Console.SetOut(written);
        try
        {
            (await VerbDoor.TryRunAsync(["replay", .. arguments])).ShouldBe(0);
        }
        finally
        {
            Console.SetOut(before);
        }

        return written.ToString();
    }
}
