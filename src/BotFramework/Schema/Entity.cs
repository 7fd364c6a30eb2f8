using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Something an activity speaks of: a mention, a place, client facts. Its own fields live in <see cref="Properties"/>.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class Entity : IExtensible
{
    private JObject _properties;

    public Entity()
    {
    }

    public Entity(string type = null)
    {
        Type = type;
    }

    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonExtensionData]
    public JObject Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }

    bool IExtensible.IsExtended => _properties is { Count: > 0 };

    public T GetAs<T>() => JObject.FromObject(this).ToObject<T>();

    public void SetAs<T>(T obj)
    {
        var entity = JObject.FromObject(obj).ToObject<Entity>();
        Type = entity.Type;
        Properties = entity.Properties;
    }

    public bool Equals(Entity other) =>
        other != null && JToken.DeepEquals(JObject.FromObject(this), JObject.FromObject(other));

    public override bool Equals(object obj) => ReferenceEquals(this, obj) || (obj is Entity other && Equals(other));

    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
