namespace MassageBot.Host.Tests.Content;

public sealed class CardsReaderTests : IDisposable
{
    private readonly ContentCopy copy = new();

    [Theory]
    [InlineData("${shared-title}", "${shared-titel}", "nothing fills in '${shared-titel}'")]
    [InlineData("\"**${label}:** ${text}\"", "\"${label} ${price}\"", "a row of 'for-both' has no '${price}'; use one of label, text")]
    [InlineData("\"$data\": \"${rows}\"", "\"$data\": \"${lines}\"", "there is no list 'lines'; use one of rows, for-both")]
    [InlineData("\"version\": \"1.5\"", "\"version\": \"1.6\"", "cards/comparison.json:4: write \"version\": \"1.5\" or lower")]
    [InlineData("\"type\": \"AdaptiveCard\"", "\"type\": \"HeroCard\"", "write \"type\": \"AdaptiveCard\"")]
    [InlineData("\"version\": \"1.5\",", "\"version\": \"1.5\"", "cards/comparison.json:5: this is no JSON")]
    public void A_card_that_cannot_be_filled_or_shown_is_named_at_the_start(string good, string bad, string expected)
    {
        copy.Replace("cards/comparison.json", good, bad);

        copy.Problems.ShouldContain(problem => problem.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_card_is_named()
    {
        File.Delete(copy.PathOf("cards/glossary.json"));

        copy.Problems.ShouldContain(problem => problem.StartsWith("dialogs/cards/glossary.json:1:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_card_that_nothing_shows_is_named()
    {
        File.Copy(copy.PathOf("cards/glossary.json"), copy.PathOf("cards/prices.json"));

        copy.Problems.ShouldContain(problem => problem.Contains("cards/prices.json:1: nothing reads this file", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("    consultation-minutes: 15\n    turnover-minutes: 15\n    skills: [therapeutic]", "    consultation-minutes: 30\n    consultation: inside\n    turnover-minutes: 15\n    skills: [therapeutic]", "the first talk of 'therapeutic' fills its shortest session")]
    [InlineData("arrive-early: { first-visit: 15", "arrive-early: { first-visit: 150", "give between 0 and 60 minutes")]
    public void Times_of_a_first_visit_have_to_fit(string good, string bad, string expected)
    {
        copy.Replace("clinic.yaml", good, bad);

        copy.Problems.ShouldContain(problem => problem.Contains(expected, StringComparison.Ordinal));
    }

    public void Dispose() => copy.Dispose();
}
