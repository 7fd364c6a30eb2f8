using System.Net;
using System.Net.Http.Headers;
using MassageBot.Host.Keys;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Tests.Storage;
using MassageBot.PostgreSql;
using MassageBot.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;
using Npgsql;

namespace MassageBot.Host.Tests.Operations;

/// <summary>Bot and calendar as processes of their own: <c>--only bot</c> and <c>--only scheduling</c>.</summary>
public sealed class ServedHalvesTests
{
    [Theory, EveryStore]
    public async Task The_calendar_alone_makes_its_key_and_serves_what_the_clinics_file_offers(string store)
    {
        using var calendar = (await ClinicHost.OnAsync(store)).With("only", "scheduling");
        var http = calendar.CreateClient();

        var strange = await http.GetAsync("/scheduling/v1/services");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", calendar.Get<IKeys>().Read("scheduling")[0]);
        var known = await http.GetStringAsync("/scheduling/v1/services");

        strange.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        known.ShouldContain("\"deep_tissue\"");
    }

    [Theory, EveryStore]
    public async Task The_calendar_alone_tells_its_health_and_its_contract_and_has_no_door_of_the_bot(string store)
    {
        using var calendar = (await ClinicHost.OnAsync(store)).With("only", "scheduling").With("Metrics:Key", "a-key-for-the-metrics");
        var http = calendar.CreateClient();

        (await http.GetStringAsync("/healthz")).ShouldBe("ok");
        ((string?)JObject.Parse(await http.GetStringAsync("/readyz"))["checks"]!["calendar"]).ShouldBe("ok");
        (await http.GetStringAsync("/openapi/scheduling.json")).ShouldContain("/scheduling/v1/availability");
        (await http.PostAsync("/webchat/token", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await http.PostAsync("/api/messages", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await http.GetAsync("/owner")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "a-key-for-the-metrics");
        (await http.GetStringAsync("/metrics")).ShouldNotContain("massagebot_inbox");
    }

    [Theory, EveryStore]
    public async Task Both_halves_run_over_one_place_and_find_the_same_key(string store)
    {
        using var calendar = (await ClinicHost.OnAsync(store)).With("only", "scheduling");
        _ = calendar.Server;
        using var bot = BotBeside(calendar);

        var ready = await bot.CreateClient().GetAsync("/readyz");

        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        ((string?)JObject.Parse(await ready.Content.ReadAsStringAsync())["checks"]!["calendar"]).ShouldBe("ok");
        (await bot.CreateClient().GetAsync("/scheduling/v1/services")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [PostgreSqlFact]
    public async Task The_calendar_alone_makes_no_table_of_the_bot_but_the_one_of_the_keys()
    {
        using var calendar = (await ClinicHost.OnAsync(EveryStoreAttribute.PostgreSql)).With("only", "scheduling");
        _ = calendar.Server;

        (await TablesOfTheBotAsync(calendar.ConnectionString!)).ShouldBe(["key"]);
    }

    [PostgreSqlFact]
    public async Task With_its_keys_set_the_calendar_alone_makes_no_table_of_the_bot()
    {
        using var calendar = (await ClinicHost.OnAsync(EveryStoreAttribute.PostgreSql)).With("only", "scheduling").With("Scheduling:ApiKey", "a-key-of-the-clinic");
        _ = calendar.Server;

        (await TablesOfTheBotAsync(calendar.ConnectionString!)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_calendar_that_cannot_take_bookings_is_not_ready_when_it_is_all_that_is_served()
    {
        using var calendar = new ClinicHost().With("only", "scheduling").With(services => services.AddSingleton<ICalendarProbe>(new FullDisk()));

        (await calendar.CreateClient().GetAsync("/readyz")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public void The_bot_alone_wants_to_be_told_where_the_calendar_is()
    {
        using var bot = new ClinicHost().With("only", "bot");

        Should.Throw<OptionsValidationException>(() => bot.Server).Message.ShouldContain("Scheduling:Provider");
    }

    private static ClinicHost BotBeside(ClinicHost calendar) => calendar.Next()
        .With("only", "bot")
        .With("Scheduling:Provider", "Http")
        .With("Scheduling:Endpoint", "http://localhost/scheduling")
        .With(services => services.AddHttpClient("calendar").ConfigurePrimaryHttpMessageHandler(() => calendar.Server.CreateHandler()));

    private static async Task<List<string>> TablesOfTheBotAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var tables = new NpgsqlCommand("SELECT tablename::text FROM pg_tables WHERE schemaname = 'bot'", connection);
        await using var rows = await tables.ExecuteReaderAsync();
        List<string> names = [];
        while (await rows.ReadAsync())
        {
            names.Add(rows.GetString(0));
        }

        return names;
    }

    private sealed class FullDisk : ICalendarProbe
    {
        public Task WriteAsync(CancellationToken cancellationToken) => throw new IOException("full");
    }
}
