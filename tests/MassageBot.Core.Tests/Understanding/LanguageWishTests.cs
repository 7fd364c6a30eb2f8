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
    [InlineData("English", Language.English)]
    [InlineData("english pls", Language.English)]
    [InlineData("¿Puede ser en inglés?", Language.English)]
    [InlineData("in spanish please", Language.Spanish)]
    [InlineData("no hablo inglés", Language.Spanish)]
    public void A_language_is_asked_for_in_either_language(string text, Language wanted) =>
        NextMove.Decide(Reading.Of(text), TwoLanguages).ShouldBe(new Move.Speak(wanted));

    [Theory]
    [InlineData("do your therapists speak spanish")]
    [InlineData("a spanish friend and i want to come on friday")]
    public void A_message_that_says_more_is_no_wish_for_a_language(string text) =>
        NextMove.Decide(Reading.Of(text), TwoLanguages).ShouldNotBeOfType<Move.Speak>();
}
