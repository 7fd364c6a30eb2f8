using MassageBot.Host.Storage;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Known = Microsoft.Bot.Connector.Channels;

namespace MassageBot.Host.Channels;

/// <summary>
/// A message that takes the place of one said earlier: a row of the conversation's log like any reply, so that it leaves in its turn, after
/// what it changes. Its activity's id names the message that it changes, by our own id or, of one that we know nothing else of, the channel's.
/// </summary>
internal static class ChangedMessage
{
    /// <summary>True for channels that show a message anew; their ids of our messages are kept for it.</summary>
    public static bool IsPossibleOn(string? channel) => channel == Known.Msteams;

    public static bool Is(string json) => Is(JObject.Parse(json));

    public static bool Is(JObject activity) => (string?)activity["type"] == ActivityTypes.MessageUpdate;

    /// <summary>What is changed.</summary>
    public static string TargetOf(JObject activity) => (string?)activity["id"] ?? "";

    /// <summary>The message as the channel gets it, under the id that it knows it by.</summary>
    public static string ToldAs(JObject activity, string farId)
    {
        var told = (JObject)activity.DeepClone();
        told["type"] = ActivityTypes.Message;
        told["id"] = farId;
        return told.ToString(Newtonsoft.Json.Formatting.None);
    }

    /// <summary>The row of a change.</summary>
    public static OutgoingActivity Of(Activity message, DateTimeOffset now)
    {
        message.Type = ActivityTypes.MessageUpdate;
        message.Timestamp = now;
        return new OutgoingActivity(Outgoing.NewId(now), null, ActivityJson.Write(message));
    }
}
