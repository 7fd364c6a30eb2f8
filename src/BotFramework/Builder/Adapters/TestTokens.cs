using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>The token service as a test wants it: tokens by connection, channel and user, some only for the code that was shown.</summary>
internal sealed class TestTokens
{
    private readonly Dictionary<Key, string> _tokens = [];
    private readonly List<(Key Key, string Code, string Token)> _behindCodes = [];
    private readonly Dictionary<(Key Key, string Item), string> _exchangeable = [];
    private readonly Lock _lock = new();

    public void Add(Key key, string token, string magicCode)
    {
        lock (_lock)
        {
            if (magicCode == null)
            {
                _tokens[key] = token;
                return;
            }

            _behindCodes.Add((key, magicCode, token));
        }
    }

    /// <summary>What an item is exchanged for; without a token the exchange throws.</summary>
    public void AddExchangeable(Key key, string item, string token)
    {
        lock (_lock)
        {
            _exchangeable[(key, item)] = token;
        }
    }

    public TokenResponse Find(Key key, string magicCode)
    {
        lock (_lock)
        {
            var place = magicCode == null ? -1 : _behindCodes.FindIndex(behind => behind.Key == key && behind.Code == magicCode);
            if (place >= 0)
            {
                _tokens[key] = _behindCodes[place].Token;
                _behindCodes.RemoveAt(place);
            }

            return _tokens.TryGetValue(key, out var token)
                ? new TokenResponse { ConnectionName = key.Connection, Token = token }
                : null;
        }
    }

    public TokenResponse Exchange(Key key, TokenExchangeRequest request)
    {
        var item = string.IsNullOrEmpty(request.Token) ? request.Uri : request.Token;
        lock (_lock)
        {
            if (!_exchangeable.TryGetValue((key, item), out var token))
            {
                return null;
            }

            return token == null
                ? throw new InvalidOperationException("Exception occurred during exchanging tokens")
                : new TokenResponse { ChannelId = key.Channel, ConnectionName = key.Connection, Token = token };
        }
    }

    /// <summary>Of one connection, or of all when none is named.</summary>
    public void Remove(string connectionName, string channelId, string userId)
    {
        lock (_lock)
        {
            foreach (var key in _tokens.Keys.Where(key => IsOf(key, channelId, userId) && (connectionName == null || key.Connection == connectionName)).ToArray())
            {
                _tokens.Remove(key);
            }
        }
    }

    /// <summary>Of the connections in a comma-separated list, or of all; null when there is none.</summary>
    public TokenStatus[] StatusOf(string channelId, string userId, string includeFilter)
    {
        var wanted = includeFilter?.Split(',');
        lock (_lock)
        {
            var found = _tokens.Keys
                .Where(key => IsOf(key, channelId, userId) && wanted?.Contains(key.Connection) != false)
                .Select(key => new TokenStatus(key.Connection, true, key.Connection))
                .ToArray();
            return found.Length > 0 ? found : null;
        }
    }

    private static bool IsOf(Key key, string channelId, string userId) => key.Channel == channelId && key.User == userId;

    public readonly record struct Key(string Connection, string Channel, string User);
}
