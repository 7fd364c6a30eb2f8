using System.Data.Common;
using NodaTime;

namespace MassageBot.Scheduling.Storage;

/// <summary>Reads columns by name and instants from Unix milliseconds.</summary>
internal static class Columns
{
    public static string Text(this DbDataReader row, string column) => row.GetString(row.GetOrdinal(column));

    public static long? LongOrNull(this DbDataReader row, string column)
    {
        var at = row.GetOrdinal(column);
        return row.IsDBNull(at) ? null : row.GetInt64(at);
    }

    public static string? TextOrNull(this DbDataReader row, string column)
    {
        var at = row.GetOrdinal(column);
        return row.IsDBNull(at) ? null : row.GetString(at);
    }

    public static int Whole(this DbDataReader row, string column) => row.GetInt32(row.GetOrdinal(column));

    public static Instant Instant(this DbDataReader row, string column) =>
        NodaTime.Instant.FromUnixTimeMilliseconds(row.GetInt64(row.GetOrdinal(column)));
}
