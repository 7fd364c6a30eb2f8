using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TabEntityContext
{
    [JsonProperty("tabEntityId")]
    public string TabEntityId { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TabContext
{
    [JsonProperty("theme")]
    public string Theme { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TabRequest
{
    [JsonProperty("tabEntityContext")]
    public TabEntityContext TabEntityContext { get; set; }

    [JsonProperty("context")]
    public TabContext Context { get; set; }

    [JsonProperty("state")]
    public string State { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TabSubmitData
{
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>What the sender put here that this type does not name; kept, and written back.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => field ??= [];
        set;
    }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TabSubmit
{
    [JsonProperty("tabEntityContext")]
    public TabEntityContext TabEntityContext { get; set; }

    [JsonProperty("context")]
    public TabContext Context { get; set; }

    [JsonProperty("data")]
    public TabSubmitData Data { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TabResponsePayload
{
    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("value")]
    public object Value { get; set; }

    [JsonProperty("suggestedActions")]
    public object SuggestedActions { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TabResponse
{
    [JsonProperty("tab")]
    public TabResponsePayload Tab { get; set; }
}
