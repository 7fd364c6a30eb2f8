using System.Text.Json;
using MassageBot.Core.OptOut;
using MassageBot.Core.Wording;
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

    [Theory]
    [InlineData("please stop texting me", TextsWish.Stop)]
    [InlineData("ya no me manden mensajes por favor", TextsWish.Stop)]
    [InlineData("Don't text me anymore!", TextsWish.Stop)]
    [InlineData("no quiero más ofertas", TextsWish.NoOffers)]
    [InlineData("no more offers please", TextsWish.NoOffers)]
    [InlineData("quiero recibir mensajes otra vez", TextsWish.Start)]
    [InlineData("can you start texting me again", TextsWish.Start)]
    [InlineData("stop", TextsWish.None)]
    [InlineData("cancel", TextsWish.None)]
    [InlineData("end", TextsWish.None)]
    [InlineData("baja", TextsWish.None)]
    [InlineData("start", TextsWish.None)]
    [InlineData("start again", TextsWish.None)]
    [InlineData("leave me alone", TextsWish.None)]
    [InlineData("do you have any offers", TextsWish.None)]
    [InlineData("why did you stop texting me", TextsWish.None)]
    [InlineData("take me off the waiting list", TextsWish.None)]
    public void Elsewhere_only_whole_phrases_are_about_texts(string text, TextsWish wish) => Grammar.ReadElsewhere(text).ShouldBe(wish);

    [Theory]
    [InlineData("stop sending me offers", TextsWish.NoOffers)]
    [InlineData("STOP TEXTING ME OFFERS", TextsWish.NoOffers)]
    [InlineData("dejen de mandarme promociones", TextsWish.NoOffers)]
    [InlineData("stop texting me, I don't want your offers", TextsWish.Stop)]
    [InlineData("no offers, and take me off your list", TextsWish.Stop)]
    [InlineData("no quiero ofertas ni nada, ya no me escriban", TextsWish.Stop)]
    public void Offers_are_refused_alone_unless_all_texts_are(string text, TextsWish wish) => Grammar.Read(text).ShouldBe(wish);

    [Fact]
    public void Nobody_is_sold_anything_without_a_yes_and_nobody_is_asked_twice()
    {
        new TextsStanding().ShouldSatisfyAllConditions(
            said => said.AreRefused.ShouldBeFalse(), said => said.MayMarket.ShouldBeFalse(), said => said.MayBeAskedAboutMarketing.ShouldBeTrue());
        new TextsStanding { Marketing = false }.MayBeAskedAboutMarketing.ShouldBeFalse();
        new TextsStanding { Marketing = true }.MayMarket.ShouldBeTrue();
        new TextsStanding { Texts = false, Marketing = true }.ShouldSatisfyAllConditions(
            said => said.AreRefused.ShouldBeTrue(), said => said.MayMarket.ShouldBeFalse(), said => said.MayBeAskedAboutMarketing.ShouldBeFalse());
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
        var grammar = OptOutReader.Read(Path.Combine(ShippedRules.Dialogs, "opt-out"), Language.Required, problems);
        problems.All.ShouldBeEmpty();
        return grammar;
    }
}
