using System.Collections.Frozen;
using System.Text.Json;

namespace MassageBot.Host.Channels.Connector;

/// <summary>
/// The channels' signing keys, as published. Kept for five days, as Microsoft's own code does; a key that is not among them makes them be
/// read anew, a few times at once and then once a minute at most, so that a stranger's tokens are no lever on somebody else's server. While
/// the publisher is away, keys that are known go on being good; with none known every call is refused.
/// </summary>
internal sealed class SigningKeys(ConnectorLines lines, BotFrameworkCloud cloud, TimeProvider time, ILogger<SigningKeys> log) : IDisposable
{
    private const int LookupsInHand = 3;

    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookupEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseWithKeys = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Loaded? _loaded;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private DateTimeOffset _lookupsFullAt = DateTimeOffset.MinValue;

    /// <summary>Null when no such key is published, or none could be read so far.</summary>
    public async Task<PublishedKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var loaded = _loaded;
        if (loaded?.Keys.GetValueOrDefault(id) is not { } known)
        {
            await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
            return await WhileReadingAsync(() => RenewAsync(loaded, isLookup: loaded is not null, cancellationToken)).ConfigureAwait(false) is { } renewed
                ? renewed.Keys.GetValueOrDefault(id)
                : null;
        }

        // A key in hand is not kept waiting by whoever is reading just now.
        if (loaded.ReadAt + GoodFor < time.GetUtcNow() && await _reading.WaitAsync(0, cancellationToken).ConfigureAwait(false))
        {
            return (await WhileReadingAsync(() => RenewAsync(loaded, isLookup: false, cancellationToken)).ConfigureAwait(false))?.Keys.GetValueOrDefault(id);
        }

        return known;
    }

    public void Dispose() => _reading.Dispose();

    private async Task<Loaded?> WhileReadingAsync(Func<Task<Loaded?>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Under the gate: reads unless somebody else has just done so, or it is too soon.</summary>
    private async Task<Loaded?> RenewAsync(Loaded? seen, bool isLookup, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!ReferenceEquals(_loaded, seen) || now < _notBefore || (isLookup && !TakeLookup(now)))
        {
            return _loaded;
        }

        try
        {
            _loaded = new Loaded(await ReadAsync(cancellationToken).ConfigureAwait(false), now);
            Log.KeysRead(log, _loaded.Keys.Count);
        }
        catch (Exception failure) when (IsThePublishers(failure) && !cancellationToken.IsCancellationRequested)
        {
            _notBefore = now + (_loaded is null ? PauseWithoutKeys : PauseWithKeys);
            Log.KeysUnread(log, failure.GetType().Name);
        }

        return _loaded;
    }

    /// <summary>Each lookup moves the time at which all are in hand again further away.</summary>
    private bool TakeLookup(DateTimeOffset now)
    {
        var full = (_lookupsFullAt < now ? now : _lookupsFullAt) + LookupEvery;
        if (full > now + (LookupsInHand * LookupEvery))
        {
            return false;
        }

        _lookupsFullAt = full;
        return true;
    }

    private async Task<FrozenDictionary<string, PublishedKey>> ReadAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var metadata = JsonDocument.Parse(await lines.Named.GetStringAsync(cloud.Metadata, either.Token).ConfigureAwait(false));
        var address = metadata.RootElement.GetProperty("jwks_uri").GetString();
        if (!Uri.TryCreate(address, UriKind.Absolute, out var keys) || !SafeAddress.IsHttpsOrLoopback(keys))
        {
            throw new JsonException("The metadata names no address of keys.");
        }

        var read = PublishedKeys.Read(await lines.Named.GetStringAsync(keys, either.Token).ConfigureAwait(false));
        return read.Count > 0 ? read : throw new JsonException("No key is published.");
    }

    private static bool IsThePublishers(Exception failure) =>
        failure is HttpRequestException or OperationCanceledException or JsonException or IOException or KeyNotFoundException or InvalidOperationException;

    private sealed record Loaded(FrozenDictionary<string, PublishedKey> Keys, DateTimeOffset ReadAt);
}
