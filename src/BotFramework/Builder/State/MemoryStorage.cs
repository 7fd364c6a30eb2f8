using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Storage for tests and one-process trials. Documents are copied in and out, so no two turns share an object.</summary>
public class MemoryStorage : IStorage
{
    private const string ETagName = "eTag";

    private readonly Dictionary<string, JObject> _documents;
    private readonly Lock _lock = new();
    private readonly JsonSerializer _json;
    private int _writes;

    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        _json = jsonSerializer ?? throw new ArgumentNullException(nameof(jsonSerializer));
        _documents = dictionary ?? [];
    }

    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(JsonSerializer.Create(new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All, MaxDepth = null }), dictionary)
    {
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _documents.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_documents.TryGetValue(key, out var document) && document != null)
                {
                    found[key] = document.ToObject<object>(_json);
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
            {
                _documents[key] = value is IStoreItem item ? Version(key, item) : value == null ? null : JObject.FromObject(value, _json);
            }
        }

        return Task.CompletedTask;
    }

    private JObject Version(string key, IStoreItem item)
    {
        var current = _documents.TryGetValue(key, out var stored)
            ? stored?.GetValue(ETagName, StringComparison.OrdinalIgnoreCase)?.Value<string>()
            : null;
        if (current != null && item.ETag != "*" && item.ETag != current)
        {
            throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {current}");
        }

        var document = JObject.FromObject(item, _json);
        document.Remove("ETag");
        document[ETagName] = _writes++.ToString(CultureInfo.InvariantCulture);
        return document;
    }
}
