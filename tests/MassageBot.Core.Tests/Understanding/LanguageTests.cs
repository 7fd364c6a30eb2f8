using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Understanding;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("quiero cambiar la hora de mi masaje")]
    [InlineData("me duele mucho el hombro")]
    [InlineData("cuanto sale una hora")]
    [InlineData("hola")]
    [InlineData("necesito un masaje for my lower back por favor")]
    public void Spanish_shows_itself(string text)
    {
        var understood = Reading.Of(text);

        understood.Language.ShouldBe(Language.Spanish);
        understood.LanguageIsCertain.ShouldBeTrue();
    }

    [Theory]
    [InlineData("could i come a bit later")]
    [InlineData("my shoulder hurts")]
    [InlineData("how much is an hour")]
    public void English_shows_itself(string text)
    {
        var understood = Reading.Of(text, language: Language.Spanish);

        understood.Language.ShouldBe(Language.English);
        understood.LanguageIsCertain.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2")]
    [InlineData("no")]
    [InlineData("555-010-0144")]
    [InlineData("spa")]
    public void What_is_the_same_in_both_keeps_the_language_of_the_conversation(string text)
    {
        var understood = Reading.Of(text, language: Language.Spanish);

        understood.Language.ShouldBe(Language.Spanish);
        understood.LanguageIsCertain.ShouldBeFalse();
    }

    [Fact]
    public void A_name_does_not_change_the_language() =>
        Reading.Of("maría josé", Questions.Name).Language.ShouldBe(Language.English);
}
