using System.Net;
using MassageBot.Bot.Turn;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>A message of the bot as Teams shows it, or what it shows in its place from now on, under the same id. Of a channel, it stands in its thread.</summary>
internal sealed record ShownMessage(string Conversation, string Id, bool IsChange, string Text, JObject? Card)
{
    /// <summary>What the playground's ids of chats that it does not show end with.</summary>
    private const string OthersChat = "@test.user";

    /// <summary>Null for a frame of something else.</summary>
    public static ShownMessage? Read(string frame)
    {
        var parsed = JObject.Parse(frame);
        if ((string?)parsed["action"] is not ("createMessage" or "updateMessage") || parsed["message"] is not JObject message)
        {
            return null;
        }

        var place = (string?)message["postConversationId"] ?? (string)parsed["actionConversationId"]!;
        return new ShownMessage(place, (string)message["messageId"]!, (string?)parsed["action"] == "updateMessage", (string?)message["text"] ?? "", CardOf(message));
    }

    /// <summary>What the bot said in a chat that is not on the page, as the log tells it; null for all else.</summary>
    public static ShownMessage? ReadLogged(string frame)
    {
        if (JObject.Parse(frame)["log"] is not JObject log || (string?)log["from"] != "User Application" || log.SelectToken("request.body") is not JObject message)
        {
            return null;
        }

        var (place, status) = ((string?)log["conversationId"] ?? "", (HttpStatusCode?)(int?)log.SelectToken("response.statusCode"));
        return place.EndsWith(OthersChat, StringComparison.Ordinal) && status is (HttpStatusCode.OK or HttpStatusCode.Created)
            ? new ShownMessage(place, (string)log["messageId"]!, status == HttpStatusCode.OK, (string?)message["text"] ?? "", CardOf(message))
            : null;
    }

    /// <summary>The button of the card that does that; null where it has none.</summary>
    public JObject? Button(string verb) =>
        Card?.Descendants().OfType<JObject>().FirstOrDefault(action => (string?)action["type"] == "Action.Execute" && (string?)action["verb"] == verb);

    /// <summary>What stands there for whoever was answered with that card.</summary>
    public ShownMessage With(JObject answer) => this with { Card = answer["value"].ShouldBeOfType<JObject>(answer.ToString()) };

    private static JObject? CardOf(JObject message) => message.SelectToken($"attachments[?(@.contentType=='{ReplyActivity.CardContentType}')].content") as JObject;

    /// <summary>All that is read on it, without the signs that keep names from being markup.</summary>
    public string Words => string.Join(' ', Read(Card).Prepend(Text)).Replace("\\", "").Replace("**", "").Replace('\u00A0', ' ');

    /// <summary>What stands on a card that a press was answered with, or the line in its place.</summary>
    public static string WordsOf(JObject answer) =>
        string.Join(' ', Read(answer["value"] as JObject).Prepend((string?)(answer["value"] as JValue) ?? "")).Replace("\\", "").Replace("**", "").Replace('\u00A0', ' ');

    private static IEnumerable<string?> Read(JObject? card) =>
        card is null ? [] : card.SelectTokens("$..text").Concat(card.SelectTokens("$..facts[*].value")).Select(text => (string?)text);
}
