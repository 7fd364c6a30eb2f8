using Npgsql;

namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>Times are stored as Unix milliseconds. Facts of a conversation stand in the first five columns wherever they are read.</summary>
internal static class Rows
{
    public static long Stored(this DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset Time(this NpgsqlDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    public static ConversationFacts Facts(this NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4));
}
