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

    [Theory]
    [InlineData("Ja, graag", "nl-nl", "ja: boolean True")]
    [InlineData("zeker niet", "nl-be", "zeker niet: boolean False")]
    [InlineData("D'accord !", "fr-fr", "d'accord: boolean True")]
    [InlineData("Pas d'accord", "fr-CA", "pas d'accord: boolean False")]
    [InlineData("Nein danke", "de", "nein: boolean False")]
    [InlineData("sì", "it-it", "sì: boolean True")]
    [InlineData("Não, obrigado", "pt-br", "não: boolean False")]
    [InlineData("はい、お願いします", "ja-jp", "はい: boolean True")]
    [InlineData("不", "zh-cn", "不: boolean False")]
    [InlineData("아니요", "ko-kr", "아니요: boolean False")]
    [InlineData("HAYIR", "tr-tr", "hayir: boolean False")]
    [InlineData("нет, не", "bg-bg", "не: boolean False")]
    [InlineData("नहीं", "hi-in", "नहीं: boolean False")]
    [InlineData("nej tack", "sv-se", "nej: boolean False")]
    public void Yes_and_no_are_known_in_the_languages_that_prompts_speak(string sentence, string culture, string expected)
    {
        var found = ChoiceRecognizer.RecognizeBoolean(sentence, culture);

        Printed.All(found).ShouldBe(expected);
    }

    [Theory]
    [InlineData("नाम", "hi-in")]
    [InlineData("jammer", "nl-nl")]
    [InlineData("yes", "ja-jp")]
    public void A_word_that_only_begins_like_an_answer_is_none(string sentence, string culture) =>
        ChoiceRecognizer.RecognizeBoolean(sentence, culture).ShouldBeEmpty();

    [Fact]
    public void A_language_without_words_for_yes_and_no_falls_back_to_English() =>
        ChoiceRecognizer.RecognizeBoolean("yes", "tlh-qx").ShouldHaveSingleItem().Resolution["value"].ShouldBe(true);
}
