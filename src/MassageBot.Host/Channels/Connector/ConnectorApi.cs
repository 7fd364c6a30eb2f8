using System.Net.Http.Headers;

namespace MassageBot.Host.Channels.Connector;

/// <summary>Calls a connector's REST API once, with the bot's token where the address may have it.</summary>
internal sealed class ConnectorApi(ConnectorLines lines, BotTokens tokens, ServiceUrls serviceUrls, LocalTestClients locals, TimeProvider time)
{
    /// <summary>What the call was about is not there.</summary>
    public const string NotFound = "status 404";

    private const string NotAuthorised = "status 401";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<ConnectorAnswer> CallAsync(ConnectorRequest request, CancellationToken cancellationToken)
    {
        var trust = serviceUrls.TrustIn(request.ServiceUrl);
        if (trust == ServiceUrlTrust.None)
        {
            return new ConnectorAnswer.Refused("service-address");
        }

        var line = trust == ServiceUrlTrust.Public ? lines.Guarded : lines.Named;
        return trust == ServiceUrlTrust.Local || locals.AreAllowed
            ? await CallAsync(request, line, token: null, cancellationToken).ConfigureAwait(false)
            : await CallSignedAsync(request, line, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A token that the channel does not want any more is minted anew, once.</summary>
    private async Task<ConnectorAnswer> CallSignedAsync(ConnectorRequest request, HttpClient line, CancellationToken cancellationToken)
    {
        ConnectorAnswer answer = new ConnectorAnswer.Later("sign-in", null);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            if (await tokens.TakeAsync(cancellationToken).ConfigureAwait(false) is not { } token)
            {
                break;
            }

            answer = await CallAsync(request, line, token, cancellationToken).ConfigureAwait(false);
            if (answer is not ConnectorAnswer.Later { Kind: NotAuthorised })
            {
                break;
            }

            tokens.Forget(token);
        }

        return answer;
    }

    private async Task<ConnectorAnswer> CallAsync(ConnectorRequest request, HttpClient line, string? token, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var body = new WatchedBody(request.Body, "application/json");
        using var message = new HttpRequestMessage(request.Method, request.Address) { Content = body };
        message.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await line.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return request.AsksForId && response.IsSuccessStatusCode
                ? new ConnectorAnswer.Taken(await FarId.ReadAsync(response.Content, either.Token).ConfigureAwait(false))
                : Understand(response);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException && !cancellationToken.IsCancellationRequested)
        {
            return CallEnds.Failed(failure, body.HasLeft);
        }
    }

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
}
