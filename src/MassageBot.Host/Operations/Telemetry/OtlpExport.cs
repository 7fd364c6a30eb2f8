using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MassageBot.Host.Operations.Telemetry;

/// <summary>
/// Sends this program's own meter and spans, and the runtime's and the server's meters, to an OTLP collector. The framework's spans are
/// left out: they hold addresses of requests, and the address of a socket holds its token.
/// </summary>
internal sealed class OtlpExport(IOptions<OpenTelemetryOptions> options) : IHostedService, IDisposable
{
    private MeterProvider? _meters;
    private TracerProvider? _tracers;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value is { Endpoint: { } endpoint } settings)
        {
            var resource = ResourceBuilder.CreateEmpty().AddService(settings.ServiceName);
            _meters = Sdk.CreateMeterProviderBuilder()
                .SetResourceBuilder(resource)
                .AddMeter(FrontDeskMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddOtlpExporter((exporter, reader) =>
                {
                    Configure(exporter, settings, endpoint, "v1/metrics");
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)settings.Interval.TotalMilliseconds;
                })
                .Build();
            _tracers = Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(resource)
                .SetSampler(new AlwaysOnSampler())
                .AddSource(FrontDeskSpans.Name)
                .AddOtlpExporter(exporter => Configure(exporter, settings, endpoint, "v1/traces"))
                .Build();
        }

        return Task.CompletedTask;
    }

    /// <summary>What is left is sent, for some seconds at most: a collector that is away does not hold up the end.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            _meters?.ForceFlush(2500);
            _tracers?.ForceFlush(2500);
        },
        cancellationToken);

    public void Dispose()
    {
        _meters?.Dispose();
        _tracers?.Dispose();
    }

    private static void Configure(OtlpExporterOptions exporter, OpenTelemetryOptions settings, Uri endpoint, string path)
    {
        exporter.Protocol = settings.Protocol;
        exporter.Endpoint = settings.Protocol == OtlpExportProtocol.HttpProtobuf ? new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{path}") : endpoint;
        exporter.Headers = settings.Headers;
        exporter.TimeoutMilliseconds = 5000;
    }
}
