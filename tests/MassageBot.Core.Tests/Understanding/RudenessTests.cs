using MassageBot.Core.Understanding;

namespace MassageBot.Core.Tests.Understanding;

public sealed class RudenessTests
{
    private static readonly string[] Rude = ["you suck", "idiot", "fuck you"];

    [Theory]
    [InlineData("You suck!", true)]
    [InlineData("wow this bot, you suck", true)]
    [InlineData("idiot", true)]
    [InlineData("I'm such an idiot, it's 555-0142", false)]
    [InlineData("my fucking back", false)]
    public void Words_at_the_bot_are_rude_and_words_about_pain_are_not(string text, bool rude) => Rudeness.IsIn(text, Rude).ShouldBe(rude);

    [Theory]
    [InlineData("fuck you, you idiot", true)]
    [InlineData("fuck you i will find you", false)]
    [InlineData("hello", false)]
    public void A_threat_is_more_than_rude(string text, bool only) =>
        Rudeness.IsAll(text, [Standing.NothingOpen.Listening with { Abuse = [.. Rude, "you idiot"], AbuseAround = ["you"] }]).ShouldBe(only);
}
