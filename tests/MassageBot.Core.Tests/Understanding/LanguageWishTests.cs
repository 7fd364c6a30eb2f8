using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Understanding;

public sealed class LanguageWishTests
{
    private static readonly Situation TwoLanguages = Standing.NothingOpen with
    {
        Languages = new Dictionary<Language, ListeningWording>
        {
            [Language.English] = Standing.NothingOpen.Listening with
            {
                LanguageNames = ["english", "inglés"],
                LanguageRequestWords = ["in", "can", "we", "please", "pls"],
            },
            [Language.Spanish] = Standing.NothingOpen.Listening with
            {
                ThisLanguage = ["no hablo inglés"],
                LanguageNames = ["español", "spanish"],
                LanguageRequestWords = ["puede", "ser", "en"],
            },
        },
    };

    [Theory]
    [InlineData("English", "en")]
    [InlineData("english pls", "en")]
    [InlineData("¿Puede ser en inglés?", "en")]
    [InlineData("in spanish please", "es")]
    [InlineData("no hablo inglés", "es")]
    public void A_language_is_asked_for_in_either_language(string text, string wanted) =>
        NextMove.Decide(Reading.Of(text), TwoLanguages).ShouldBe(new Move.Speak(Language.Of(wanted)));

    [Theory]
    [InlineData("do your therapists speak spanish")]
    [InlineData("a spanish friend and i want to come on friday")]
    public void A_message_that_says_more_is_no_wish_for_a_language(string text) =>
        NextMove.Decide(Reading.Of(text), TwoLanguages).ShouldNotBeOfType<Move.Speak>();
}
