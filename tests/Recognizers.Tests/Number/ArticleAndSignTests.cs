using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Recognizers.Tests.Number;

public sealed class ArticleAndSignTests
{
    [Theory]
    [InlineData("a hundred and five", "a hundred and five: number 105 integer")]
    [InlineData("a thousand", "a thousand: number 1000 integer")]
    [InlineData("a dozen towels", "a dozen: number 12 integer")]
    [InlineData("half a million", "half a million: number 500000 fraction")]
    public void An_article_counts_one(string sentence, string expected)
    {
        var found = Printed.All(NumberRecognizer.RecognizeNumber(sentence, Culture.English));

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("three hundred and four thousand", "three hundred and four thousand: number 304000 integer")]
    [InlineData("one hundred and twenty two thousand six hundred", "one hundred and twenty two thousand six hundred: number 122600 integer")]
    [InlineData("four hundred and five hundred", "four hundred: number 400 integer | five hundred: number 500 integer")]
    public void An_and_may_stand_below_a_scale_word(string sentence, string expected)
    {
        var found = Printed.All(NumberRecognizer.RecognizeNumber(sentence, Culture.English));

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("- 12", "- 12: number -12 integer")]
    [InlineData("it is - 3 1/2", "- 3 1/2: number -3.5 fraction")]
    [InlineData("5 - 3", "5: number 5 integer | 3: number 3 integer")]
    public void A_sign_may_stand_apart(string sentence, string expected)
    {
        var found = Printed.All(NumberRecognizer.RecognizeNumber(sentence, Culture.English));

        found.ShouldBe(expected);
    }
}
