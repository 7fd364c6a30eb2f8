using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using MassageBot.Host.Operations.Telemetry;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace MassageBot.Host.Operations.Limits;

internal static class LimitsSetup
{
    private const long LargestRequest = 1024 * 1024;
    private const int LargestHeaders = 32 * 1024;

    /// <summary>How much, how often and how slowly anybody may send.</summary>
    public static WebApplicationBuilder AddLimits(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptionsWithValidateOnStart<RateLimitOptions, RateLimitOptionsValidator>().BindConfiguration(RateLimitOptions.Section);
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<RateLimitOptions>>(static (kestrel, limits) => Limit(kestrel, limits.Value));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<RateLimitOptions>>(static (headers, limits) => Trust(headers, limits.Value));
        services.AddSingleton<RequestLimits>();
        services.AddRateLimiter(static _ => { });
        services.AddOptions<RateLimiterOptions>().Configure<RequestLimits>(static (limiter, limits) =>
        {
            limiter.GlobalLimiter = limits;
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = static (rejected, _) => RefuseAsync(rejected);
        });
        return builder;
    }

    /// <summary>Before everything that reads a body or asks the store.</summary>
    public static void UseLimits(this WebApplication app)
    {
        app.UseRateLimiter();
        app.Use(PlainBodies.RefuseOthersAsync);
        app.Use(static (http, next) => CountWrongKeysAsync(http, next));
    }

    private static void Limit(KestrelServerOptions kestrel, RateLimitOptions limits)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestRequest;
        kestrel.Limits.MaxRequestHeadersTotalSize = LargestHeaders;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.Limits.MaxConcurrentConnections = limits.Connections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = limits.Sockets;
    }

    private static void Trust(ForwardedHeadersOptions headers, RateLimitOptions limits)
    {
        headers.ForwardedHeaders = limits.TrustedProxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        headers.ForwardLimit = null;
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var proxy in limits.TrustedProxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                headers.KnownProxies.Add(address);
                continue;
            }

            headers.KnownIPNetworks.Add(IPNetwork.Parse(proxy));
        }
    }

    private static async ValueTask RefuseAsync(OnRejectedContext rejected)
    {
        var http = rejected.HttpContext;
        var byOthers = rejected.Lease.TryGetMetadata(Refusal.CausedByOthers, out var caused) && caused is true;
        http.RequestServices.GetRequiredService<FrontDeskMeter>().Refused(byOthers ? "shared" : "own");
        if (byOthers && http.GetEndpoint()?.Metadata.GetMetadata<WhenCrowded>() is { } crowded && http.Features.Get<RequestKind>()?.Caller is not null)
        {
            http.Response.StatusCode = StatusCodes.Status200OK;
            await crowded.Answer(http.Request).ExecuteAsync(http).ConfigureAwait(false);
            return;
        }

        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Ceiling(after.TotalSeconds) : 0;
        http.Response.Headers.RetryAfter = Math.Max(1, wait).ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "no-store";
        await ErrorBody.WriteAsync(http).ConfigureAwait(false);
    }

    private static async Task CountWrongKeysAsync(HttpContext http, RequestDelegate next)
    {
        await next(http).ConfigureAwait(false);
        if (http.Response.StatusCode is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden)
        {
            http.RequestServices.GetRequiredService<RequestLimits>().NoteWrongKey(http);
        }
    }
}
