using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder;

/// <summary>What middleware, state and adapters keep for the length of one turn.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    public T Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    public T Get<T>()
        where T : class => Get<T>(typeof(T).FullName);

    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName, value);

    public void Set<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        this[key] = value;
    }

    public void Set<T>(T value)
        where T : class => Set(typeof(T).FullName, value);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _disposed)
        {
            return;
        }

        _disposed = true;

        // A connector client belongs to whoever made it: other turns may be using it.
        foreach (var value in Values.OfType<IDisposable>().Where(value => value is not IConnectorClient).ToArray())
        {
            value.Dispose();
        }
    }
}
