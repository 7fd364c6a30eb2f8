using MassageBot.Core.StaffWords;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.StaffWords;

public sealed class FaqCommandTests
{
    [Theory]
    [InlineData("set ask_parking: Free behind the house.", "ask_parking", "Free behind the house.", null)]
    [InlineData("set where do I park?: Free.", "where do I park?", "Free.", null)]
    [InlineData("set es ask_parking: Gratis.", "ask_parking", "Gratis.", "es")]
    [InlineData("cambiar ask_hours: De 9:00 a 20:00.", "ask_hours", "De 9:00 a 20:00.", null)]
    [InlineData("set ask_hours:\nTwo\nlines", "ask_hours", "Two\nlines", null)]
    public void A_topic_and_its_new_words_are_read(string rest, string topic, string answer, string? language) =>
        FaqCommand.Read(rest, Language.Required).ShouldBe(new FaqCommand.Set(topic, answer, Language.TryParse(language)));

    [Theory]
    [InlineData("")]
    [InlineData("set")]
    [InlineData("set ask_parking")]
    [InlineData("set ask_parking: ")]
    [InlineData("set : words")]
    [InlineData("revert")]
    [InlineData("revert -1")]
    public void What_is_incomplete_shows_how_it_is_done(string rest) => FaqCommand.Read(rest, Language.Required).ShouldBeOfType<FaqCommand.Show>();

    [Theory]
    [InlineData("set pt ask_parking: Grátis.", "pt")]
    [InlineData("set is there parking: Free.", null)]
    public void A_language_is_one_that_is_spoken(string rest, string? language) =>
        FaqCommand.Read(rest, [.. Language.Required, Language.Of("pt")]).ShouldBeOfType<FaqCommand.Set>().Language.ShouldBe(Language.TryParse(language));

    [Fact]
    public void A_version_is_put_back_by_its_number() => FaqCommand.Read("revert #12", Language.Required).ShouldBe(new FaqCommand.Revert(12));
}
