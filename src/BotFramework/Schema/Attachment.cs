using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class Attachment : IExtensible
{
    private JObject _properties;

    public Attachment()
    {
    }

    public Attachment(
        string contentType = null,
        string contentUrl = null,
        object content = null,
        string name = null,
        string thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    [JsonProperty("contentType")]
    public string ContentType { get; set; }

    [JsonProperty("contentUrl")]
    public string ContentUrl { get; set; }

    [JsonProperty("content")]
    public object Content { get; set; }

    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>What the sender put here that this type does not name; kept, and written back.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }

    bool IExtensible.IsExtended => _properties is { Count: > 0 };

    [JsonProperty("thumbnailUrl")]
    public string ThumbnailUrl { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class AttachmentData
{
    public AttachmentData()
    {
    }

    public AttachmentData(string type = null, string name = null, byte[] originalBase64 = null, byte[] thumbnailBase64 = null)
    {
        Type = type;
        Name = name;
        OriginalBase64 = originalBase64;
        ThumbnailBase64 = thumbnailBase64;
    }

    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("name")]
    public string Name { get; set; }

    [JsonProperty("originalBase64")]
    public byte[] OriginalBase64 { get; set; }

    [JsonProperty("thumbnailBase64")]
    public byte[] ThumbnailBase64 { get; set; }
}
