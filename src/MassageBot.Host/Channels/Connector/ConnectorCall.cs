using System.Net.Http.Headers;
using MassageBot.Host.Storage;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.Connector;

/// <summary>Hands one reply to a channel by the connector's REST API, with the bot's token where the address may have it.</summary>
internal sealed class ConnectorCall(ConnectorLines lines, BotTokens tokens, ServiceUrls serviceUrls, LocalTestClients locals, TimeProvider time)
    : IDeliveryCall
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public bool Takes(ConversationFacts conversation) => conversation.Reference is { } reference && CalledChannel.ServiceUrlIn(reference) is not null;

    public async Task<ConnectorAnswer> SendAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        var serviceUrl = delivery.Conversation.Reference is { } reference ? CalledChannel.ServiceUrlIn(reference) : null;
        var trust = serviceUrls.TrustIn(serviceUrl);
        if (serviceUrl is null || trust == ServiceUrlTrust.None)
        {
            return new ConnectorAnswer.Refused("service-address");
        }

        var place = new Place(AddressOf(serviceUrl, JObject.Parse(delivery.Activity)), trust == ServiceUrlTrust.Public ? lines.Guarded : lines.Named);
        return trust == ServiceUrlTrust.Local || locals.AreAllowed
            ? await PostAsync(place, delivery.Activity, token: null, cancellationToken).ConfigureAwait(false)
            : await PostSignedAsync(place, delivery.Activity, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A token that the channel does not want any more is minted anew, once.</summary>
    private async Task<ConnectorAnswer> PostSignedAsync(Place place, string activity, CancellationToken cancellationToken)
    {
        ConnectorAnswer answer = new ConnectorAnswer.Later("sign-in", null);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            if (await tokens.TakeAsync(cancellationToken).ConfigureAwait(false) is not { } token)
            {
                break;
            }

            answer = await PostAsync(place, activity, token, cancellationToken).ConfigureAwait(false);
            if (answer is not ConnectorAnswer.Later { Kind: NotAuthorised })
            {
                break;
            }

            tokens.Forget(token);
        }

        return answer;
    }

    private async Task<ConnectorAnswer> PostAsync(Place place, string activity, string? token, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var body = new WatchedBody(activity, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, place.Address) { Content = body };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await place.Line.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return Understand(response);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException && !cancellationToken.IsCancellationRequested)
        {
            return CallEnds.Failed(failure, body.HasLeft);
        }
    }

    private const string NotAuthorised = "status 401";

    private ConnectorAnswer Understand(HttpResponseMessage response)
    {
        var kind = $"status {(int)response.StatusCode}";
        return (int)response.StatusCode switch
        {
            >= 200 and < 300 => new ConnectorAnswer.Taken(),
            401 or 412 or 429 or 502 or 503 or 504 => new ConnectorAnswer.Later(kind, CallEnds.After(response.Headers.RetryAfter, time.GetUtcNow())),
            408 or >= 500 => new ConnectorAnswer.Unclear(kind),
            _ => new ConnectorAnswer.Refused(kind),
        };
    }

    private static Uri AddressOf(string serviceUrl, JObject activity)
    {
        var conversation = Uri.EscapeDataString((string)activity["conversation"]!["id"]!);
        var reply = (string?)activity["replyToId"] is { Length: > 0 } answered ? "/" + Uri.EscapeDataString(answered) : "";
        return new Uri($"{serviceUrl.TrimEnd('/')}/v3/conversations/{conversation}/activities{reply}");
    }

    private sealed record Place(Uri Address, HttpClient Line);
}
