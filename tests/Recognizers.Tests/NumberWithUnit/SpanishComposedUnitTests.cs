using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace Recognizers.Tests.NumberWithUnit;

public sealed class SpanishComposedUnitTests
{
    [Theory]
    [InlineData("8 yardas cuadradas", "8 yardas cuadradas: dimension 8 Area Yarda cuadrada")]
    [InlineData("7 cm²", "7 cm²: dimension 7 Area Centímetro cuadrado")]
    [InlineData("4 pulgadas³", "4 pulgadas³: dimension 4 Volume Pulgada cúbica")]
    [InlineData("9 metros por minuto", "9 metros por minuto: dimension 9 Speed Metro por minuto")]
    public void Spanish_units_agree_in_gender(string sentence, string expected)
    {
        var found = Printed.All(NumberWithUnitRecognizer.RecognizeDimension(sentence, Culture.Spanish));

        found.ShouldBe(expected);
    }
}
