namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>Times are stored as Unix milliseconds.</summary>
internal static class Rows
{
    public static long Stored(this DateTimeOffset time) => time.ToUnixTimeMilliseconds();
}
