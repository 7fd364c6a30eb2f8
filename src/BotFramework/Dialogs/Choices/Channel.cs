using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What channels can draw.</summary>
public class Channel
{
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) =>
        SupportsSuggestedActions(channelId, buttonCnt, null);

    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = null) => channelId switch
    {
        // https://developers.facebook.com/docs/messenger-platform/send-messages/quick-replies
        Channels.Facebook or Channels.Skype => buttonCnt <= 10,
        Channels.Line => buttonCnt <= 13,
        Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech or Channels.Webchat => buttonCnt <= 100,
        Channels.Kik => buttonCnt <= 20,
        // Teams shows them in one-to-one chats only, three at most.
        Channels.Msteams => conversationType == "personal" && buttonCnt <= 3,
        _ => false,
    };

    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => channelId switch
    {
        Channels.Facebook or Channels.Skype => buttonCnt <= 3,
        Channels.Msteams => buttonCnt <= 50,
        Channels.Line => buttonCnt <= 99,
        Channels.Slack or Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech or Channels.Webchat
            or Channels.Cortana => buttonCnt <= 100,
        _ => false,
    };

    public static bool HasMessageFeed(string channelId) => channelId != Channels.Cortana;

    public static int MaxActionTitleLength(string channelId) => 20;

    public static string GetChannelId(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? string.Empty;
}
