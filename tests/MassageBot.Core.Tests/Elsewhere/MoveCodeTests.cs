using MassageBot.Core.Elsewhere;

namespace MassageBot.Core.Tests.Elsewhere;

public sealed class MoveCodeTests
{
    [Theory]
    [InlineData("482913", "482913")]
    [InlineData(" 482 913. ", "482913")]
    [InlineData("482-913", "482913")]
    [InlineData("code 482913", "482913")]
    [InlineData("my code is: 482913", "482913")]
    [InlineData("el código es 482913", "482913")]
    [InlineData("48291", null)]
    [InlineData("4829134", null)]
    [InlineData("555-010-0172", null)]
    [InlineData("482913 and my chest hurts", null)]
    [InlineData("swedish 60 at 482913", null)]
    [InlineData("48 29 13", null)]
    [InlineData("", null)]
    public void Six_digits_and_little_else_are_a_code(string text, string? code) => MoveCode.In(text).ShouldBe(code);
}
