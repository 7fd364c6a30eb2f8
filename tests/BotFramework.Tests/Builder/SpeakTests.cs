using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class SpeakTests
{
    private const string Opening = "<speak version=\"1.0\" xml:lang=\"en-us\" xmlns=\"http://www.w3.org/2001/10/synthesis\">";

    [Theory]
    [InlineData("OK", Opening + "<voice name=\"ana\">OK</voice></speak>")]
    [InlineData("<voice name=\"ben\">OK</voice>", Opening + "<voice name=\"ben\">OK</voice></speak>")]
    [InlineData("<voice>A</voice><voice>B</voice>", Opening + "<voice>A</voice><voice>B</voice></speak>")]
    [InlineData("<speak>OK</speak>", "<speak>OK</speak>")]
    [InlineData("1 < 2", Opening + "<voice name=\"ana\">1 < 2</voice></speak>")]
    public async Task A_text_is_spoken_in_the_voice_unless_it_has_one(string text, string spoken) =>
        (await SayAsync(text, "ana", fallback: true, channel: "telephony")).ShouldBe(spoken);

    [Fact]
    public async Task A_channel_that_does_not_speak_gets_the_plain_text() =>
        (await SayAsync("OK", "ana", fallback: true, channel: "webchat")).ShouldBe("OK");

    [Fact]
    public async Task Without_a_voice_the_text_is_left_as_it_is() =>
        (await SayAsync("OK", null, fallback: true, channel: "telephony")).ShouldBe("OK");

    [Fact]
    public async Task Nothing_is_spoken_that_was_not_meant_to_be() =>
        (await SayAsync("OK", "ana", fallback: false, channel: "telephony")).ShouldBeNull();

    private static async Task<string?> SayAsync(string text, string? voice, bool fallback, string channel)
    {
        var adapter = new TestAdapter(channel).Use(new SetSpeakMiddleware(voice, fallback));
        await adapter.SendTextToBotAsync("hi", (turn, ct) => turn.SendActivityAsync(MessageFactory.Text(text), ct), default);
        return ((Activity)adapter.GetNextReply()).Speak;
    }
}
