using MassageBot.Host.Storage;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.Connector;

/// <summary>One call of a connector's REST API; its path is escaped already. Asks for the id where the one in the answer is worth reading.</summary>
internal sealed record ConnectorRequest(HttpMethod Method, string ServiceUrl, string Path, string Body, bool AsksForId)
{
    public Uri Address => new($"{ServiceUrl.TrimEnd('/')}/v3/{Path}");

    /// <summary>The call that says something new.</summary>
    public static ConnectorRequest ToSay(string serviceUrl, ClaimedDelivery delivery, JObject activity)
    {
        var reply = (string?)activity["replyToId"] is { Length: > 0 } answered ? "/" + Uri.EscapeDataString(answered) : "";
        return new ConnectorRequest(
            HttpMethod.Post, serviceUrl, $"{ActivitiesOf(activity)}{reply}", delivery.Activity, ChangedMessage.IsPossibleOn(delivery.Conversation.Channel));
    }

    /// <summary>The call that puts something in the place of what was said. Made twice, it is as if made once.</summary>
    public static ConnectorRequest ToChange(string serviceUrl, JObject activity, string farId) => new(
        HttpMethod.Put, serviceUrl, $"{ActivitiesOf(activity)}/{Uri.EscapeDataString(farId)}", ChangedMessage.ToldAs(activity, farId), AsksForId: false);

    /// <summary>The call that opens a chat with one person, who may never have written to the bot, from the reference of another conversation of the channel.</summary>
    public static ConnectorRequest ToOpen(JObject beside, string aadObjectId)
    {
        var tenant = beside.SelectToken("conversation.tenantId");
        var body = new JObject
        {
            ["isGroup"] = false,
            ["bot"] = beside["recipient"],
            ["members"] = new JArray(new JObject { ["id"] = aadObjectId }),
            ["tenantId"] = tenant,
            ["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = tenant } },
        };
        return new ConnectorRequest(HttpMethod.Post, (string)beside["serviceUrl"]!, "conversations", body.ToString(Newtonsoft.Json.Formatting.None), AsksForId: true);
    }

    private static string ActivitiesOf(JObject activity) =>
        $"conversations/{Uri.EscapeDataString((string)activity["conversation"]!["id"]!)}/activities";
}
