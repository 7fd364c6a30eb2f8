using MassageBot.Bot.Turn;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>A message of the bot as Teams shows it, or what it shows in its place from now on, under the same id. Of a channel, it stands in its thread.</summary>
internal sealed record ShownMessage(string Conversation, string Id, bool IsChange, string Text, JObject? Card)
{
    /// <summary>Null for a frame of something else.</summary>
    public static ShownMessage? Read(string frame)
    {
        var parsed = JObject.Parse(frame);
        if ((string?)parsed["action"] is not ("createMessage" or "updateMessage") || parsed["message"] is not JObject message)
        {
            return null;
        }

        var place = (string?)message["postConversationId"] ?? (string)parsed["actionConversationId"]!;
        var card = message.SelectToken($"attachments[?(@.contentType=='{ReplyActivity.CardContentType}')].content") as JObject;
        return new ShownMessage(place, (string)message["messageId"]!, (string?)parsed["action"] == "updateMessage", (string?)message["text"] ?? "", card);
    }

    /// <summary>The button of the card that does that; null where it has none.</summary>
    public JObject? Button(string verb) =>
        Card?.Descendants().OfType<JObject>().FirstOrDefault(action => (string?)action["type"] == "Action.Execute" && (string?)action["verb"] == verb);

    /// <summary>All that is read on it.</summary>
    public string Words => string.Join(' ', (Card?.SelectTokens("$..text") ?? []).Select(text => (string?)text).Prepend(Text));
}
