using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Owner;

/// <summary>Settings under <c>Owner</c>.</summary>
internal sealed class OwnerOptions
{
    public const string Section = "Owner";

    /// <summary>Opens <c>/owner</c>; made at the first start when not set.</summary>
    [MinLength(16, ErrorMessage = "Owner:Key must be at least 16 characters long.")]
    public string? Key { get; set; }

    /// <summary>Accepted beside <see cref="Key"/> while it is being changed.</summary>
    [MinLength(16, ErrorMessage = "Owner:KeyPrevious must be at least 16 characters long.")]
    public string? KeyPrevious { get; set; }
}

[OptionsValidator]
internal sealed partial class OwnerOptionsValidator : IValidateOptions<OwnerOptions>;
