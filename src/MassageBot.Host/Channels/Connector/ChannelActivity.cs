using System.Text.RegularExpressions;
using MassageBot.Host.Storage;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.Connector;

/// <summary>What a channel may say, and in what form the bot gets it.</summary>
internal static partial class ChannelActivity
{
    private const int LongestId = 500;

    private static readonly string[] Kept =
    [
        "type", "id", "timestamp", "localTimestamp", "localTimezone", "from", "conversation", "recipient", "locale", "text", "textFormat", "speak",
        "inputHint", "attachments", "attachmentLayout", "entities", "channelData", "value", "valueType", "name", "action", "replyToId", "label", "code",
        "importance", "deliveryMode", "membersAdded", "membersRemoved", "reactionsAdded", "reactionsRemoved", "topicName", "historyDisclosed",
    ];

    private static readonly string[] ListsOfObjects = ["attachments", "entities", "membersAdded", "membersRemoved", "reactionsAdded", "reactionsRemoved"];

    /// <summary>Null when the activity is fit to be accepted, else what is wrong with it.</summary>
    public static string? Fault(JObject body)
    {
        if (Text(body["type"]) is null || Text(body["channelId"]) is not { } channel || IdOf(body["conversation"]) is null || IdOf(body["from"]) is null)
        {
            return "An activity needs type, channelId, conversation.id and from.id.";
        }

        if (!ChannelName().IsMatch(channel))
        {
            return "The channelId is none.";
        }

        if (body["id"] is { Type: not JTokenType.Null } id && Text(id) is null)
        {
            return "An id is a text of at most 500 characters.";
        }

        if (body["serviceUrl"] is { Type: not JTokenType.Null } url && url is not JValue { Value: string { Length: <= LongestId } })
        {
            return "A serviceUrl is a text of at most 500 characters.";
        }

        return Text(body["type"]) == ActivityTypes.Event && OwnEventNames.Has(body["name"])
            ? "That event is not for channels to send."
            : ShapeFault(body);
    }

    /// <summary>True for what asks for no answer and need not be kept.</summary>
    public static bool IsPassing(JObject body) => Text(body["type"]) is ActivityTypes.Typing or ActivityTypes.Trace;

    public static bool IsInvoke(JObject body) => Text(body["type"]) == ActivityTypes.Invoke;

    public static bool ExpectsReplies(JObject body) => Text(body["deliveryMode"]) == DeliveryModes.ExpectReplies;

    /// <summary>True when nobody needs to be called with what the bot says.</summary>
    public static bool IsAnsweredAtOnce(JObject body) => IsInvoke(body) || ExpectsReplies(body);

    /// <summary>A skill's caller names the bot a skill; this bot is none.</summary>
    public static bool IsForSkill(JObject body) => Text((body["recipient"] as JObject)?["role"]) == RoleTypes.Skill;

    public static string ChannelOf(JObject body) => Text(body["channelId"]) ?? "";

    public static string? ServiceUrlOf(JObject body) => Text(body["serviceUrl"]);

    /// <summary>The activity as the bot gets it.</summary>
    public static InboundActivity Of(JObject body, DateTimeOffset now)
    {
        var activity = KeptOf(body);
        var id = Text(body["id"]) ?? Outgoing.NewId(now);
        activity["id"] = id;
        TakeOutMention(activity);
        return new InboundActivity(id, DedupeKey(body, id), activity, Echo: false);
    }

    /// <summary>
    /// Kept under the channel's name, so that no channel reaches a conversation of another; with where its replies go. A call that names no
    /// address leaves the one that is known: replies may still be on their way there.
    /// </summary>
    public static ConversationFacts ConversationOf(JObject body)
    {
        var channel = ChannelOf(body);
        var reference = ServiceUrlOf(body) is null ? null : ReferenceOf(body).ToString(Formatting.None);
        return new ConversationFacts($"{channel}|{Text(body["conversation"]!["id"])}", channel, Text(body["from"]!["id"]), Text(body["locale"]), reference);
    }

    private static JObject ReferenceOf(JObject body) =>
        new(body.Properties().Where(property => property.Name is "channelId" or "serviceUrl" or "conversation" or "from" or "recipient"));

    /// <summary>
    /// A channel that got no answer sends the same id again; a person who presses "retry" sends a new one with the client's own id. An edit
    /// has the id of what it edits.
    /// </summary>
    private static string DedupeKey(JObject body, string id) =>
        Text((body["channelData"] as JObject)?["clientActivityID"]) is { } clientId
            ? $"c|{Text(body["type"])}|{Text(body["from"]!["id"])}|{clientId}"
            : $"a|{Text(body["type"])}|{id}";

    /// <summary>In a group people write the bot's name before what they say; Teams puts it into the text.</summary>
    private static void TakeOutMention(JObject activity)
    {
        if ((activity["recipient"] as JObject)?["id"] is not { } bot || activity["entities"] is not JArray entities || activity["text"] is not JValue { Value: string text })
        {
            return;
        }

        var mentions = entities.OfType<JObject>()
            .Where(entity => Text(entity["type"]) == "mention" && JToken.DeepEquals((entity["mentioned"] as JObject)?["id"], bot))
            .Select(entity => Text(entity["text"]))
            .OfType<string>();
        activity["text"] = mentions.Aggregate(text, static (left, mention) => left.Replace(mention, "", StringComparison.Ordinal)).Trim();
    }

    /// <summary>What the bot reads with a type in mind has to have that type.</summary>
    private static string? ShapeFault(JObject body)
    {
        var odd = ListsOfObjects.FirstOrDefault(name => body[name] is { Type: not JTokenType.Null } value && !(value is JArray list && list.All(item => item is JObject)));
        if (odd is not null)
        {
            return $"{odd} must be a list of objects.";
        }

        return ActivityJson.IsReadable(KeptOf(body)) ? null : "A property of the activity has another type than the Bot Framework gives it.";
    }

    private static string? IdOf(JToken? party) => Text((party as JObject)?["id"]);

    private static JObject KeptOf(JObject body) => new(body.Properties().Where(property => Array.IndexOf(Kept, property.Name) >= 0));

    private static string? Text(JToken? token) => token is JValue { Value: string { Length: > 0 and <= LongestId } text } ? text : null;

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex ChannelName();
}
