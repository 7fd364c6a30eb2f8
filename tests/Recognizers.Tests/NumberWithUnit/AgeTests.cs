using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace Recognizers.Tests.NumberWithUnit;

public sealed class AgeTests
{
    [Theory]
    [InlineData("I am 34 years old", "34 years old: age 34 Year")]
    [InlineData("a six-month-old baby", "six-month-old: age 6 Month")]
    [InlineData("she has come for 3 years", "")]
    public void An_English_age_needs_its_word(string sentence, string expected)
    {
        var found = NumberWithUnitRecognizer.RecognizeAge(sentence, Culture.English);

        Printed.All(found).ShouldBe(expected);
    }

    [Theory]
    [InlineData("tengo 34 años", "34 años: age 34 Año")]
    [InlineData("mi bebé tiene seis meses", "seis meses: age 6 Mes")]
    public void A_Spanish_age_is_a_number_of_years(string sentence, string expected)
    {
        var found = NumberWithUnitRecognizer.RecognizeAge(sentence, Culture.Spanish);

        Printed.All(found).ShouldBe(expected);
    }
}
