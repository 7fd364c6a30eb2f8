namespace MassageBot.Host.Operations;

/// <summary>What every answer says to browsers. Pages add a content policy of their own.</summary>
internal static class SecurityHeaders
{
    private const string NoDevices = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";

    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        // Set when the answer starts: what answers for a failure clears the headers that were set before.
        http.Response.OnStarting(static state => Add((HttpContext)state), http);
        return next(http);
    }

    private static Task Add(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = NoDevices;
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return Task.CompletedTask;
    }
}
