using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Storage;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels;

/// <summary>Tells channels that are called with each reply from those that read the log or wait for the answer.</summary>
internal static class CalledChannel
{
    /// <summary>True when the replies of that turn leave by calls of their own: not those that the caller waits for, nor any to a text that Twilio has answered itself.</summary>
    public static bool Waits(TurnWork work)
    {
        if (work.Conversation.Reference is not { } reference)
        {
            return false;
        }

        var activity = JObject.Parse(work.Activity);
        return ServiceUrlIn(reference) is null
            ? SmsPair.In(reference) is not null && (activity["channelData"] as JObject)?[TextMessage.OptOutType] is null
            : (string?)activity["deliveryMode"] != DeliveryModes.ExpectReplies;
    }

    /// <summary>The address that replies of a conversation go to; null for web chat and for texts by Twilio.</summary>
    public static string? ServiceUrlIn(string reference) => JObject.Parse(reference)["serviceUrl"] is JValue { Value: string { Length: > 0 } address } ? address : null;
}
