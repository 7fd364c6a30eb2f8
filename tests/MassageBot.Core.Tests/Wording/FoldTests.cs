using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Wording;

public sealed class FoldTests
{
    [Theory]
    [InlineData("¿Cuánto CUESTA?", "cuanto cuesta")]
    [InlineData("  I don't  know!! ", "i dont know")]
    [InlineData("mañana", "manana")]
    [InlineData("", "")]
    [InlineData("?!", "")]
    public void Text_is_compared_without_case_accents_and_punctuation(string text, string folded)
    {
        Fold.Text(text).ShouldBe(folded);
    }

    [Theory]
    [InlineData("Never mind!", true)]
    [InlineData("never mind the weather", false)]
    public void A_phrase_is_met_only_by_the_whole_message(string text, bool expected)
    {
        Fold.IsOneOf(text, ["never mind"]).ShouldBe(expected);
    }
}
