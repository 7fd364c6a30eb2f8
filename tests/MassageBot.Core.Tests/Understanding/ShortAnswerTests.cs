using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Understanding;

public sealed class ShortAnswerTests
{
    [Theory]
    [InlineData("yes", true)]
    [InlineData("Yep!", true)]
    [InlineData("y", true)]
    [InlineData("sure, go ahead", true)]
    [InlineData("yes yes please", true)]
    [InlineData("👍", true)]
    [InlineData("no", false)]
    [InlineData("nope nope", false)]
    [InlineData("no thank you", false)]
    [InlineData("none of those", false)]
    public void Yes_and_no_in_their_forms(string text, bool expected) => Reading.Mentions(text, Questions.Confirm).YesNo.ShouldBe(expected);

    [Theory]
    [InlineData("sí", true)]
    [InlineData("claro que si", true)]
    [InlineData("vale", true)]
    [InlineData("no, gracias", false)]
    [InlineData("ninguna", false)]
    public void Yes_and_no_in_Spanish(string text, bool expected) =>
        Reading.Mentions(text, Questions.Confirm, Language.Spanish).YesNo.ShouldBe(expected);

    [Theory]
    [InlineData("yeah no")]
    [InlineData("is yes the right answer")]
    [InlineData("tuesday")]
    [InlineData("how much is it")]
    public void What_says_more_is_neither(string text) => Reading.Mentions(text, Questions.Confirm).YesNo.ShouldBeNull();

    [Theory]
    [InlineData("2", 2)]
    [InlineData("#3", 3)]
    [InlineData("two", 2)]
    [InlineData("the first one", 1)]
    [InlineData("i'll take the 2nd one please", 2)]
    [InlineData("option 3", 3)]
    [InlineData("last one", -1)]
    [InlineData("segunda", 2)]
    [InlineData("la última", -1)]
    [InlineData("the first one, and a woman if possible", 1)]
    public void A_pick_from_the_options(string text, int expected) => Reading.Mentions(text, Questions.Slot).Pick.ShouldBe(expected);

    [Theory]
    [InlineData("i have 2 dogs and a question")]
    [InlineData("sat 10")]
    [InlineData("at 4")]
    [InlineData("555-010-0155")]
    [InlineData("90 minutes")]
    [InlineData("im 16")]
    [InlineData("my first time")]
    [InlineData("6/10")]
    public void A_number_within_other_words_picks_nothing(string text) => Reading.Mentions(text).Pick.ShouldBeNull();

    [Theory]
    [InlineData("STOP", Intents.Stop)]
    [InlineData("take me off this list", Intents.Stop)]
    [InlineData("no más mensajes", Intents.Stop)]
    [InlineData("go back", Intents.GoBack)]
    [InlineData("empezar de nuevo", Intents.GoBack)]
    [InlineData("HELP", Intents.Help)]
    [InlineData("human", Intents.TalkToHuman)]
    [InlineData("cancel", Intents.Cancel)]
    [InlineData("muchas gracias", Intents.Thanks)]
    public void Words_known_by_heart(string text, string expected)
    {
        var understood = Reading.Of(text);

        understood.Intent.ShouldBe(expected);
        understood.Score.ShouldBe(1);
    }

    [Fact]
    public void Stopping_a_pain_is_no_opt_out() => Reading.Of("can you make my neck stop hurting").Intent.ShouldNotBe(Intents.Stop);
}
