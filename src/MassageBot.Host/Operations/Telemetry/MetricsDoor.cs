using MassageBot.Host.Keys;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Operations.Telemetry;

/// <summary>
/// <c>/metrics</c>, by a key of its own that opens nothing else. A loopback address is no key: behind a proxy on the same machine everybody
/// comes from there.
/// </summary>
internal sealed class MetricsDoor
{
    private const string Scheme = "Bearer ";

    private static readonly TimeSpan LookFor = TimeSpan.FromSeconds(2);

    private readonly IReadOnlyList<string> _keys;
    private readonly MeterReadings _readings;
    private readonly StorageGauge? _gauge;
    private readonly TimeProvider _time;

    public MetricsDoor(IOptions<MetricsOptions> options, IKeys keys, MeterReadings readings, TimeProvider time, StorageGauge? gauge = null)
    {
        _keys = string.IsNullOrEmpty(options.Value.Key)
            ? keys.Read("metrics")
            : [.. new[] { options.Value.Key, options.Value.KeyPrevious }.OfType<string>()];
        (_readings, _gauge, _time) = (readings, gauge, time);
    }

    public async Task<IResult> AnswerAsync(HttpContext http, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || !Secrets.AnyEquals(_keys, header[Scheme.Length..].Trim()))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Results.Problem("The key of the metrics is needed.", statusCode: StatusCodes.Status401Unauthorized);
        }

        await TryLookAsync(cancellationToken).ConfigureAwait(false);
        return Results.Text(_readings.Write(), PrometheusText.ContentType);
    }

    /// <summary>A storage that does not answer leaves its own gauges out; all the rest is told.</summary>
    private async Task TryLookAsync(CancellationToken cancellationToken)
    {
        if (_gauge is null)
        {
            return;
        }

        Task look = _gauge.LookAsync(cancellationToken);
        await look.WaitAsync(LookFor, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
