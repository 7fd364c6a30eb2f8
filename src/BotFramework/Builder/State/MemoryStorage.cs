using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Storage for tests and one-process trials. Documents are copied in and out, so no two turns share an object. They are JSON when a
/// serializer or a dictionary of them was given, or when they have versions; else bags are copied as <see cref="StateCopy"/> does.
/// </summary>
public class MemoryStorage : IStorage
{
    private const string ETagName = "eTag";

    private static readonly JsonSerializer WithTypeNames =
        JsonSerializer.Create(new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All, MaxDepth = null });

    private readonly Dictionary<string, JObject> _documents;
    private readonly Dictionary<string, IDictionary<string, object>> _bags;
    private readonly Lock _lock = new();
    private readonly JsonSerializer _json;
    private int _writes;

    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        _json = jsonSerializer ?? throw new ArgumentNullException(nameof(jsonSerializer));
        _documents = dictionary ?? [];
    }

    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(WithTypeNames, dictionary)
    {
        _bags = dictionary == null ? [] : null;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                Forget(key);
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
                if (Find(key) is { } document)
                {
                    found[key] = document;
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
                Keep(key, value);
            }
        }

        return Task.CompletedTask;
    }

    private void Forget(string key)
    {
        _documents.Remove(key);
        _bags?.Remove(key);
    }

    private object Find(string key) =>
        _bags != null && _bags.TryGetValue(key, out var bag)
            ? new StateCopy(_json).OfBag(bag)
            : _documents.GetValueOrDefault(key)?.ToObject<object>(_json);

    private void Keep(string key, object value)
    {
        if (_bags != null && value is IDictionary<string, object> bag && StateCopy.IsPlain(bag) && !HasVersion(bag))
        {
            var copy = new StateCopy(_json).OfBag(bag);
            Forget(key);
            _bags[key] = copy;
            return;
        }

        var document = value is IStoreItem item ? Version(key, item) : value == null ? null : JObject.FromObject(value, _json);
        Forget(key);
        _documents[key] = document;
    }

    // A later item under the same key has to match it, so it stays where versions are looked for.
    private static bool HasVersion(IDictionary<string, object> bag) =>
        bag.Keys.Any(name => name.Equals(ETagName, StringComparison.OrdinalIgnoreCase));

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
