namespace MassageBot.Scheduling.Tests.Http;

/// <summary>
/// Sends every call through a proxy that holds the call and its answer against the document. What the proxy refuses as a call that cannot be
/// goes through a second one, which holds the answer against the document alone: then the endpoint has to refuse it too.
/// </summary>
internal sealed class ProxiedCalls(Uri strict, Uri answersOnly) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
{
    // The problem types that the proxy makes up.
    private const string Refused = "stoplight.io/prism/errors#UNPROCESSABLE_ENTITY";
    private const string MadeUp = "stoplight.io/prism/errors";

    public List<string> Violations { get; } = [];

    public int Calls { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls++;
        await (request.Content?.LoadIntoBufferAsync(cancellationToken) ?? Task.CompletedTask);
        var (response, body) = await ThroughAsync(strict, request, cancellationToken);
        if (!body.Contains(Refused, StringComparison.Ordinal))
        {
            return Judged(request, response, body);
        }

        (response, body) = await ThroughAsync(answersOnly, request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            Violations.Add($"{Named(request)} was done, but the document does not allow the call");
        }

        return Judged(request, response, body);
    }

    private async Task<(HttpResponseMessage Response, string Body)> ThroughAsync(Uri proxy, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(proxy, request.RequestUri!.PathAndQuery);
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        return (response, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    private HttpResponseMessage Judged(HttpRequestMessage request, HttpResponseMessage response, string body)
    {
        if (body.Contains(MadeUp, StringComparison.Ordinal) || (int)response.StatusCode >= 500)
        {
            Violations.Add($"{Named(request)} {(int)response.StatusCode}: {body}");
        }

        return response;
    }

    private static string Named(HttpRequestMessage request) => $"{request.Method} {request.RequestUri!.AbsolutePath}";
}
