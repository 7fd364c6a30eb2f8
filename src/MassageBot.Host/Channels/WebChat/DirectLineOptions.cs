using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>Settings under <c>DirectLine</c>.</summary>
internal sealed class DirectLineOptions : IValidatableObject
{
    public const string Section = "DirectLine";

    /// <summary>Opens every conversation and makes tokens; without it only the page's own visitors get tokens.</summary>
    [MinLength(16, ErrorMessage = "DirectLine:Secret must be at least 16 characters long.")]
    public string? Secret { get; set; }

    [MinLength(16, ErrorMessage = "DirectLine:SecretPrevious must be at least 16 characters long.")]
    public string? SecretPrevious { get; set; }

    /// <summary>Other sites that show the chat, such as <c>https://www.example.org</c>. The host's own pages need not be named.</summary>
    public IList<string> TrustedOrigins { get; set; } = [];

    /// <summary><see cref="TrustedOrigins"/> as browsers write them.</summary>
    public IEnumerable<string> Sites => TrustedOrigins.Select(TrustedSite.OriginOf).OfType<string>();

    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// How long the start of a conversation waits for a store that is out. Stock clients ask again when nothing was answered for 20 s, and
    /// give up for good on a refusal.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan TimeToStart { get; set; } = TimeSpan.FromSeconds(25);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => TrustedOrigins
        .Where(static address => TrustedSite.OriginOf(address) is null)
        .Select(static address => new ValidationResult(
            $"DirectLine:TrustedOrigins: '{address}' must name one site by https and host, such as https://www.example.org, without a path or a * "
            + "(http only on this machine)."));
}

[OptionsValidator]
internal sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
