using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using MassageBot.Core;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Host.Tests.Content;

public sealed class StrictYamlTests
{
    private const string Whole = """
        title: "Tea & talk #1"
        opens-at: 08:00
        first-day: 2026-12-01
        notice: 24h
        pause: 15m
        cups: 3
        is-open: true
        zone: America/New_York
        kind: deep-work
        service: deep_tissue
        lengths: [30, 45]
        hours:
          monday: { opens: 08:00, closes: 20:00 }
        ask-cups: |
          How many cups, {name}?
        says:
          morning: |
            Good morning.
        phrases:
          - "yes please"
        """;

    [Fact]
    public void Every_kind_of_value_is_read()
    {
        var menu = YamlFile.Read<Menu>(Whole, out var problems);

        problems.All.ShouldBeEmpty();
        menu.ShouldNotBeNull();
        menu.Title.ShouldBe("Tea & talk #1");
        menu.OpensAt.ShouldBe(new LocalTime(8, 0));
        menu.FirstDay.ShouldBe(new LocalDate(2026, 12, 1));
        menu.Notice.ShouldBe(Duration.FromHours(24));
        menu.Kind.ShouldBe(Kind.DeepWork);
        menu.Service.ShouldBe(new ServiceId("deep_tissue"));
        menu.Lengths.ShouldBe([30, 45]);
        menu.Hours[IsoDayOfWeek.Monday].ShouldBe(new OpeningHours(new LocalTime(8, 0), new LocalTime(20, 0)));
        menu.Phrases.ShouldBe(["yes please"]);
    }

    [Fact]
    public void A_key_that_may_be_left_out_keeps_its_default()
    {
        var menu = YamlFile.Read<Menu>(Whole, out _);

        menu!.Extras.ShouldBe(["none"]);
    }

    [Fact]
    public void A_sentence_is_known_by_its_file_and_its_way_through_the_file()
    {
        var menu = YamlFile.Read<Menu>(Whole, out _);

        menu!.AskCups.ShouldBe(new Sentence("menu.ask-cups", "How many cups, {name}?"));
        menu.Says["morning"].Key.ShouldBe("menu.says.morning");
    }

    [Theory]
    [InlineData("cups: 3", "cups: three", "menu.yaml:6: 'three' does not fit 'cups'; write a whole number such as 60")]
    [InlineData("cups: 3", "cups: 30", "menu.yaml:6: The field cups must be between 1 and 12.")]
    [InlineData("is-open: true", "is-open: yes", "menu.yaml:7: 'yes' does not fit 'is-open'; write true or false")]
    [InlineData("opens-at: 08:00", "opens-at: 8", "menu.yaml:2: '8' does not fit 'opens-at'; write a time such as 08:00")]
    [InlineData("first-day: 2026-12-01", "first-day: 2026-02-30", "menu.yaml:3: '2026-02-30' does not fit 'first-day'; write a date such as 2026-12-25")]
    [InlineData("notice: 24h", "notice: a day", "menu.yaml:4: 'a day' does not fit 'notice'; write a length of time such as 15m, 24h or 7d")]
    [InlineData("zone: America/New_York", "zone: Juniper", "menu.yaml:8: 'Juniper' does not fit 'zone'; write a time zone such as America/New_York")]
    [InlineData("kind: deep-work", "kind: deep", "menu.yaml:9: 'deep' does not fit 'kind'; write one of: deep-work, rest")]
    [InlineData("lengths: [30, 45]", "lengths: 30", "menu.yaml:11: 'lengths' needs a list: one line '- …' for each item (or '[]' for none)")]
    [InlineData("  monday:", "  moonday:", "menu.yaml:13: 'moonday' cannot be a key of 'hours'; write one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday")]
    [InlineData("cups: 3", "cups:", "menu.yaml:6: 'cups' has no value; write a whole number such as 60, or remove the line")]
    public void A_value_of_the_wrong_kind_is_named_with_its_remedy(string good, string bad, string expected)
    {
        var problems = YamlFile.ProblemsOf<Menu>(Whole.Replace(good, bad));

        problems.ShouldBe([expected]);
    }

