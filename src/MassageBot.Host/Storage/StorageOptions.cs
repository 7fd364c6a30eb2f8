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
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
