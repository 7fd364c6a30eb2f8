using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.Host.Channels.Connector;

/// <summary>A key that channels sign with, and for which channels it speaks.</summary>
internal sealed record PublishedKey(RsaSecurityKey Key, ImmutableArray<string> Endorsements, DateTimeOffset GoodFrom, DateTimeOffset GoodUntil)
{
    /// <summary>False before and after the time of its certificate, if it has one.</summary>
    public bool IsGoodAt(DateTimeOffset now) => GoodFrom <= now && now <= GoodUntil;

    public bool Endorses(string channel) => channel.Length > 0 && Endorsements.Contains(channel);
}

/// <summary>Reads a JSON Web Key Set (RFC 7517) with the Bot Framework's <c>endorsements</c>. Keys of another kind, or too short to trust, are left out.</summary>
internal static class PublishedKeys
{
    private const int ShortestModulus = 2048 / 8;

    /// <summary>By key id.</summary>
    /// <exception cref="JsonException">The text is no key set.</exception>
    public static FrozenDictionary<string, PublishedKey> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("keys", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("A key set has a list of keys.");
        }

        return list.EnumerateArray()
            .Select(ReadKey)
            .OfType<PublishedKey>()
            .DistinctBy(key => key.Key.KeyId)
            .ToFrozenDictionary(key => key.Key.KeyId, StringComparer.Ordinal);
    }

    private static PublishedKey? ReadKey(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || Text(json, "kty") != "RSA" || Text(json, "kid") is not { Length: > 0 } id || Text(json, "use") == "enc")
        {
            return null;
        }

        try
        {
            using var certificate = CertificateOf(json);
            return Parameters(json, certificate) is { Modulus.Length: >= ShortestModulus } parameters
                ? new PublishedKey(new RsaSecurityKey(parameters) { KeyId = id }, EndorsementsOf(json), From(certificate), Until(certificate))
                : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or CryptographicException)
        {
            return null;
        }
    }

    private static RSAParameters? Parameters(JsonElement json, X509Certificate2? certificate)
    {
        if (Text(json, "n") is { } modulus && Text(json, "e") is { } exponent)
        {
            return new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(modulus), Exponent = Base64UrlEncoder.DecodeBytes(exponent) };
        }

        using var key = certificate?.GetRSAPublicKey();
        return key?.ExportParameters(includePrivateParameters: false);
    }

    private static X509Certificate2? CertificateOf(JsonElement json) =>
        json.TryGetProperty("x5c", out var chain) && chain.ValueKind == JsonValueKind.Array && chain.GetArrayLength() > 0 && chain[0].ValueKind == JsonValueKind.String
            ? X509CertificateLoader.LoadCertificate(Convert.FromBase64String(chain[0].GetString()!))
            : null;

    private static DateTimeOffset From(X509Certificate2? certificate) =>
        certificate is null ? DateTimeOffset.MinValue : new DateTimeOffset(certificate.NotBefore.ToUniversalTime());

    private static DateTimeOffset Until(X509Certificate2? certificate) =>
        certificate is null ? DateTimeOffset.MaxValue : new DateTimeOffset(certificate.NotAfter.ToUniversalTime());

    private static ImmutableArray<string> EndorsementsOf(JsonElement json) =>
        json.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
