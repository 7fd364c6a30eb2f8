using MassageBot.Host.Storage;

namespace MassageBot.Host.Operations.Telemetry;

/// <summary>What waits in the storage, looked up at most once a second however many ask.</summary>
internal sealed class StorageGauge(IStorageProbe probe, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private Task<StoredLoad>? _look;
    private long _lookedAt;

    /// <summary>Null before the first look and after one that failed.</summary>
    public StoredLoad? Latest { get; private set; }

    /// <summary>The count of the moment, up to a second old. One look serves all who ask meanwhile, so a storage that hangs is asked once.</summary>
    public Task<StoredLoad> LookAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_look is null || (_look.IsCompleted && time.GetElapsedTime(_lookedAt) > Fresh))
            {
                _lookedAt = time.GetTimestamp();
                // The first to ask may go away; the others wait on.
                _look = Task.Run(ReadAsync, CancellationToken.None);
            }

            return _look.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Seconds since then; zero when nothing waits.</summary>
    public double Age(DateTimeOffset? since) => since is { } then ? Math.Max(0, (time.GetUtcNow() - then).TotalSeconds) : 0;

    private async Task<StoredLoad> ReadAsync()
    {
        try
        {
            var load = await probe.LoadAsync(CancellationToken.None).ConfigureAwait(false);
            Latest = load;
            return load;
        }
        catch
        {
            Latest = null;
            throw;
        }
    }
}
