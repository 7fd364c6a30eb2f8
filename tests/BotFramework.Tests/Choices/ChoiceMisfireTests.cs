#if !OFFICIAL_BOT_SDK
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotFramework.Tests.Choices;

/// <summary>Where the bundled library is stricter, or kinder, than the official one.</summary>
public sealed class ChoiceMisfireTests
{
    private static readonly string[] Massages = ["Therapeutic", "Relaxation", "Sports"];

    [Theory]
    [InlineData("I have 2 kids and a question")]
    [InlineData("is this the first time discount?")]
    [InlineData("not relaxation")]
    [InlineData("I don't want the relaxation")]
    [InlineData("no quiero relaxation")]
    [InlineData("my 3 o'clock moved")]
    public void A_remark_is_not_taken_for_a_choice(string said) => ChoiceRecognizers.RecognizeChoices(said, Massages).ShouldBeEmpty();

    [Theory]
    [InlineData("relaxtion", "Relaxation")]
    [InlineData("theraputic please", "Therapeutic")]
    [InlineData("sprots", "Sports")]
    public void A_slip_of_the_fingers_is_understood(string said, string expected) =>
        ChoiceRecognizers.RecognizeChoices(said, Massages).Single().Resolution.Value.ShouldBe(expected);

    [Fact]
    public void A_slip_between_two_choices_picks_neither() =>
        ChoiceRecognizers.RecognizeChoices("dr halls", ["Dr Hally", "Dr Hallo"]).ShouldBeEmpty();

    [Fact]
    public void Accents_do_not_matter() =>
        ChoiceRecognizers.RecognizeChoices("relajacion", ["Relajación", "Terapéutico"]).Single().Resolution.Index.ShouldBe(0);
}
#endif
