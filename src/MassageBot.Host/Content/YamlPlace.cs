using System.ComponentModel.DataAnnotations;
using System.Reflection;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content;

/// <summary>Where the binder is, and what the property it fills asks for.</summary>
internal sealed record YamlPlace
{
    /// <summary>Keys from the file's stem on, joined by dots: the key of a sentence.</summary>
    public required string Key { get; init; }

    /// <summary>The last key, as people see it.</summary>
    public required string Name { get; init; }

    public IReadOnlyList<string> Placeholders { get; init; } = [];

    /// <summary>Words that the bot listens for: always in double quotes.</summary>
    public bool IsPhrases { get; init; }

    public IReadOnlyList<ValidationAttribute> Checks { get; init; } = [];

    public static YamlPlace Root(string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        return new YamlPlace { Key = stem, Name = stem };
    }

    /// <summary>The place of a property under this one.</summary>
    public YamlPlace Of(string name, PropertyInfo? property) => new()
    {
        Key = $"{Key}.{name}",
        Name = name,
        Placeholders = property?.GetCustomAttribute<PlaceholdersAttribute>()?.Names ?? [],
        IsPhrases = property is not null
            && (property.IsDefined(typeof(PhrasesAttribute)) || property.DeclaringType!.Name.EndsWith("Wording", StringComparison.Ordinal)),
        Checks = [.. property?.GetCustomAttributes<ValidationAttribute>() ?? []],
    };

    /// <summary>An item of a list or dictionary: what holds for the whole holds for it.</summary>
    public YamlPlace Item(string name) => this with { Key = $"{Key}.{name}", Name = name, Checks = [] };
}
