using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Npgsql;

namespace MassageBot.Host.Storage;

internal enum StorageProvider
{
    Sqlite,
    PostgreSql,
}

/// <summary>Settings under <c>Storage</c>: where everything is kept.</summary>
internal sealed class StorageOptions : IValidatableObject
{
    public const string Section = "Storage";

    /// <summary>The name of the connection string, under <c>ConnectionStrings</c>.</summary>
    public const string Connection = "PostgreSql";

    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>Relative to the content root unless rooted.</summary>
    [Required]
    public string Directory { get; set; } = "data";

    /// <summary>Where trained models are cached; <c>models</c> under <see cref="Directory"/> when not set. Several installations may share it.</summary>
    public string? ModelDirectory { get; set; }

    /// <summary>The setting <c>ConnectionStrings:PostgreSql</c>. A secret: it holds the password.</summary>
    public string? ConnectionString { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider != StorageProvider.PostgreSql)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return new ValidationResult(
                "ConnectionStrings:PostgreSql is missing: Storage:Provider=PostgreSql wants it, best from the environment as ConnectionStrings__PostgreSql.");
        }
        else if (!IsReadable(ConnectionString))
        {
            yield return new ValidationResult("ConnectionStrings:PostgreSql cannot be read: write it like Host=…;Database=…;Username=…;Password=….");
        }
    }

    private static bool IsReadable(string text)
    {
        try
        {
            return !string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(text).Host);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return false;
        }
    }
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
