using System.Text.Json;
using MassageBot.Core.OptOut;
using MassageBot.Core.Tests.Triage;
using MassageBot.Host.Content;
using MassageBot.Host.Content.OptOut;

namespace MassageBot.Core.Tests.OptOut;

/// <summary>The table <c>tests/phrases/opt-out/table.jsonl</c>: what wants no texts and what only sounds like it, in both languages.</summary>
public sealed class OptOutGrammarTests
{
    private static readonly OptOutGrammar Grammar = Read();

    public static TheoryData<string, string, TextsWish> Table()
    {
        var table = new TheoryData<string, string, TextsWish>();
        foreach (var line in File.ReadLines(Path.Combine(ShippedRules.Dialogs, "..", "tests", "phrases", "opt-out", "table.jsonl")))
        {
            var row = JsonDocument.Parse(line).RootElement;
            table.Add(row.GetProperty("lang").GetString()!, row.GetProperty("text").GetString()!, Enum.Parse<TextsWish>(row.GetProperty("wish").GetString()!));
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void What_is_written_is_taken_for_what_it_wants(string language, string text, TextsWish wish) =>
        Grammar.Read(text).ShouldBe(wish, $"{language}: {text}");

    [Fact]
    public void The_table_has_both_ways_in_both_languages()
    {
        foreach (var language in (string[])["en", "es"])
        {
            var rows = Table().Where(row => (string)row[0] == language).ToLookup(row => (TextsWish)row[2] == TextsWish.None);
            rows[false].Count().ShouldBeGreaterThanOrEqualTo(50);
            rows[true].Count().ShouldBeGreaterThanOrEqualTo(50);
        }
    }

    [Fact]
    public void A_yes_wants_texts_only_of_a_number_that_gets_none()
    {
        new HeardOfTexts(TextsWish.Agree, Refused: false).ShouldSatisfyAllConditions(
            heard => heard.Resumes.ShouldBeFalse(), heard => heard.IsSilent.ShouldBeFalse());
        new HeardOfTexts(TextsWish.Agree, Refused: true).Resumes.ShouldBeTrue();
    }

    [Theory]
    [InlineData(TextsWish.None)]
    [InlineData(TextsWish.Stop)]
    [InlineData(TextsWish.Cancel)]
    public void A_number_that_wants_no_texts_gets_none(TextsWish wish)
    {
        var heard = new HeardOfTexts(wish, Refused: true);

        heard.IsSilent.ShouldBeTrue();
        heard.Stops.ShouldBeFalse();
    }

    private static OptOutGrammar Read()
    {
        var problems = new ContentProblems();
        var grammar = OptOutReader.Read(Path.Combine(ShippedRules.Dialogs, "opt-out"), problems);
        problems.All.ShouldBeEmpty();
        return grammar;
    }
}
