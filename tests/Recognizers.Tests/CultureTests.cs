using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;

namespace Recognizers.Tests;

public sealed class CultureTests
{
    [Theory]
    [InlineData("es-MX", Culture.Spanish)]
    [InlineData("en-US", Culture.English)]
    [InlineData("en-GB", Culture.EnglishOthers)]
    [InlineData("fr", Culture.French)]
    [InlineData("xx-yy", "xx-yy")]
    [InlineData("", "")]
    public void A_code_maps_to_the_nearest_language(string code, string expected)
    {
        var nearest = Culture.MapToNearestLanguage(code);

        nearest.ShouldBe(expected);
    }

    [Fact]
    public void Days_come_before_months_outside_the_United_States()
    {
        var found = Printed.DateTimes("see you 3/4/2027", "en-GB", new(2026, 11, 21));

        found.ShouldBe("3/4/2027: datetimeV2.date 2027-04-03 2027-04-03");
    }

    [Fact]
    public void A_language_without_grammar_falls_back_to_English()
    {
        var found = NumberRecognizer.RecognizeNumber("twelve", "tlh-qx");

        found.ShouldHaveSingleItem().Resolution["value"].ShouldBe("12");
    }

    [Fact]
    public void Without_fallback_an_unknown_language_is_refused()
    {
        var ask = () => DateTimeRecognizer.RecognizeDateTime("tomorrow", "tlh-qx", fallbackToDefaultCulture: false);

        ask.ShouldThrow<ArgumentException>();
    }

    [Fact]
    public void The_end_of_a_result_is_its_last_character()
    {
        var found = NumberRecognizer.RecognizeNumber("take two please", Culture.English).Single();

        (found.Start, found.End).ShouldBe((5, 7));
    }
}
