using MassageBot.Host.Keys;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.SchedulingAdapters.Webhooks;

/// <summary>
/// Tellings of Easy!Appointments: nothing is signed, a shared secret stands in a header. They are as good as the secrecy of the way they took,
/// which is why the address given to it has to be https.
/// </summary>
internal sealed class EasyAppointmentsWebhook(IOptions<SchedulingOptions> options) : ICalendarWebhook
{
    /// <summary>As Easy!Appointments names it unless its operator has chosen another name.</summary>
    public const string SecretHeader = "X-Ea-Token";

    public WebhookCheck Check(byte[] body, IHeaderDictionary headers, DateTimeOffset now) => Check(body, headers, options.Value.WebhookSecrets);

    /// <summary>Pure.</summary>
    public static WebhookCheck Check(byte[] body, IHeaderDictionary headers, IEnumerable<string> secrets) =>
        Secrets.AnyEquals(secrets, headers[SecretHeader].ToString())
            ? new WebhookCheck.Accepted(WebhookBody.IdOf(body), IsOfAnAppointment(body) ? WebhookBody.Value(body, "payload", "id") : null)
            : new WebhookCheck.Refused();

    private static bool IsOfAnAppointment(byte[] body) => WebhookBody.Value(body, "action")?.StartsWith("appointment_", StringComparison.Ordinal) == true;
}
