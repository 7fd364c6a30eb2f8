namespace MassageBot.Host.Operations.Draining;

/// <summary>
/// While the host leaves, each answer asks for a new connection: a proxy keeps none open to it, and none of its requests is under way on one
/// that ends.
/// </summary>
internal sealed class LastConnections(Drain drain, RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (drain.IsUnderWay && HttpProtocol.IsHttp11(http.Request.Protocol))
        {
            http.Response.OnStarting(static response => Close((HttpResponse)response), http.Response);
        }

        return next(http);
    }

    private static Task Close(HttpResponse response)
    {
        if (response.StatusCode != StatusCodes.Status101SwitchingProtocols)
        {
            response.Headers.Connection = "close";
        }

        return Task.CompletedTask;
    }
}
