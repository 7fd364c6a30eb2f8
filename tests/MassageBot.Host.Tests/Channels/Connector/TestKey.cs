using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.Connector;

/// <summary>A key that a channel signs with, and the way it is published.</summary>
public sealed class TestKey
{
    /// <summary>Made once: making a key takes longer than most tests.</summary>
    private static readonly Lazy<RSA>[] Pairs = [.. Enumerable.Range(0, 4).Select(_ => new Lazy<RSA>(() => RSA.Create(2048)))];

    private readonly RSA _pair;

    private TestKey(string id, int pair)
    {
        Id = id;
        _pair = Pairs[pair].Value;
        var parameters = _pair.ExportParameters(includePrivateParameters: false);
        Published = new JObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["endorsements"] = new JArray("msteams", "webchat", "sms"),
        };
    }

    public string Id { get; }

    public JObject Published { get; }

    public string PublicPem => _pair.ExportSubjectPublicKeyInfoPem();

    public static TestKey First { get; } = new("first", 0);

    public static TestKey Second { get; } = new("second", 1);

    /// <summary>Never published.</summary>
    public static TestKey Foreign { get; } = new("foreign", 2);

    /// <summary>As the first, but speaking for no channel.</summary>
    public static TestKey Unendorsed { get; } = new TestKey("unendorsed", 3).Without("endorsements");

    /// <summary>The first key, published with a certificate of that time.</summary>
    public static TestKey Certified(DateTimeOffset from, DateTimeOffset until)
    {
        var key = new TestKey("certified", 0);
        var request = new CertificateRequest("CN=channels", key._pair, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(from, until);
        key.Published["x5c"] = new JArray(Convert.ToBase64String(certificate.RawData));
        return key;
    }

    public string Sign(JObject header, JObject claims)
    {
        var text = $"{Part(header)}.{Part(claims)}";
        var signature = _pair.SignData(Encoding.ASCII.GetBytes(text), HashOf((string?)header["alg"]), RSASignaturePadding.Pkcs1);
        return $"{text}.{Base64UrlEncoder.Encode(signature)}";
    }

    public static string Part(JObject json) => Base64UrlEncoder.Encode(json.ToString(Formatting.None));

    private static HashAlgorithmName HashOf(string? algorithm) => algorithm switch
    {
        "RS384" => HashAlgorithmName.SHA384,
        "RS512" => HashAlgorithmName.SHA512,
        _ => HashAlgorithmName.SHA256,
    };

    private TestKey Without(string property)
    {
        Published.Remove(property);
        return this;
    }
}
