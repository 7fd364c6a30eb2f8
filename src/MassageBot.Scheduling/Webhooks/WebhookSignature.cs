using System.Security.Cryptography;
using System.Text;

namespace MassageBot.Scheduling.Webhooks;

/// <summary>
/// The signature of Standard Webhooks: HMAC-SHA256 over id, timestamp and body, one for each secret that is live, so that a receiver may
/// change over when it likes.
/// </summary>
internal static class WebhookSignature
{
    private const string Prefix = "whsec_";

    public static string Of(IEnumerable<string> secrets, string id, long timestamp, string body)
    {
        var signed = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{id}.{timestamp}.{body}"));
        return string.Join(' ', secrets.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(Key(secret), signed))));
    }

    // The standard writes secrets as whsec_ and base64; any other text is taken as it is.
    private static byte[] Key(string secret)
    {
        var written = secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : "";
        var bytes = new byte[written.Length];
        return written.Length > 0 && Convert.TryFromBase64String(written, bytes, out var length)
            ? bytes[..length]
            : Encoding.UTF8.GetBytes(secret);
    }
}
