using System.Globalization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>What a visitor's client may say, and in what form the bot gets it: who, where and when are never the client's to tell.</summary>
internal static class VisitorActivity
{
    public const string Channel = "webchat";

    private const int LongestKey = 200;

    private static readonly string[] Kept =
    [
        "type", "text", "textFormat", "locale", "speak", "value", "valueType", "name", "attachments", "entities", "channelData",
        "localTimestamp", "localTimezone", "inputHint", "replyToId", "importance", "label", "code",
    ];

    /// <summary>Null when the activity is fit to be accepted, else what is wrong with it.</summary>
    public static string? Fault(JObject body) => (string?)(body["type"] as JValue) switch
    {
        null or "" => "An activity needs a type.",
        ActivityTypes.Event when OwnEventNames.Has(body["name"]) => "That event is not for clients to send.",
        ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing or ActivityTypes.EndOfConversation => ShapeFault(body),
        _ => "Send message, event or typing.",
    };

    /// <summary>True for what asks for no answer and need not be kept.</summary>
    public static bool IsPassing(JObject body) => (string?)body["type"] is ActivityTypes.Typing or ActivityTypes.EndOfConversation;

    public static InboundActivity Of(JObject body, string conversation, string userId, DateTimeOffset now)
    {
        var id = Outgoing.NewId(now);
        var activity = WhatCounts(body);
        Place(activity, id, conversation, userId, now);
        return new InboundActivity(id, DedupeKey(body) ?? $"a|{id}", activity, Echo: true);
    }

    /// <summary>The visitor has come: the bot may greet. Known by one key, so that a conversation greets once.</summary>
    public static InboundActivity Joined(string conversation, string userId, string? locale, DateTimeOffset now)
    {
        var id = Outgoing.NewId(now);
        var activity = new JObject
        {
            ["type"] = ActivityTypes.ConversationUpdate,
            ["membersAdded"] = new JArray(new JObject { ["id"] = userId, ["role"] = RoleTypes.User }),
        };
        if (locale is not null)
        {
            activity["locale"] = locale;
        }

        Place(activity, id, conversation, userId, now);
        return new InboundActivity(id, "joined", activity, Echo: false);
    }

    /// <summary>A client's clock that cannot be read says nothing, and is no reason to refuse what its owner says.</summary>
    private static JObject WhatCounts(JObject body)
    {
        var activity = new JObject(body.Properties().Where(property => Array.IndexOf(Kept, property.Name) >= 0));
        (activity["channelData"] as JObject)?.Remove("tenant");
        if (activity["localTimestamp"] is { } local && !DateTimeOffset.TryParse((string?)local, CultureInfo.InvariantCulture, out _))
        {
            activity.Remove("localTimestamp");
        }

        return activity;
    }

    private static void Place(JObject activity, string id, string conversation, string userId, DateTimeOffset now)
    {
        activity["id"] = id;
        activity["timestamp"] = now.UtcDateTime;
        activity["channelId"] = Channel;
        activity["conversation"] = new JObject { ["id"] = conversation };
        activity["from"] = new JObject { ["id"] = userId, ["role"] = RoleTypes.User };
    }

    private static string? DedupeKey(JObject body) =>
        (body["channelData"] as JObject)?["clientActivityID"] is JValue { Value: string { Length: > 0 and <= LongestKey } id } ? $"c|{id}" : null;

    /// <summary>What the bot reads with a type in mind has to have that type.</summary>
    private static string? ShapeFault(JObject body)
    {
        string[] texts = ["text", "textFormat", "locale", "speak", "name", "replyToId", "localTimezone", "localTimestamp"];
        var fault = texts.FirstOrDefault(name => body[name] is { } value && value.Type is not (JTokenType.String or JTokenType.Null));
        if (fault is not null)
        {
            return $"{fault} must be a text.";
        }

        string[] lists = ["attachments", "entities"];
        fault = lists.FirstOrDefault(name => body[name] is { } value && !IsListOfObjects(value));
        return fault is not null ? $"{fault} must be a list of objects."
            : ActivityJson.IsReadable(WhatCounts(body)) ? null
            : "A field of the activity holds what it cannot hold.";
    }

    private static bool IsListOfObjects(JToken value) => value.Type == JTokenType.Null || (value is JArray list && list.All(item => item is JObject));
}
