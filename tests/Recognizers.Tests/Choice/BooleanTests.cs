using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;

namespace Recognizers.Tests.Choice;

public sealed class BooleanTests
{
    [Theory]
    [InlineData("yes please", "yes: boolean True")]
    [InlineData("nope", "nope: boolean False")]
    [InlineData("that is not ok for me", "not ok: boolean False")]
    [InlineData("sure thing", "sure: boolean True")]
    [InlineData("👍", "👍: boolean True")]
    [InlineData("I will think about it", "")]
    public void An_English_answer_is_yes_or_no(string sentence, string expected)
    {
        var found = ChoiceRecognizer.RecognizeBoolean(sentence, Culture.English);

        Printed.All(found).ShouldBe(expected);
    }

    [Theory]
    [InlineData("sí, por favor", "sí: boolean True")]
    [InlineData("no, gracias", "no: boolean False")]
    [InlineData("de acuerdo", "de acuerdo: boolean True")]
    [InlineData("claro que sí", "claro que sí: boolean True")]
    [InlineData("👎", "👎: boolean False")]
    [InlineData("lo pensaré", "")]
    public void A_Spanish_answer_is_yes_or_no(string sentence, string expected)
    {
        var found = ChoiceRecognizer.RecognizeBoolean(sentence, Culture.Spanish);

        Printed.All(found).ShouldBe(expected);
    }
}
