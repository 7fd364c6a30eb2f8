using System.Globalization;

namespace MassageBot.Scheduling.Storage;

/// <summary>The numbered schema scripts of one engine, embedded beside its code.</summary>
internal sealed class Scripts(string engine)
{
    private readonly string prefix = $"MassageBot.Scheduling.Storage.{engine}.Migrations.";

    public int Newest => Numbered().Max(script => script.Number);

    /// <summary>What a database of this version lacks, oldest first.</summary>
    /// <exception cref="InvalidOperationException">The database was written by a newer version of this program.</exception>
    public IReadOnlyList<(int Number, string Sql)> After(int version)
    {
        if (version > Newest)
        {
            throw new InvalidOperationException(
                $"The scheduling database has schema {version}, this program knows up to {Newest}. Start the newer version of the program.");
        }

        return
        [
            .. from script in Numbered()
               where script.Number > version
               orderby script.Number
               select (script.Number, Read(script.Resource)),
        ];
    }

    private IEnumerable<(int Number, string Resource)> Numbered() =>
        from name in typeof(Scripts).Assembly.GetManifestResourceNames()
        where name.StartsWith(prefix, StringComparison.Ordinal)
        select (int.Parse(name.AsSpan(prefix.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture), name);

    private static string Read(string resource)
    {
        using var stream = typeof(Scripts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"Migration {resource} is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
