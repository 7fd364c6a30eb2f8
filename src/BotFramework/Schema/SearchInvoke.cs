using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class SearchInvokeOptions
{
    [JsonProperty("skip")]
    public int Skip { get; set; }

    [JsonProperty("top")]
    public int Top { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class SearchInvokeValue
{
    [JsonProperty("kind")]
    public string Kind { get; set; }

    [JsonProperty("queryText")]
    public string QueryText { get; set; }

    [JsonProperty("queryOptions")]
    public SearchInvokeOptions QueryOptions { get; set; }

    [JsonProperty("context")]
    public object Context { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class SearchInvokeResponse : AdaptiveCardInvokeResponse
{
}
