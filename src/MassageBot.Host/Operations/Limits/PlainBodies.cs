namespace MassageBot.Host.Operations.Limits;

/// <summary>Bodies are read as they come: a small one that unpacks to a huge one is refused before anybody unpacks it.</summary>
internal static class PlainBodies
{
    public static async Task RefuseOthersAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers.ContentEncoding.All(static encoding => encoding is null or "" or "identity"))
        {
            await next(http).ConfigureAwait(false);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        http.Response.Headers.AcceptEncoding = "identity";
        await ErrorBody.WriteAsync(http).ConfigureAwait(false);
    }
}
