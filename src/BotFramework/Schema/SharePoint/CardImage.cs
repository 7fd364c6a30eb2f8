using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>The picture on a SharePoint card.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class CardImage
{
    [JsonProperty("image")]
    public string Image { get; set; }

    [JsonProperty("altText")]
    public string AltText { get; set; }
}
