using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace MassageBot.Scheduling.Http;

/// <summary>What every call passes: the key, a rehearsal's outage, limits, and an honest answer when the disk fails.</summary>
internal sealed class Gate(ApiKeys keys, EndpointClock clock, ILogger<Gate> log) : IEndpointFilter
{
    private const long LargestBody = 64 * 1024;
    private const long LargestImport = 16 * 1024 * 1024;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (Refused(http) is { } problem)
        {
            return Problems.Result(problem);
        }

        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (CalendarUnavailableException fault)
        {
            log.StorageFailed(fault);
            http.Response.Headers.RetryAfter = "5";
            return Problems.Result(Problems.Unavailable);
        }
        catch (DoubleBookingException fault)
        {
            log.OverlapRefused(fault);
            return Problems.Result(Problems.SlotTaken with { Alternatives = [] });
        }
        catch (UnkeepableTextException)
        {
            return Problems.Result(Problems.Invalid("Text with a NUL character cannot be kept."));
        }
#pragma warning disable CA1031 // The edge of the endpoint: a bug is logged and answered as one, in process and over a socket alike.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.CallFailed(fault);
            return Problems.Result(Problems.InternalError);
        }
    }

    private Problem? Refused(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<OpenDoor>() is null && !keys.Accept(http.Request))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Problems.Unauthorized;
        }

        var isImport = http.GetEndpoint()?.Metadata.GetMetadata<ImportDoor>() is not null;
        if (clock.IsDown && !isImport)
        {
            http.Response.Headers.RetryAfter = "5";
            return Problems.Unavailable;
        }

        return Fits(http, isImport ? LargestImport : LargestBody) ? null : Problems.TooLarge;
    }

    private static bool Fits(HttpContext http, long largest)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = largest;
        }

        return http.Request.ContentLength is null || http.Request.ContentLength <= largest;
    }
}

/// <summary>Marks a route that wants no key, because its address is one.</summary>
internal sealed record OpenDoor;

/// <summary>Marks the one route that answers while the endpoint plays dead.</summary>
internal sealed record ImportDoor;
