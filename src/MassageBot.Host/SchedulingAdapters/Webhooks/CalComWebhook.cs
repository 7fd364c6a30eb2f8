using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.SchedulingAdapters.Webhooks;

/// <summary>
/// Tellings of Cal.com: an HMAC of the body in hexadecimal, with no time in it and no id. So an old one can be sent again by whoever caught it;
/// it then has the id it had, and at worst a visit is looked up once more.
/// </summary>
internal sealed class CalComWebhook(IOptions<SchedulingOptions> options) : ICalendarWebhook
{
    private const string Signature = "X-Cal-Signature-256";

    public WebhookCheck Check(byte[] body, IHeaderDictionary headers, DateTimeOffset now) => Check(body, headers, options.Value.WebhookSecrets);

    /// <summary>Pure.</summary>
    public static WebhookCheck Check(byte[] body, IHeaderDictionary headers, IEnumerable<string> secrets)
    {
        var offered = headers[Signature].ToString();
        return secrets.Any(secret => IsSigned(body, secret, offered))
            ? new WebhookCheck.Accepted(WebhookBody.IdOf(body), VisitOf(body))
            : new WebhookCheck.Refused();
    }

    /// <summary>A booking that was moved is told of under its new id, which nobody here knows yet: the old one leads to it.</summary>
    private static string? VisitOf(byte[] body) =>
        WebhookBody.Value(body, "payload", "rescheduleUid") is { Length: > 0 } moved ? moved : WebhookBody.Value(body, "payload", "uid");

    private static bool IsSigned(byte[] body, string secret, string offered)
    {
        var right = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body);
        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Convert.ToHexStringLower(right)), Encoding.ASCII.GetBytes(offered.ToLowerInvariant()));
    }
}
