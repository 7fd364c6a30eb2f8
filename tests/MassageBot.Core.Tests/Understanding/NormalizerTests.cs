using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Understanding;

public sealed class NormalizerTests
{
    [Theory]
    [InlineData("Can U book me 4 tmrw, plz??", "can you book me 4 tomorrow please")]
    [InlineData("need 90mins w/o music", "need 90 minutes without music")]
    [InlineData("YESSSS", "yes")]
    [InlineData("heyyyy there", "hey there")]
    [InlineData("my appt b4 noon", "my appointment before noon")]
    [InlineData("I’d like a “sweedish”", "id like a swedish")]
    [InlineData("relaxtion masage", "relaxation massage")]
    [InlineData("the 3rd at 3:30", "the 3rd at 3:30")]
    [InlineData("ｄｅｅｐ ｔｉｓｓｕｅ", "deep tissue")]
    [InlineData("see you 👍🏽", "see you thumbs up")]
    public void English_chat_becomes_plain_words(string text, string expected) => Reading.Of(text).Normalized.ShouldBe(expected);

    [Theory]
    [InlineData("Qué días tiene libre, porfa?", "que dias tiene libre por favor")]
    [InlineData("kiero una sita xfa", "quiero una cita por favor")]
    [InlineData("me duele la espalda xq trabajo sentado", "me duele la espalda porque trabajo sentado")]
    public void Spanish_chat_becomes_plain_words(string text, string expected) =>
        Reading.Of(text, language: Language.Spanish).Normalized.ShouldBe(expected);

    [Theory]
    [InlineData("i had cancer")]
    [InlineData("is there a chance")]
    [InlineData("my heart is fine")]
    [InlineData("i heard a noise")]
    public void A_real_word_is_not_repaired_into_a_word_of_the_field(string text) => Reading.Of(text).Normalized.ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData("\u200B\uFEFF")]
    [InlineData("🤷")]
    public void A_message_without_words_fits_nothing(string text) => Reading.Of(text).Intent.ShouldBe("oos");

    [Fact]
    public void A_very_long_message_is_read()
    {
        var text = string.Join(' ', Enumerable.Repeat("my neck hurts and i want a massage", 500));

        Reading.Of(text).Mentions.BodyAreas.ShouldHaveSingleItem().Id.ShouldBe("neck");
    }
}
