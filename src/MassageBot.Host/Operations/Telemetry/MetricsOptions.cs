using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Operations.Telemetry;

/// <summary>Settings under <c>Metrics</c>.</summary>
internal sealed class MetricsOptions
{
    public const string Section = "Metrics";

    /// <summary>Opens <c>/metrics</c> and nothing else; made at the first call when not set.</summary>
    [MinLength(16, ErrorMessage = "Metrics:Key must be at least 16 characters long.")]
    public string? Key { get; set; }

    /// <summary>Accepted beside <see cref="Key"/> while it is being changed.</summary>
    [MinLength(16, ErrorMessage = "Metrics:KeyPrevious must be at least 16 characters long.")]
    public string? KeyPrevious { get; set; }
}

[OptionsValidator]
internal sealed partial class MetricsOptionsValidator : IValidateOptions<MetricsOptions>;
