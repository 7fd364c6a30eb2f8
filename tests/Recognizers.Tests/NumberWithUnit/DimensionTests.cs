using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace Recognizers.Tests.NumberWithUnit;

public sealed class DimensionTests
{
    [Theory]
    [InlineData("I am 5 ft 4 in tall", "5 ft 4 in: dimension 5.333333333333333 Length Foot")]
    [InlineData("it weighs two and a half kilograms", "two and a half kilograms: dimension 2.5 Weight Kilogram")]
    [InlineData("a 30-minute walk of 2.5 km", "2.5 km: dimension 2.5 Length Kilometer")]
    [InlineData("50 mph winds", "50 mph: dimension 50 Speed Mile per hour")]
    [InlineData("no size", "")]
    public void An_English_dimension_has_value_kind_and_unit(string sentence, string expected)
    {
        var found = NumberWithUnitRecognizer.RecognizeDimension(sentence, Culture.English);

        Printed.All(found).ShouldBe(expected);
    }

    [Theory]
    [InlineData("mido 1,75 metros", "1,75 metros: dimension 1,75 Length Metro")]
    [InlineData("peso ochenta kilos", "ochenta kilos: dimension 80 Weight Kilogramo")]
    [InlineData("a 3 kilómetros de aquí", "3 kilómetros: dimension 3 Length Kilómetro")]
    public void A_Spanish_dimension_has_value_kind_and_unit(string sentence, string expected)
    {
        var found = NumberWithUnitRecognizer.RecognizeDimension(sentence, Culture.Spanish);

        Printed.All(found).ShouldBe(expected);
    }
}
