using MassageBot.PostgreSql;

namespace MassageBot.Scheduling.Tests;

/// <summary>A place for one calendar: a folder made for it, or a database. Nobody names the folder, because it is deleted at the end.</summary>
public sealed class CalendarPlace : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("scheduling-");

    private CalendarPlace(string? connectionString) => ConnectionString = connectionString;

    public string Directory => folder.FullName;

    public string? ConnectionString { get; }

    public static async Task<CalendarPlace> NewAsync(Store store) =>
        new(store == Store.PostgreSql ? await PostgreSqlServer.Shared.NewDatabaseAsync() : null);

    /// <summary>A new database on a server of the test's own.</summary>
    public static async Task<CalendarPlace> OnAsync(PostgreSqlServer server) => new(await server.NewDatabaseAsync());

    public void Dispose() => folder.Delete(recursive: true);
}
