using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MassageBot.Host.Keys;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>Signs and reads tokens: base64url(JSON).base64url(HMAC-SHA256), by the key <c>tokens</c>.</summary>
internal sealed partial class DirectLineTokens
{
    private const int Longest = 4096;

    private readonly TimeProvider _time;
    private readonly byte[][] _keys;

    public DirectLineTokens(IKeys keys, TimeProvider time)
    {
        _time = time;
        _keys = [.. keys.Read("tokens").Select(Encoding.UTF8.GetBytes)];
    }

    public string Sign(DirectLineToken token)
    {
        var origins = token.Origins.Count == 0 ? null : token.Origins;
        var claims = new Claims(token.Use, token.Conversation, token.UserId, token.ExpiresAt.ToUnixTimeSeconds(), origins, token.Started);
        var payload = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, ClaimsJson.Default.Claims));
        return $"{payload}.{Base64Url.EncodeToString(Signature(_keys[0], payload))}";
    }

    public TokenReading Read(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1 || text.Length > Longest || !IsSigned(text[..dot], text[(dot + 1)..]))
        {
            return new TokenReading.NotOurs();
        }

        var claims = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text.AsSpan(0, dot)), ClaimsJson.Default.Claims)!;
        var expires = DateTimeOffset.FromUnixTimeSeconds(claims.Expires);
        var token = new DirectLineToken(claims.Use, claims.Conversation, claims.User, expires, claims.Origins ?? [], claims.Started);
        return expires <= _time.GetUtcNow() ? new TokenReading.Expired(token) : new TokenReading.Valid(token);
    }

    private bool IsSigned(string payload, string signature)
    {
        if (!Base64Url.IsValid(signature))
        {
            return false;
        }

        var offered = Base64Url.DecodeFromChars(signature);
        return Array.Exists(_keys, key => CryptographicOperations.FixedTimeEquals(Signature(key, payload), offered));
    }

    private static byte[] Signature(byte[] key, string payload) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("directline." + payload));

    internal sealed record Claims(
        [property: JsonPropertyName("k")] TokenUse Use,
        [property: JsonPropertyName("c")] string Conversation,
        [property: JsonPropertyName("u")] string? User,
        [property: JsonPropertyName("e")] long Expires,
        [property: JsonPropertyName("o")] IReadOnlyList<string>? Origins,
        [property: JsonPropertyName("s")] bool Started);

    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Claims))]
    internal sealed partial class ClaimsJson : JsonSerializerContext;
}
