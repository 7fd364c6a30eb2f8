using System.Globalization;
using System.Text.RegularExpressions;

namespace MassageBot.Host.Storage;

/// <summary>A numbered change of the schema, and how old a program may be that still runs on the result.</summary>
internal sealed record Migration(int Version, int OldestProgram, string Sql);

/// <summary>
/// Numbered SQL files embedded beside their store. Each says in its first line how old a program may be that still runs on the result,
/// so that the previous version works on during a rolling restart and an older one refuses.
/// </summary>
internal static partial class Migrations
{
    /// <summary>All that this program brings for a store, oldest first.</summary>
    public static IReadOnlyList<Migration> Of(string store)
    {
        var assembly = typeof(Migrations).Assembly;
        var prefix = $"Storage.{store}.Migrations.";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => Read(assembly.GetManifestResourceStream(name)!, int.Parse(name.AsSpan(prefix.Length, 4), CultureInfo.InvariantCulture)))
            .OrderBy(migration => migration.Version)];
    }

    /// <summary>What is still to be applied to a schema. Refuses one that is too new for this program.</summary>
    public static IEnumerable<Migration> Pending(IReadOnlyList<Migration> known, long applied, long oldestProgram)
    {
        var newest = known[^1].Version;
        return applied > newest && oldestProgram > newest
            ? throw new InvalidOperationException(
                $"The data was written by a newer version (schema {applied}, this program knows {newest}): install that version again, or restore a backup.")
            : known.Where(next => next.Version > applied);
    }

    private static Migration Read(Stream stream, int version)
    {
        using var reader = new StreamReader(stream);
        var sql = reader.ReadToEnd();
        var oldest = OldestProgram().Match(sql);
        return new Migration(version, int.Parse(oldest.Groups[1].Value, CultureInfo.InvariantCulture), sql);
    }

    [GeneratedRegex(@"\A-- oldest-program: (\d+)")]
    private static partial Regex OldestProgram();
}
