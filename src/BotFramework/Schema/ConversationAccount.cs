using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class ConversationAccount : IExtensible
{
    private JObject _properties;

    public ConversationAccount()
    {
    }

    public ConversationAccount(
        bool? isGroup = default,
        string conversationType = null,
        string id = null,
        string name = null,
        string aadObjectId = null,
        string role = null,
        string tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    [JsonProperty("isGroup")]
    public bool? IsGroup { get; set; }

    [JsonProperty("conversationType")]
    public string ConversationType { get; set; }

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

    [JsonProperty("tenantId")]
    public string TenantId { get; set; }
}
