using MassageBot.PostgreSql;
using Npgsql;

namespace MassageBot.Host.Tests.Storage;

public sealed class PostgreSqlServerTests
{
    [PostgreSqlFact]
    public async Task A_test_gets_a_database_of_its_own()
    {
        var text = await PostgreSqlServer.Shared.NewDatabaseAsync();

        await using var connection = new NpgsqlConnection(text);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", connection);
        (await count.ExecuteScalarAsync()).ShouldBe(0L);
    }
}
