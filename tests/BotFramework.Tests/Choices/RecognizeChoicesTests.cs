using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotFramework.Tests.Choices;

public sealed class RecognizeChoicesTests
{
    private static readonly string[] Rooms = ["north", "south", "west"];

    [Theory]
    [InlineData("the first one please.", "north 4-8 first")]
    [InlineData("the first and third one please", "north 4-8 first; west 14-18 third")]
    [InlineData("1", "north 0-0 1")]
    [InlineData("one", "north 0-2 one")]
    [InlineData("option one and 3.", "north 7-9 one; west 15-15 3")]
    [InlineData("the west one, the third", "west 4-7 west")]
    [InlineData("4", "")]
    [InlineData("the ninth", "")]
    public void A_choice_is_picked_by_its_place_when_its_words_are_not_said(string said, string expected) =>
        Printed(ChoiceRecognizers.RecognizeChoices(said, Rooms)).ShouldBe(expected);

    [Theory]
    [InlineData("the first one please", false, false, "")]
    [InlineData("the first please", false, true, "")]
    [InlineData("the first please", true, false, "north 4-8 first")]
    [InlineData("one", true, false, "")]
    [InlineData("one", false, true, "north 0-2 one")]
    public void Ordinals_and_numbers_are_heeded_as_the_bot_says(string said, bool ordinals, bool numbers, string expected)
    {
        var options = new FindChoicesOptions { RecognizeOrdinals = ordinals, RecognizeNumbers = numbers };

        Printed(ChoiceRecognizers.RecognizeChoices(said, Rooms, options)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("el segundo por favor", "es-es", "south 3-9 segundo")]
    [InlineData("nummer 2 bitte", "de-de", "south 7-7 2")]
    public void Places_are_told_in_other_languages_too(string said, string locale, string expected) =>
        Printed(ChoiceRecognizers.RecognizeChoices(said, Rooms, new FindChoicesOptions { Locale = locale })).ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_said_picks_nothing(string? said) => ChoiceRecognizers.RecognizeChoices(said, Rooms).ShouldBeEmpty();

    private static string Printed(IEnumerable<ModelResult<FoundChoice>> results) => string.Join(
        "; ",
        results.Select(found => $"{found.Resolution.Value} {found.Start}-{found.End} {found.Text}"));
}
