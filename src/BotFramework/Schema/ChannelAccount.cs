using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class ChannelAccount : IExtensible
{
    private JObject _properties;

    public ChannelAccount()
    {
    }

    public ChannelAccount(string id = null, string name = null, string role = null, string aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("name")]
    public string Name { get; set; }

    [JsonProperty("aadObjectId")]
    public string AadObjectId { get; set; }

    /// <summary>What the sender put here that this type does not name; kept, and written back.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }

    bool IExtensible.IsExtended => _properties is { Count: > 0 };

    [JsonProperty("role")]
    public string Role { get; set; }
}
