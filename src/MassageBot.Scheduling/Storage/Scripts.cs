using System.Globalization;
using System.Text.RegularExpressions;

namespace MassageBot.Scheduling.Storage;

/// <summary>A numbered change of the schema, and how old a program may be that still runs on the result.</summary>
internal sealed record Script(int Number, int OldestProgram, string Sql);

/// <summary>
/// The numbered schema scripts of one engine, embedded beside its code. Each says in its first line how old a program may be that still runs on the
/// result (<c>-- oldest-program: 12</c>), so that the previous version works on beside the new one, and after it; the first twelve say nothing, and a program that
/// does not know them refuses.
/// </summary>
internal sealed partial class Scripts(string engine)
{
    private const int LastWithoutWord = 12;

    private readonly string prefix = $"MassageBot.Scheduling.Storage.{engine}.Migrations.";

    public int Newest => Numbered().Max(script => script.Number);

    /// <summary>What a database of this version lacks, oldest first.</summary>
    /// <param name="version">The newest script that was run.</param>
    /// <param name="oldestProgram">The oldest program that all of them allow.</param>
    /// <exception cref="InvalidOperationException">The database was written by a newer version of this program, in a way that this one cannot read.</exception>
    public IReadOnlyList<Script> After(int version, int oldestProgram)
    {
        if (version > Newest && oldestProgram > Newest)
        {
            throw new InvalidOperationException(
                $"The scheduling database has schema {version}, this program knows up to {Newest}. Start the newer version of the program.");
        }

        return
        [
            .. from script in Numbered()
               where script.Number > version
               orderby script.Number
               select Read(script.Number, script.Resource),
        ];
    }

    private IEnumerable<(int Number, string Resource)> Numbered() =>
        from name in typeof(Scripts).Assembly.GetManifestResourceNames()
        where name.StartsWith(prefix, StringComparison.Ordinal)
        select (int.Parse(name.AsSpan(prefix.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture), name);

    private static Script Read(int number, string resource)
    {
        using var stream = typeof(Scripts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"Migration {resource} is missing from the program.");
        using var reader = new StreamReader(stream);
        var sql = reader.ReadToEnd();
        return new Script(number, OldestProgram(number, sql), sql);
    }

    internal static int OldestProgram(int number, string sql)
    {
        var word = FirstLine().Match(sql);
        return word.Success ? int.Parse(word.Groups[1].Value, CultureInfo.InvariantCulture)
            : number <= LastWithoutWord ? number
            : throw new InvalidOperationException($"Schema script {number} does not begin with how old a program may be: -- oldest-program: {number - 1}");
    }

    [GeneratedRegex(@"\A-- oldest-program: (\d+)")]
    private static partial Regex FirstLine();
}
