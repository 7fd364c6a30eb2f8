using MassageBot.Host.Storage;
using MassageBot.Host.Storage.PostgreSql;
using MassageBot.PostgreSql;
using MassageBot.Scheduling;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace MassageBot.Host.Tests.Storage;

/// <summary>Start on a database: migrations, refusals, settings.</summary>
public sealed class PostgreSqlStartTests
{
    [PostgreSqlFact]
    public async Task Hosts_that_start_at_once_on_an_empty_database_all_come_up()
    {
        var text = await PostgreSqlServer.Shared.NewDatabaseAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Open(text).Dispose())));

        await using var connection = new NpgsqlConnection(text);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("SELECT count(*) FROM bot.host", connection);
        (await count.ExecuteScalarAsync()).ShouldBe(4L);
    }

    [PostgreSqlFact]
    public async Task Data_of_a_newer_version_is_refused_by_name()
    {
        var text = await PostgreSqlServer.Shared.NewDatabaseAsync();
        await MigrateAsync(text, oldestProgram: 99);

        Should.Throw<InvalidOperationException>(() => Open(text)).Message.ShouldContain("newer version");
    }

    [PostgreSqlFact]
    public async Task The_previous_version_runs_on_a_schema_that_allows_it()
    {
        var text = await PostgreSqlServer.Shared.NewDatabaseAsync();
        await MigrateAsync(text, oldestProgram: 1);

        Should.NotThrow(() => Open(text).Dispose());
    }

    [PostgreSqlFact]
    public async Task A_database_that_is_missing_is_named_without_the_password()
    {
        var text = new NpgsqlConnectionStringBuilder(await PostgreSqlServer.Shared.NewDatabaseAsync()) { Database = "nowhere", Password = "s3cret-word" };

        var refusal = Should.Throw<InvalidOperationException>(() => Open(text.ConnectionString));

        refusal.ToString().ShouldContain("does not exist");
        refusal.ToString().ShouldNotContain("s3cret-word");
    }

    [Theory]
    [InlineData(null, "ConnectionStrings:PostgreSql is missing")]
    [InlineData("", "ConnectionStrings:PostgreSql is missing")]
    [InlineData("Host=db;Password=s3cret-word;Nonsense=1", "ConnectionStrings:PostgreSql cannot be read")]
    [InlineData("Password=s3cret-word", "ConnectionStrings:PostgreSql cannot be read")]
    public void A_connection_string_that_cannot_be_used_is_refused_by_name(string? text, string why)
    {
        var options = new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = text };

        var verdict = new StorageOptionsValidator().Validate(null, options);

        verdict.Failed.ShouldBeTrue();
        verdict.FailureMessage.ShouldContain(why);
        verdict.FailureMessage.ShouldNotContain("s3cret-word");
    }

    private static PostgreSqlDatabase Open(string text) => new(
        Options.Create(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = text }), ColumnSeal.None, NullLogger<PostgreSqlDatabase>.Instance);

    /// <summary>Leaves what a later version would leave.</summary>
    private static async Task MigrateAsync(string text, int oldestProgram)
    {
        await using var connection = new NpgsqlConnection(text);
        await connection.OpenAsync();
        var known = Migrations.Of("PostgreSql");
        PostgreSqlAtStart.Migrate(connection, [.. known, new Migration(known[^1].Version + 1, oldestProgram, "CREATE TABLE bot.later (x integer)")]);
    }
}
