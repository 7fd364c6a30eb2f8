using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Storage;

internal enum StorageProvider
{
    Sqlite,
    PostgreSql,
}

/// <summary>Settings under <c>Storage</c>: where everything is kept.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    [AllowedValues(StorageProvider.Sqlite, ErrorMessage = "Storage:Provider: this version keeps its data in Sqlite only.")]
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>Relative to the content root unless rooted.</summary>
    [Required]
    public string Directory { get; set; } = "data";

    /// <summary>Where trained models are cached; <c>models</c> under <see cref="Directory"/> when not set. Several installations may share it.</summary>
    public string? ModelDirectory { get; set; }
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
