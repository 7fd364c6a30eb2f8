using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class O365ConnectorCardActionQuery
{
    [JsonProperty("body")]
    public string Body { get; set; }

    [JsonProperty("actionId")]
    public string ActionId { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class AppBasedLinkQuery
{
    [JsonProperty("url")]
    public string Url { get; set; }

    [JsonProperty("state")]
    public string State { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class ConfigResponseBase
{
    public ConfigResponseBase()
    {
    }

    public ConfigResponseBase(string responseType)
    {
        ResponseType = responseType;
    }

    [JsonProperty("responseType")]
    public string ResponseType { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class ReadReceiptInfo
{
    [JsonProperty("lastReadMessageId")]
    public string LastReadMessageId { get; set; }
}
