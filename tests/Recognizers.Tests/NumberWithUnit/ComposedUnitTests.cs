using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace Recognizers.Tests.NumberWithUnit;

public sealed class ComposedUnitTests
{
    [Theory]
    [InlineData("12 inches per minute", "12 inches per minute: dimension 12 Speed Inch per minute")]
    [InlineData("5 yd/s", "5 yd/s: dimension 5 Speed Yard per second")]
    [InlineData("9 kilometres an hour", "9 kilometres an hour: dimension 9 Speed Kilometer per hour")]
    public void A_length_per_time_is_a_speed(string sentence, string expected)
    {
        var found = Printed.All(NumberWithUnitRecognizer.RecognizeDimension(sentence, Culture.English));

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("8 square yards", "8 square yards: dimension 8 Area Square yard")]
    [InlineData("6 cu ft", "6 cu ft: dimension 6 Volume Cubic foot")]
    [InlineData("7 cm²", "7 cm²: dimension 7 Area Square centimeter")]
    [InlineData("3 mm3", "3 mm3: dimension 3 Volume Cubic millimeter")]
    public void A_length_with_a_power_is_an_area_or_a_volume(string sentence, string expected)
    {
        var found = Printed.All(NumberWithUnitRecognizer.RecognizeDimension(sentence, Culture.English));

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("how many kilometers are 3 miles", "3 miles: dimension 3 Length Mile | kilometers: dimension  Length Kilometer")]
    [InlineData("a cup and a foot", "")]
    public void A_unit_without_a_number_is_reported_behind_the_others(string sentence, string expected)
    {
        var found = Printed.All(NumberWithUnitRecognizer.RecognizeDimension(sentence, Culture.English));

        found.ShouldBe(expected);
    }
}
