using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.Host.Channels.Connector;

/// <summary>A bearer token as it was offered: well formed, and nothing more is known about it.</summary>
internal sealed record OfferedToken
{
    private const string Scheme = "Bearer ";
    private const int Longest = 16 * 1024;

    public required string Text { get; init; }

    public required string KeyId { get; init; }

    public required string Algorithm { get; init; }

    public required string Issuer { get; init; }

    /// <summary>Empty unless the token names exactly one.</summary>
    public required string Audience { get; init; }

    public required string ServiceUrl { get; init; }

    /// <summary>Null unless it is a number, as RFC 7519 wants it.</summary>
    public required double? Expires { get; init; }

    /// <summary>The app that a skill's caller would be; empty in a channel's token.</summary>
    public required string CallingApp { get; init; }

    /// <summary>Null for whatever is no compact, signed JSON Web Token with a key id.</summary>
    public static OfferedToken? Read(StringValues authorization)
    {
        if (authorization is not [{ Length: <= Longest } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var text = header[Scheme.Length..].Trim();
        var parts = text.Split('.');
        if (parts.Length != 3 || Array.Exists(parts, static part => part.Length == 0))
        {
            return null;
        }

        try
        {
            return Read(text, parts);
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static OfferedToken? Read(string text, string[] parts)
    {
        using var header = Parse(parts[0]);
        using var claims = Parse(parts[1]);
        if (header.RootElement.ValueKind != JsonValueKind.Object || claims.RootElement.ValueKind != JsonValueKind.Object || HasExtension(header.RootElement))
        {
            return null;
        }

        return new OfferedToken
        {
            Text = text,
            KeyId = Claim(header, "kid"),
            Algorithm = Claim(header, "alg"),
            Issuer = Claim(claims, "iss"),
            Audience = Claim(claims, "aud"),
            ServiceUrl = Claim(claims, "serviceurl"),
            Expires = claims.RootElement.TryGetProperty("exp", out var expires) && expires.ValueKind == JsonValueKind.Number ? expires.GetDouble() : null,
            CallingApp = Claim(claims, "appid") is { Length: > 0 } app ? app : Claim(claims, "azp"),
        };
    }

    /// <summary>RFC 7515: who does not know an extension that is said to be critical has to refuse.</summary>
    private static bool HasExtension(JsonElement header) => header.TryGetProperty("crit", out _) || header.TryGetProperty("b64", out _);

    private static JsonDocument Parse(string part) => JsonDocument.Parse(Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(part)));

    private static string Claim(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
