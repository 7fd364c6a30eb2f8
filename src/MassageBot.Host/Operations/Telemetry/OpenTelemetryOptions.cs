using System.ComponentModel.DataAnnotations;
using OpenTelemetry.Exporter;

namespace MassageBot.Host.Operations.Telemetry;

/// <summary>
/// Settings under <c>OpenTelemetry</c>. The standard variables <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, <c>_PROTOCOL</c> and <c>_HEADERS</c> fill
/// in what is not set here. Without an endpoint nothing leaves the host.
/// </summary>
internal sealed class OpenTelemetryOptions : IValidatableObject
{
    public const string Section = "OpenTelemetry";

    /// <summary>The collector, such as <c>http://localhost:4318</c>; the paths of the signals are appended.</summary>
    public Uri? Endpoint { get; set; }

    public OtlpExportProtocol Protocol { get; set; } = OtlpExportProtocol.HttpProtobuf;

    /// <summary><c>name=value,name=value</c>: what the collector wants to see, such as a key.</summary>
    public string? Headers { get; set; }

    /// <summary>How the collector tells this installation from others.</summary>
    [Required]
    public string ServiceName { get; set; } = "massagebot";

    /// <summary>How often metrics are sent.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "OpenTelemetry:Interval must be between a second and an hour.")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint is not (null or { IsAbsoluteUri: true, Scheme: "http" or "https" }))
        {
            yield return new ValidationResult("OpenTelemetry:Endpoint (or OTEL_EXPORTER_OTLP_ENDPOINT) must be an http(s) address.");
        }
    }
}

[Microsoft.Extensions.Options.OptionsValidator]
internal sealed partial class OpenTelemetryOptionsValidator : Microsoft.Extensions.Options.IValidateOptions<OpenTelemetryOptions>;
