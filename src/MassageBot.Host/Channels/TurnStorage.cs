using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder;

namespace MassageBot.Host.Channels;

/// <summary>
/// The bot's state during one turn: read from the record that was loaded with the turn, written nowhere but into the turn's commit.
/// The record's version is compared there, once, so that the ETags of single items have nothing to say.
/// </summary>
internal sealed class TurnStorage : IStorage
{
    private readonly SortedDictionary<string, string> _bags = new(StringComparer.Ordinal);
    private readonly ILogger _log;

    /// <summary>A turn that ran out of time may still be writing while what it left is read.</summary>
    private readonly Lock _gate = new();
    private bool _changed;

    public TurnStorage(string? record, ILogger log)
    {
        _log = log;
        if (record is null)
        {
            return;
        }

        using var document = JsonDocument.Parse(record);
        foreach (var bag in document.RootElement.EnumerateObject())
        {
            _bags[bag.Name] = bag.Value.GetRawText();
        }
    }

    /// <summary>The record to commit; null when the turn changed nothing.</summary>
    public string? Record
    {
        get
        {
            lock (_gate)
            {
                return _changed ? Join() : null;
            }
        }
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (_bags.TryGetValue(key, out var json) && Read(json) is { } bag)
            {
                found[key] = bag;
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var written = changes.Select(change => (change.Key, Json: StateBags.Write(change.Value))).ToList();
        lock (_gate)
        {
            written.ForEach(bag => _bags[bag.Key] = bag.Json);
            _changed = true;
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (var key in keys)
            {
                _changed |= _bags.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private object? Read(string json)
    {
        try
        {
            return StateBags.Read(json);
        }
        catch (Newtonsoft.Json.JsonException unreadable)
        {
            // A later version renamed a type, or somebody wrote into the store: the client starts afresh instead of hearing apologies for ever.
            Log.StateUnreadable(_log, unreadable.GetType().Name);
            return null;
        }
    }

    private string Join()
    {
        var record = new StringBuilder("{");
        foreach (var (key, json) in _bags)
        {
            record.Append(record.Length == 1 ? "" : ",").Append(JsonSerializer.Serialize(key)).Append(':').Append(json);
        }

        return record.Append('}').ToString();
    }
}
