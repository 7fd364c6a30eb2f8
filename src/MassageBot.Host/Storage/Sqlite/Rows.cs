using Microsoft.Data.Sqlite;

namespace MassageBot.Host.Storage.Sqlite;

/// <summary>Times are stored as Unix milliseconds, ids as lower-case text.</summary>
internal static class Rows
{
    public static long Stored(this DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static string Stored(this Guid id) => id.ToString("N");

    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset Time(this SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
