using System.Globalization;
using System.Text.RegularExpressions;

namespace MassageBot.Host.Storage.Sqlite;

/// <summary>
/// Numbered SQL files embedded beside this one. Each says in its first line how old a program may be that still runs on the result,
/// so that the previous version works on during a rolling restart and an older one refuses.
/// </summary>
internal static partial class SqliteMigrations
{
    private static readonly Lazy<IReadOnlyList<Migration>> All = new(ReadAll);

    public static void Apply(SqliteSession session) => Apply(session, All.Value);

    internal static void Apply(SqliteSession session, IReadOnlyList<Migration> known)
    {
        session.Execute("CREATE TABLE IF NOT EXISTS schema (version INTEGER PRIMARY KEY, oldest_program INTEGER NOT NULL)");
        var applied = session.Number("SELECT coalesce(max(version), 0) FROM schema") ?? 0;
        Refuse(session, applied, known.Count);
        foreach (var migration in known.Where(next => next.Version > applied))
        {
            session.Execute("BEGIN IMMEDIATE");
            session.Execute(migration.Sql);
            session.Execute("INSERT INTO schema (version, oldest_program) VALUES ($1, $2)", migration.Version, migration.OldestProgram);
            session.Execute("COMMIT");
        }
    }

    private static void Refuse(SqliteSession session, long applied, int program)
    {
        var oldest = session.Number("SELECT coalesce(max(oldest_program), 0) FROM schema") ?? 0;
        if (applied > program && oldest > program)
        {
            throw new InvalidOperationException(
                $"The data was written by a newer version (schema {applied}, this program knows {program}): install that version again, or restore a backup.");
        }
    }

    private static List<Migration> ReadAll()
    {
        var assembly = typeof(SqliteMigrations).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Select(name => (Name: name, Match: FileName().Match(name)))
            .Where(found => found.Match.Success)
            .Select(found => Read(assembly.GetManifestResourceStream(found.Name)!, int.Parse(found.Match.Groups[1].Value, CultureInfo.InvariantCulture)))
            .OrderBy(migration => migration.Version)];
    }

    private static Migration Read(Stream stream, int version)
    {
        using var reader = new StreamReader(stream);
        var sql = reader.ReadToEnd();
        var oldest = OldestProgram().Match(sql);
        return new Migration(version, int.Parse(oldest.Groups[1].Value, CultureInfo.InvariantCulture), sql);
    }

    [GeneratedRegex(@"Sqlite\.Migrations\.(\d{4})\.sql$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\A-- oldest-program: (\d+)")]
    private static partial Regex OldestProgram();
}

internal sealed record Migration(int Version, int OldestProgram, string Sql);
