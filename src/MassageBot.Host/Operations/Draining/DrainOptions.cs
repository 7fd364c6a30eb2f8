using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Operations.Draining;

/// <summary>Settings under <c>Shutdown</c>.</summary>
internal sealed class DrainOptions : IValidatableObject
{
    public const string Section = "Shutdown";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>For so long a host that is told to end serves on and says at <c>/readyz</c> that it leaves: as long as a balancer needs to notice.</summary>
    public TimeSpan Drain { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Drain < TimeSpan.Zero || Drain > Longest)
        {
            yield return new ValidationResult("Shutdown:Drain must be between nothing and 5 minutes, written like 00:00:10.");
        }
    }
}

[OptionsValidator]
internal sealed partial class DrainOptionsValidator : IValidateOptions<DrainOptions>;
