using MassageBot.Core.Cards;

namespace MassageBot.Core.Tests.Cards;

public sealed class FirstSentenceTests
{
    [Theory]
    [InlineData("One. Two.", "One.")]
    [InlineData("One only", "One only.")]
    [InlineData("It works; the rest follows.", "It works.")]
    [InlineData("Slow strokes, 1.5 hours long. More.", "Slow strokes, 1.5 hours long.")]
    [InlineData("Really? Yes.", "Really?")]
    public void The_first_sentence_stands_alone(string text, string first) => FirstSentence.Of(text).ShouldBe(first);
}
