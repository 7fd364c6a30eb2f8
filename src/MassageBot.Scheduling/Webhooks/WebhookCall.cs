using System.Net;
using System.Text;
using MassageBot.Scheduling.Time;
using Microsoft.Extensions.Options;

namespace MassageBot.Scheduling.Webhooks;

/// <summary>What came of telling.</summary>
internal enum Told
{
    Yes,
    NotNow,
    NeverAgain,
}

/// <summary>Tells one event to one address. Redirects are not followed: only the address that was configured hears anything.</summary>
internal sealed class WebhookCall(IHttpClientFactory clients, IOptions<SchedulingEndpointOptions> options, EndpointClock clock)
{
    public const string Client = "scheduling webhooks";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<Told> TellAsync(Telling telling, CancellationToken cancellationToken)
    {
        // An address that is configured no more hears nothing more.
        if (!options.Value.Webhooks.Any(target => target.AbsoluteUri == telling.Target))
        {
            return Told.NeverAgain;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var request = Request(telling);
            using var http = clients.CreateClient(Client);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? Told.Yes : response.StatusCode == HttpStatusCode.Gone ? Told.NeverAgain : Told.NotNow;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return Told.NotNow;
        }
    }

    private HttpRequestMessage Request(Telling telling)
    {
        var timestamp = clock.Now.ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, telling.Target) { Content = new StringContent(telling.Body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", telling.Event);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var secrets = options.Value.WebhookSecrets().Where(secret => !string.IsNullOrWhiteSpace(secret));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(secrets, telling.Event, timestamp, telling.Body));
        return request;
    }
}
