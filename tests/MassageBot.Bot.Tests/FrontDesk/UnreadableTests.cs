using MassageBot.Bot.Tests.Rehearsal;

namespace MassageBot.Bot.Tests.FrontDesk;

public sealed class UnreadableTests
{
    [Theory]
    [InlineData("image/jpeg", "conversation.no-pictures")]
    [InlineData("audio/ogg", "conversation.no-voice")]
    [InlineData("application/vnd.example.location", "conversation.no-places")]
    [InlineData("application/pdf", "conversation.only-text")]
    public async Task What_comes_without_words_gets_one_kind_line(string contentType, string key)
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SendAsync(null, contentType);

        said.Keys.ShouldBe([key]);
    }

    [Fact]
    public async Task The_text_beside_a_picture_is_heard()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SendAsync("swedish friday at 3", "image/png");

        said.Keys.ShouldContain("conversation.picture-unseen");
        said.Asking.ShouldBe("minutes");
    }

    [Fact]
    public async Task The_open_question_follows_and_is_the_only_one()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAsync("swedish friday at 3");

        var said = await talk.SendAsync(null, "application/pdf");

        said.Asking.ShouldBe("minutes");
        said.Text.Count(character => character == '?').ShouldBe(1);
    }
}
