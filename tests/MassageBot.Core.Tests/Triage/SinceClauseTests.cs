using MassageBot.Core.Triage;

namespace MassageBot.Core.Tests.Triage;

public sealed class SinceClauseTests
{
    private static readonly string[] Since = ["since", "desde"];
    private static readonly string[] Next = ["and", "y", "but", "pero"];

    [Theory]
    [InlineData("my back hurts since I moved house", "since I moved house")]
    [InlineData("Since Monday, really", "Since Monday")]
    [InlineData("hurts since last week and I can't sit", "since last week")]
    [InlineData("me duele desde que me mudé. ¿qué hago?", "desde que me mudé")]
    [InlineData("it hurts", null)]
    [InlineData("ever since", null)]
    [InlineData("since the day that all of us went up the mountain together", null)]
    public void Since_when_is_said_back_in_the_words_it_was_told(string text, string? clause) =>
        SinceClause.Of(text, Since, Next).ShouldBe(clause);
}
