using MassageBot.PostgreSql;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Storage.PostgreSql;
using Npgsql;

namespace MassageBot.Scheduling.Tests.Storage;

public sealed class CalendarServerTests
{
    [PostgreSqlFact]
    public async Task Programs_that_start_at_once_on_an_empty_database_all_run()
    {
        var database = await PostgreSqlServer.Shared.NewDatabaseAsync();

        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new CalendarServer(database))));
        var written = await Task.WhenAll(stores.Select((store, n) => store.InsertAsync(n * 2)));

        written.ShouldAllBe(done => done);
        Array.ForEach(stores, store => store.Dispose());
    }

    [PostgreSqlFact]
    public async Task A_schema_from_a_newer_program_is_opened_if_that_one_says_so_and_refused_otherwise()
    {
        var database = await PostgreSqlServer.Shared.NewDatabaseAsync();
        using (new CalendarServer(database))
        {
        }

        await RunAsync(database, "INSERT INTO scheduling.schema_version (number) VALUES (9000)");
        using (new CalendarServer(database))
        {
        }

        await RunAsync(database, "INSERT INTO scheduling.oldest_program (number) VALUES (9000)");

        Should.Throw<InvalidOperationException>(() => new CalendarServer(database)).Message.ShouldContain("newer version");
    }

    [PostgreSqlFact]
    public async Task A_user_who_may_not_create_the_extension_is_told_the_remedy()
    {
        var database = await PostgreSqlServer.Shared.NewDatabaseAsync();
        var name = "weak_" + Guid.NewGuid().ToString("N");
        await RunAsync(database, $"CREATE ROLE {name} LOGIN");

        var fault = Should.Throw<InvalidOperationException>(() =>
            new CalendarServer(new NpgsqlConnectionStringBuilder(database) { Username = name }.ConnectionString));

        fault.Message.ShouldContain("CREATE EXTENSION btree_gist;");
    }

    [PostgreSqlFact]
    public async Task A_user_without_rights_runs_on_a_schema_and_an_extension_that_were_made_for_them()
    {
        var database = await PostgreSqlServer.Shared.NewDatabaseAsync();
        var name = "weak_" + Guid.NewGuid().ToString("N");
        await RunAsync(database, $"CREATE ROLE {name} LOGIN; CREATE EXTENSION btree_gist; CREATE SCHEMA scheduling AUTHORIZATION {name}");

        using var store = new CalendarServer(new NpgsqlConnectionStringBuilder(database) { Username = name }.ConnectionString);

        (await store.InsertAsync(0)).ShouldBeTrue();
    }

    [Fact]
    public void A_server_that_does_not_answer_is_told_at_the_start()
    {
        var fault = Should.Throw<InvalidOperationException>(() => new CalendarServer("Host=127.0.0.1;Port=1;Database=none;Password=secret-canary"));

        fault.Message.ShouldContain("cannot reach PostgreSQL");
        fault.ToString().ShouldNotContain("secret-canary");
    }

    [PostgreSqlFact]
    public async Task Connections_that_died_meanwhile_are_replaced_unnoticed()
    {
        var database = await PostgreSqlServer.Shared.NewDatabaseAsync();
        using var store = new CalendarServer(database);
        await store.InsertAsync(0);
        await store.EditionAsync(CancellationToken.None);

        await RunAsync(database, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await store.InsertAsync(2);

        (await store.BlocksAsync()).ShouldBe(2);
        (await store.EditionAsync(CancellationToken.None)).Revision.ShouldBe(2);
    }

    [PostgreSqlTheory]
    [InlineData(Cut.BeforeTheServer)]
    [InlineData(Cut.AfterTheServer)]
    public async Task A_commit_whose_answer_is_lost_happens_once_and_is_answered(Cut cut)
    {
        using var proxy = new CuttingProxy(await PostgreSqlServer.Shared.NewDatabaseAsync(), cut);
        using var store = new CalendarServer(proxy.ConnectionString);
        proxy.IsArmed = true;

        var written = await store.InsertAsync(0);

        (written, proxy.HasCut).ShouldBe((true, true));
        (await store.BlocksAsync()).ShouldBe(1);
        (await store.EditionAsync(CancellationToken.None)).Revision.ShouldBe(1);
    }

    [PostgreSqlFact]
    public async Task A_program_that_freezes_in_the_middle_keeps_the_others_waiting_for_some_seconds_only()
    {
        var database = await PostgreSqlServer.Shared.NewDatabaseAsync();
        using var store = new CalendarServer(database);
        using var frozen = new PostgreSqlSession(CalendarServer.Address(database), ColumnSeal.None);
        frozen.Begin(Guid.NewGuid());

        await Should.ThrowAsync<CalendarUnavailableException>(() => store.InsertAsync(0));
        var written = await UntilAsync(() => store.InsertAsync(2));

        written.ShouldBeTrue();
    }

    private static async Task<bool> UntilAsync(Func<Task<bool>> attempt)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await attempt();
            }
            catch (CalendarUnavailableException) when (tries < 5)
            {
            }
        }
    }

    private static async Task RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Written in these tests.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
