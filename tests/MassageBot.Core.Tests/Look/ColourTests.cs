using MassageBot.Core.Look;

namespace MassageBot.Core.Tests.Look;

public sealed class ColourTests
{
    [Theory]
    [InlineData("#1b6454", "#1b6454")]
    [InlineData("#FFF", "#ffffff")]
    [InlineData("#a0c", "#aa00cc")]
    public void A_colour_is_read_as_style_sheets_read_it(string text, string colour) => Colour.TryParse(text).ToString().ShouldBe(colour);

    [Theory]
    [InlineData("1b6454")]
    [InlineData("#1b645")]
    [InlineData("#1b6454ff")]
    [InlineData("#+b6454")]
    [InlineData("# b6454")]
    [InlineData("green")]
    [InlineData("#fff;}")]
    [InlineData("")]
    public void Nothing_else_is_a_colour(string text) => Colour.TryParse(text).ShouldBeNull();

    /// <summary>The last two are the pair on either side of 4.5 that guides to WCAG name.</summary>
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#123456", "#123456", 1)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#ffffff", "#777777", 4.48)]
    public void Contrast_is_that_of_WCAG(string one, string other, double contrast) =>
        Colour.Contrast(Colour.Parse(one), Colour.Parse(other)).ShouldBe(contrast, 0.005);

    [Fact]
    public void A_share_of_one_over_another_is_between_them() =>
        new Colour(200, 0, 100).Over(new Colour(100, 100, 100), 0.25).ShouldBe(new Colour(125, 75, 100));
}
