using MassageBot.Host.Verbs.Converse;
using MassageBot.Host.Verbs.Converse.Book;

namespace MassageBot.Host.Tests.Verbs;

public sealed class TranscriptBookTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("book-");

    [Fact]
    public void Words_are_shown_as_words_and_never_as_markup()
    {
        var page = PageOf("<script>alert(1)</script>", new SeenReply { Text = "a < b & c" });

        page.ShouldNotContain("<script>");
        page.ShouldContain("&lt;script&gt;");
        page.ShouldContain("a &lt; b &amp; c");
    }

    [Fact]
    public void Nothing_is_fetched_from_anywhere()
    {
        var page = PageOf("hello", new SeenReply { Text = "hi" });

        foreach (var sign in new[] { "http", "src=", "url(", "<link", "@import", "<script" })
        {
            page.ShouldNotContain(sign);
        }
    }

    [Fact]
    public void Buttons_are_chips_and_cards_are_text()
    {
        const string card = """{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"**Both:** rest"},{"type":"ColumnSet","columns":[{"items":[{"type":"TextBlock","text":"left"}]},{"items":[]}]}]}""";

        var page = PageOf("hello", new SeenReply { Text = "hi", Buttons = ["Book a time"], Cards = [card] });

        page.ShouldContain("""<ul class="chips"><li>Book a time</li></ul>""");
        page.ShouldContain("<p><strong>Both:</strong> rest</p>");
        page.ShouldContain("""<div class="columns"><div><p>left</p></div><div></div></div>""");
    }

    [Theory]
    [InlineData("Your code is GV6QEM.", "Your code is 5X7RFF.")]
    [InlineData("Su código es ZGFHDE.", "Su código es 5X7RFF.")]
    [InlineData("HSA and FSA, 212-555-0142, 100000 and Friday", "HSA and FSA, 212-555-0142, 100000 and Friday")]
    public void A_code_drawn_by_lot_is_the_same_in_every_edition(string said, string shown) => SampleCode.In(said).ShouldBe(shown);

    [Fact]
    public void A_plan_that_names_a_script_that_is_not_there_says_which()
    {
        Plan("missing");

        Should.Throw<InvalidDataException>(() => BookPlan.Read(_folder.FullName)).Message.ShouldContain("missing.yaml");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PageOf(string said, SeenReply reply)
    {
        var script = Path.Combine(_folder.FullName, "talk.yaml");
        File.WriteAllText(script, "id: talk\nchannel: web\nturns: [\"hello\"]\n");
        Plan("talk");
        var transcript = new Transcript { Script = ScriptReader.Read(script), Exchanges = [new Exchange(said, 1, [reply], 0)] };
        return new TranscriptBook(BookPlan.Read(_folder.FullName), new Dictionary<string, Transcript> { [script] = transcript }).Write();
    }

    private void Plan(string script) => File.WriteAllText(Path.Combine(_folder.FullName, BookPlan.FileName), $$"""
        parts:
          - lang: en
            title: "Title"
            introduction: "Introduction"
            contents: "Contents"
            pause: "later"
            channels: { web: "web page" }
            kinds:
              - title: "Kind"
                talks:
                  - { script: {{script}}, title: "Talk", shows: "What it shows" }
        """);
}
