using Npgsql;

namespace MassageBot.Host.Tests.Storage;

/// <summary>Time passes for hosts that died: nothing was seen of them for a minute.</summary>
internal static class DeadHosts
{
    public static async Task BuryAsync(TestStore shop, string store)
    {
        if (store != EveryStoreAttribute.PostgreSql)
        {
            return;
        }

        await using var connection = new NpgsqlConnection(shop.ConnectionString);
        await connection.OpenAsync();
        await using var bury = new NpgsqlCommand("UPDATE bot.host SET seen_at = seen_at - interval '1 minute'", connection);
        await bury.ExecuteNonQueryAsync();
    }
}
