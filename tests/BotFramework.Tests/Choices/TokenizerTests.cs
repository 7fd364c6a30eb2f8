using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotFramework.Tests.Choices;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("deep tissue today", "deep 0-3; tissue 5-10; today 12-16")]
    [InlineData("deep-tissue.today:now?", "deep 0-3; tissue 5-10; today 12-16; now 18-20")]
    [InlineData("a b", "a 0-0; b 2-2")]
    [InlineData("massage", "massage 0-6")]
    [InlineData(".?-()", "")]
    [InlineData("", "")]
    [InlineData("tea 🍵👍 yes", "tea 0-2; 🍵 4-5; 👍 6-7; yes 9-11")]
    [InlineData("はい", "はい 0-1")]
    public void Words_are_cut_out_with_their_places(string text, string expected) =>
        string.Join("; ", Tokenizer.DefaultTokenizer(text).Select(token => $"{token.Text} {token.Start}-{token.End}")).ShouldBe(expected);

    [Fact]
    public void A_word_is_kept_as_written_and_in_small_letters()
    {
        var token = Tokenizer.DefaultTokenizerImpl("ReLAX").Single();

        (token.Text, token.Normalized).ShouldBe(("ReLAX", "relax"));
    }
}
