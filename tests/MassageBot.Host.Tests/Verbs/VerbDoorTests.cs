using System.Text.Json.Nodes;
using MassageBot.Host.Tests.Content;
using MassageBot.Host.Verbs;

namespace MassageBot.Host.Tests.Verbs;

public sealed class VerbDoorTests : IDisposable
{
    private static readonly string Root = Path.GetDirectoryName(ShippedContent.Folder)!;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("verbs-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("serve")]
    [InlineData("--urls=http://localhost:1")]
    [InlineData("serve", "--only", "bot")]
    [InlineData("--only=scheduling")]
    public async Task What_is_no_verb_serves(params string[] arguments) => (await VerbDoor.TryRunAsync(arguments)).ShouldBeNull();

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public async Task Who_asks_for_help_gets_it_and_no_host(string argument) => (await VerbDoor.TryRunAsync([argument])).ShouldBe(0);

    [Fact]
    public void Help_names_every_verb()
    {
        foreach (var verb in VerbDoor.Names)
        {
            VerbDoor.Help.ShouldContain(verb);
        }
    }

    [Theory]
    [InlineData("massage")]
    [InlineData("understand")]
    [InlineData("understand", "--in", "/nowhere/at/all", "--out", "x")]
    [InlineData("triage", "--colour", "blue")]
    [InlineData("when", "--in")]
    [InlineData("serve", "--only", "calendar")]
    [InlineData("serve", "--only")]
    [InlineData("--only=")]
    public async Task A_call_that_cannot_be_followed_ends_with_2(params string[] arguments) => (await VerbDoor.TryRunAsync(arguments)).ShouldBe(2);

    [Fact]
    public async Task A_message_is_understood_with_its_intent_and_what_it_names()
    {
        var row = await RunAsync("understand", """{"id":"a","text":"book a 60 min swedish for tomorrow"}""");

        ((string?)row["pred"]).ShouldBe("book");
        ((string?)row["entities"]!["service"]).ShouldBe("swedish");
        ((string?)row["language"]).ShouldBe("en");
    }

    [Fact]
    public async Task A_message_is_assessed_by_its_words_alone()
    {
        var row = await RunAsync("triage", """{"id":7,"text":"one side of my face is drooping"}""");

        ((int)row["id"]!).ShouldBe(7);
        ((string?)row["pred"]).ShouldBe("emergency");
    }

    [Fact]
    public async Task A_day_is_counted_from_the_reference()
    {
        var row = await RunAsync("when", """{"id":"d","text":"tomorrow at 4","reference":"2026-03-04T10:15","tz":"America/New_York"}""");

        row["result"]!.ToJsonString().ShouldBe("""{"date":"2026-03-05","time":"16:00"}""");
    }

    [Fact]
    public async Task A_specification_is_recognized_case_by_case()
    {
        var file = Write("spec.json", """[{"Input":"I have two cats","Results":[]}]""");
        var output = Path.Combine(_folder.FullName, "out.jsonl");

        (await VerbDoor.TryRunAsync(["recognize", "--model", "NumberModel", "--culture", "en-us", "--in", file, "--out", output])).ShouldBe(0);

        ((string?)Row(output)["results"]![0]!["Text"]).ShouldBe("two");
    }

    [Fact]
    public async Task The_engine_alone_learns_any_labelled_sentences()
    {
        var train = Write("train.jsonl", string.Join('\n', Enumerable.Range(0, 8).SelectMany(at => new[]
        {
            $$"""{"text":"turn the lamp on {{at}}","label":"lamp"}""", $$"""{"text":"water the garden {{at}}","label":"garden"}""",
        })));
        var test = Write("test.jsonl", """{"id":1,"text":"water the garden please","label":"garden"}""");
        var output = Path.Combine(_folder.FullName, "out.jsonl");

        (await VerbDoor.TryRunAsync(["train-eval", "--train", train, "--test", test, "--out", output])).ShouldBe(0);

        ((string?)Row(output)["pred"]).ShouldBe("garden");
    }

    [Fact]
    public async Task A_script_whose_expectation_does_not_hold_ends_with_1_and_says_which()
    {
        var script = Write("greets.yaml", "id: greets\nturns: [\"hello\"]\nexpect: {booking_count: \"1\"}\n");
        var output = Path.Combine(_folder.FullName, "out.jsonl");

        (await VerbDoor.TryRunAsync(["converse", "--in", script, "--out", output, "--root", Root])).ShouldBe(1);

        ((bool)Row(output)["passed"]!).ShouldBeFalse();
        ((string?)Row(output)["failures"]![0]).ShouldBe("booking_count is 0, not 1");
    }

    private async Task<JsonObject> RunAsync(string verb, string line)
    {
        var output = Path.Combine(_folder.FullName, "out.jsonl");
        (await VerbDoor.TryRunAsync([verb, "--in", Write("in.jsonl", line), "--out", output, "--root", Root])).ShouldBe(0);
        return Row(output);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static JsonObject Row(string path) => JsonNode.Parse(File.ReadAllLines(path)[0])!.AsObject();
}
