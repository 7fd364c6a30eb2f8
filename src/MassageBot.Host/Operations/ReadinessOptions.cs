using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Operations;

/// <summary>Settings under <c>Readiness</c>.</summary>
internal sealed class ReadinessOptions
{
    public const string Section = "Readiness";

    /// <summary>An activity that has waited for its turn longer than this means that nothing moves.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00", ErrorMessage = "Readiness:OldestActivity must be between 5 seconds and a day.")]
    public TimeSpan OldestActivity { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A reply that has been due for longer than this, and not put off by its channel, means that nothing is delivered.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00", ErrorMessage = "Readiness:OldestReply must be between 5 seconds and a day.")]
    public TimeSpan OldestReply { get; set; } = TimeSpan.FromMinutes(5);
}

[OptionsValidator]
internal sealed partial class ReadinessOptionsValidator : IValidateOptions<ReadinessOptions>;
