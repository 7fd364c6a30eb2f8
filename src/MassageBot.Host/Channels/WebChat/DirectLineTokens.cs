using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MassageBot.Host.Keys;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>
/// Signs and reads tokens: JSON web tokens with HMAC-SHA256, by the key <c>tokens</c>. Web Chat reads its visitor's id from the claim
/// <c>user</c>; without it, it makes up another, in whose name no upload is taken.
/// </summary>
internal sealed partial class DirectLineTokens
{
    private const int Longest = 4096;

    /// <summary>The only one: what a token says of its own algorithm is never followed.</summary>
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8) + ".";

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
        var signed = Header + Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, ClaimsJson.Default.Claims));
        return $"{signed}.{Base64Url.EncodeToString(Signature(_keys[0], signed))}";
    }

    public TokenReading Read(string text)
    {
        var end = text.LastIndexOf('.');
        if (text.Length > Longest || end < Header.Length || !text.StartsWith(Header, StringComparison.Ordinal) || !IsSigned(text[..end], text[(end + 1)..]))
        {
            return new TokenReading.NotOurs();
        }

        var claims = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text.AsSpan(Header.Length, end - Header.Length)), ClaimsJson.Default.Claims)!;
        var expires = DateTimeOffset.FromUnixTimeSeconds(claims.Expires);
        var token = new DirectLineToken(claims.Use, claims.Conversation, claims.User, expires, claims.Origins ?? [], claims.Started);
        return expires <= _time.GetUtcNow() ? new TokenReading.Expired(token) : new TokenReading.Valid(token);
    }

    private bool IsSigned(string signed, string signature)
    {
        if (!Base64Url.IsValid(signature))
        {
            return false;
        }

        var offered = Base64Url.DecodeFromChars(signature);
        return Array.Exists(_keys, key => CryptographicOperations.FixedTimeEquals(Signature(key, signed), offered));
    }

    private static byte[] Signature(byte[] key, string signed) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed));

    internal sealed record Claims(
        [property: JsonPropertyName("k")] TokenUse Use,
        [property: JsonPropertyName("c")] string Conversation,
        [property: JsonPropertyName("user")] string? User,
        [property: JsonPropertyName("e")] long Expires,
        [property: JsonPropertyName("o")] IReadOnlyList<string>? Origins,
        [property: JsonPropertyName("s")] bool Started);

    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Claims))]
    internal sealed partial class ClaimsJson : JsonSerializerContext;
}
