using MassageBot.PostgreSql;

namespace MassageBot.Scheduling.Tests;

/// <summary>A place for one calendar: a folder, or a database on the shared server.</summary>
public sealed record CalendarPlace(string Directory, string? ConnectionString) : IDisposable
{
    public static async Task<CalendarPlace> NewAsync(Store store) => new(
        Path.Combine(Path.GetTempPath(), "scheduling-" + Guid.NewGuid().ToString("N")),
        store == Store.PostgreSql ? await PostgreSqlServer.Shared.NewDatabaseAsync() : null);

    public void Dispose()
    {
        if (System.IO.Directory.Exists(Directory))
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }
}
