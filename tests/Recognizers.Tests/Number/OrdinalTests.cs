using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Recognizers.Tests.Number;

public sealed class OrdinalTests
{
    [Theory]
    [InlineData("the third time slot", "third: ordinal 3")]
    [InlineData("my 22nd visit", "22nd: ordinal 22")]
    [InlineData("the last appointment", "last: ordinal.relative end+0")]
    [InlineData("the next one", "next one: ordinal.relative current+1")]
    [InlineData("one hundred and first", "one hundred and first: ordinal 101")]
    [InlineData("no order at all", "")]
    public void English_ordinals_are_read(string sentence, string expected)
    {
        var found = NumberRecognizer.RecognizeOrdinal(sentence, Culture.English);

        Printed.All(found).ShouldBe(expected);
    }

    [Theory]
    [InlineData("la tercera opción", "tercera: ordinal 3")]
    [InlineData("mi 2da visita", "2da: ordinal 2")]
    [InlineData("el último hueco", "último: ordinal.relative end+0")]
    [InlineData("vigésimo cuarto", "vigésimo cuarto: ordinal 24")]
    [InlineData("nada de eso", "")]
    public void Spanish_ordinals_are_read(string sentence, string expected)
    {
        var found = NumberRecognizer.RecognizeOrdinal(sentence, Culture.Spanish);

        Printed.All(found).ShouldBe(expected);
    }
}
