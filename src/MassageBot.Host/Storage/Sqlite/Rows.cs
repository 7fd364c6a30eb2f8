namespace MassageBot.Host.Storage.Sqlite;

/// <summary>Times are stored as Unix milliseconds, ids as lower-case text.</summary>
internal static class Rows
{
    public static long Stored(this DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static string Stored(this Guid id) => id.ToString("N");
}
