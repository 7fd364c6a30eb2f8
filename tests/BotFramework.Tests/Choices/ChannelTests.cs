using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Choices;

public sealed class ChannelTests
{
    [Theory]
    [InlineData(Channels.Facebook, 10)]
    [InlineData(Channels.Skype, 10)]
    [InlineData(Channels.Line, 13)]
    [InlineData(Channels.Kik, 20)]
    [InlineData(Channels.Telegram, 100)]
    [InlineData(Channels.Emulator, 100)]
    [InlineData(Channels.Directline, 100)]
    [InlineData(Channels.DirectlineSpeech, 100)]
    [InlineData(Channels.Webchat, 100)]
    public void A_channel_shows_so_many_suggested_actions(string channel, int most)
    {
        Channel.SupportsSuggestedActions(channel, most).ShouldBeTrue();
        Channel.SupportsSuggestedActions(channel, most + 1).ShouldBeFalse();
    }

    [Theory]
    [InlineData("personal", 3, true)]
    [InlineData("personal", 4, false)]
    [InlineData("groupChat", 1, false)]
    [InlineData(null, 1, false)]
    public void Teams_shows_a_few_to_one_person_alone(string? conversation, int count, bool expected) =>
        Channel.SupportsSuggestedActions(Channels.Msteams, count, conversation).ShouldBe(expected);

    [Theory]
    [InlineData(Channels.Facebook, 3)]
    [InlineData(Channels.Skype, 3)]
    [InlineData(Channels.Msteams, 50)]
    [InlineData(Channels.Line, 99)]
    [InlineData(Channels.Slack, 100)]
    [InlineData(Channels.Telegram, 100)]
    [InlineData(Channels.Emulator, 100)]
    [InlineData(Channels.Directline, 100)]
    [InlineData(Channels.DirectlineSpeech, 100)]
    [InlineData(Channels.Webchat, 100)]
    public void A_channel_shows_so_many_buttons_on_a_card(string channel, int most)
    {
        Channel.SupportsCardActions(channel, most).ShouldBeTrue();
        Channel.SupportsCardActions(channel, most + 1).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Channels.Sms)]
    [InlineData(Channels.Email)]
    [InlineData("")]
    public void Other_channels_show_neither(string channel)
    {
        Channel.SupportsSuggestedActions(channel, 1).ShouldBeFalse();
        Channel.SupportsCardActions(channel, 1).ShouldBeFalse();
    }

    [Fact]
    public void Titles_are_short_and_messages_stay_in_sight()
    {
        Channel.MaxActionTitleLength(Channels.Webchat).ShouldBe(20);
        Channel.HasMessageFeed(Channels.Webchat).ShouldBeTrue();
    }

    [Theory]
    [InlineData("sms", "sms")]
    [InlineData(null, "")]
    public void The_channel_of_a_turn_is_that_of_its_activity(string? channel, string expected)
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity { ChannelId = channel });

        Channel.GetChannelId(turn).ShouldBe(expected);
    }
}
