using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;

namespace MassageBot.Host.Operations.Telemetry;

/// <summary>The names of the OpenTelemetry specification, for what <c>OpenTelemetry:…</c> leaves open.</summary>
internal sealed class StandardOtlpSettings(IConfiguration configuration) : IPostConfigureOptions<OpenTelemetryOptions>
{
    public void PostConfigure(string? name, OpenTelemetryOptions options)
    {
        options.Headers ??= configuration["OTEL_EXPORTER_OTLP_HEADERS"];
        if (options.Endpoint is null && configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 } endpoint)
        {
            options.Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute);
            options.Protocol = configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] == "grpc" ? OtlpExportProtocol.Grpc : options.Protocol;
        }
    }
}
