using System.Globalization;

namespace MassageBot.Scheduling.Storage;

/// <summary>Brings a database to the newest schema, one numbered script after the other. The number is kept in user_version.</summary>
internal static class Migrations
{
    private const string Prefix = "MassageBot.Scheduling.Storage.Migrations.";

    public static int Newest { get; } = Scripts().Max(script => script.Number);

    /// <exception cref="InvalidOperationException">The database was written by a newer version of this program.</exception>
    public static void Apply(SqliteSession session)
    {
        var version = (int)session.Number("PRAGMA user_version");
        if (version > Newest)
        {
            throw new InvalidOperationException(
                $"The scheduling database has schema {version}, this program knows up to {Newest}. Start the newer version of the program.");
        }

        var missing = Scripts().Where(script => script.Number > version).OrderBy(script => script.Number);
        foreach (var (number, resource) in missing)
        {
            session.ExecuteScript($"BEGIN IMMEDIATE; {Read(resource)} PRAGMA user_version = {number}; COMMIT;");
        }
    }

    private static IEnumerable<(int Number, string Resource)> Scripts() =>
        from name in typeof(Migrations).Assembly.GetManifestResourceNames()
        where name.StartsWith(Prefix, StringComparison.Ordinal)
        select (int.Parse(name.AsSpan(Prefix.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture), name);

    private static string Read(string resource)
    {
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"Migration {resource} is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
