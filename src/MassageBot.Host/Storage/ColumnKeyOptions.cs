using System.ComponentModel.DataAnnotations;
using MassageBot.Scheduling;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Storage;

/// <summary>Settings under <c>Privacy</c>: the keys that columns with personal data are sealed under. Without them such columns are in clear.</summary>
internal sealed class ColumnKeyOptions : IValidatableObject
{
    public const string Section = "Privacy";

    private const string Remedy = "is no key of 32 bytes in base64: make one with `openssl rand -base64 32`.";

    /// <summary>A secret: seals from now on. 32 bytes as base64.</summary>
    public string? ColumnKey { get; set; }

    /// <summary>A secret: the key before, or the next one, while it is changed. Opens what it has sealed.</summary>
    public string? ColumnKeyPrevious { get; set; }

    public bool IsSet => Set(ColumnKey) is not null || Set(ColumnKeyPrevious) is not null;

    public ColumnSeal Seal => ColumnSeal.Of(Set(ColumnKey), Set(ColumnKeyPrevious));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Set(ColumnKey) is { } key && !ColumnSeal.IsKey(key))
        {
            yield return new ValidationResult($"Privacy:ColumnKey {Remedy}");
        }

        if (Set(ColumnKeyPrevious) is { } previous && !ColumnSeal.IsKey(previous))
        {
            yield return new ValidationResult($"Privacy:ColumnKeyPrevious {Remedy}");
        }

        if (Set(ColumnKey) is { } one && one == Set(ColumnKeyPrevious))
        {
            yield return new ValidationResult("Privacy:ColumnKey and Privacy:ColumnKeyPrevious are the same key: take the second one away.");
        }
    }

    private static string? Set(string? secret) => string.IsNullOrWhiteSpace(secret) ? null : secret.Trim();
}

[OptionsValidator]
internal sealed partial class ColumnKeyOptionsValidator : IValidateOptions<ColumnKeyOptions>;
