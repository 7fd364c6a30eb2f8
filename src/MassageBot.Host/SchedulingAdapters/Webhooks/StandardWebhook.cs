using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.SchedulingAdapters.Webhooks;

/// <summary>Tellings of a calendar that speaks the HTTP contract: signed as Standard Webhooks has it, over id, time and body.</summary>
internal sealed class StandardWebhook(IOptions<SchedulingOptions> options) : ICalendarWebhook
{
    private const string SecretPrefix = "whsec_";
    private const string SignaturePrefix = "v1,";

    /// <summary>Older ones may have been caught and sent again by somebody else, newer ones come from a clock that is wrong.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public WebhookCheck Check(byte[] body, IHeaderDictionary headers, DateTimeOffset now) => Check(body, headers, options.Value.WebhookSecrets, now);

    /// <summary>Pure. It is enough that one of the signatures is right for one of the secrets: both sides change theirs when they like.</summary>
    public static WebhookCheck Check(byte[] body, IHeaderDictionary headers, IEnumerable<string> secrets, DateTimeOffset now)
    {
        var (id, timestamp) = (headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString());
        if (id.Length == 0 || !IsOfNow(timestamp, now))
        {
            return new WebhookCheck.Refused();
        }

        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var offered = headers["webhook-signature"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return secrets.Any(secret => IsSigned(signed, secret, offered))
            ? new WebhookCheck.Accepted(id, WebhookBody.Value(body, "data", "id"))
            : new WebhookCheck.Refused();
    }

    private static bool IsOfNow(string timestamp, DateTimeOffset now) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(now.ToUnixTimeSeconds() - (decimal)seconds) <= (decimal)Tolerance.TotalSeconds;

    private static bool IsSigned(byte[] signed, string secret, IEnumerable<string> offered)
    {
        var right = HMACSHA256.HashData(Key(secret), signed);
        return offered.Any(signature => signature.StartsWith(SignaturePrefix, StringComparison.Ordinal) && IsSame(right, signature[SignaturePrefix.Length..]));
    }

    private static bool IsSame(byte[] right, string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) && CryptographicOperations.FixedTimeEquals(right, bytes.AsSpan(0, length));
    }

    // The standard writes secrets as whsec_ and base64; any other text is taken as it is.
    private static byte[] Key(string secret)
    {
        var written = secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? secret[SecretPrefix.Length..] : "";
        var bytes = new byte[written.Length];
        return written.Length > 0 && Convert.TryFromBase64String(written, bytes, out var length) ? bytes[..length] : Encoding.UTF8.GetBytes(secret);
    }
}