    [Theory]
    [InlineData("title: Suite #4 upstairs", 1)]
    [InlineData("title: Suite", 0)]
    [InlineData("title: Suite # by the stairs", 1)]
    [InlineData("title: two words", 1)]
    [InlineData("title: 'two words'", 0)]
    public void Bare_text_that_yaml_may_cut_is_refused(string written, int count)
    {
        var problems = YamlFile.ProblemsOf<Menu>(Whole.Replace("title: \"Tea & talk #1\"", written));

        problems.Count.ShouldBe(count);
        problems.ShouldAllBe(problem => problem.StartsWith("menu.yaml:1: put the text of 'title' in double quotes"));
    }

    [Theory]
    [InlineData("ask-cups: How many?")]
    [InlineData("ask-cups: \"How many?\"")]
    [InlineData("ask-cups: >\n  How many?")]
    public void A_sentence_that_does_not_stand_under_a_bar_is_refused(string written)
    {
        var problems = YamlFile.ProblemsOf<Menu>(Whole.Replace("ask-cups: |\n  How many cups, {name}?", written));

        problems.ShouldHaveSingleItem().ShouldStartWith("menu.yaml:14: write the sentence of 'ask-cups' on the next line under '|'");
    }

    [Theory]
    [InlineData("{cups}", "menu.yaml:15: 'ask-cups' does not know {cups}; allowed are {name}")]
    [InlineData("{name", "menu.yaml:15: 'ask-cups' has a brace without its partner; write placeholders as {name}, and no other braces")]
    [InlineData("name}", "menu.yaml:15: 'ask-cups' has a brace without its partner; write placeholders as {name}, and no other braces")]
    public void A_placeholder_that_nobody_fills_is_refused(string written, string expected)
    {
        var problems = YamlFile.ProblemsOf<Menu>(Whole.Replace("cups, {name}?", written));

        problems.ShouldBe([expected]);
    }

    [Fact]
    public void A_sentence_without_declared_placeholders_takes_none()
    {
        var problems = YamlFile.ProblemsOf<Menu>(Whole.Replace("Good morning.", "Good morning, {name}."));

        problems.ShouldBe(["menu.yaml:18: 'morning' does not know {name}; no placeholder may stand here"]);
    }

    [Fact]
    public void A_listened_phrase_without_double_quotes_is_refused()
    {
        var problems = YamlFile.ProblemsOf<Menu>(Whole.Replace("- \"yes please\"", "- yes"));

        problems.ShouldBe(["menu.yaml:20: put this phrase of 'phrases' in double quotes: \"yes\""]);
    }

    public enum Kind
    {
        DeepWork,
        Rest,
    }

    public sealed record Menu
    {
        public required string Title { get; init; }

        public required LocalTime OpensAt { get; init; }

        public required LocalDate FirstDay { get; init; }

        public required Duration Notice { get; init; }

        public TimeSpan Pause { get; init; }

        [Range(1, 12)]
        public required int Cups { get; init; }

        public bool IsOpen { get; init; }

        public required DateTimeZone Zone { get; init; }

        public Kind Kind { get; init; }

        public ServiceId? Service { get; init; }

        public ImmutableArray<int> Lengths { get; init; } = [];

        public IReadOnlyList<string> Extras { get; init; } = ["none"];

        public required IReadOnlyDictionary<IsoDayOfWeek, OpeningHours> Hours { get; init; }

        [Placeholders("name")]
        public required Sentence AskCups { get; init; }

        public required IReadOnlyDictionary<string, Sentence> Says { get; init; }

        [Phrases]
        public required IReadOnlyList<string> Phrases { get; init; }
    }
}
