using MassageBot.Host.Storage;
using MassageBot.Host.Storage.PostgreSql;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.PostgreSql;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Operations;

/// <summary>What operators rely on, on a PostgreSQL server.</summary>
public sealed class PostgreSqlOperationsTests
{
    private const string Canary = "quetzalmarmalade";

    [PostgreSqlFact]
    public async Task An_abandoned_conversation_is_gone_from_every_table()
    {
        using var clinic = await OpenAsync();
        var gone = await Visitor.EnterAsync(clinic);
        await gone.SayAsync(Canary);
        var before = await FoundAsync(clinic);
        clinic.Clock.Advance(TimeSpan.FromDays(31));
        var stays = await Visitor.EnterAsync(clinic);

        await clinic.RunDueJobsAsync();

        before.ShouldNotBeEmpty();
        (await FoundAsync(clinic)).ShouldBeEmpty();
        (await FindAsync(clinic, gone)).ShouldBeNull();
        (await FindAsync(clinic, stays)).ShouldNotBeNull();
    }

    [PostgreSqlFact]
    public async Task An_open_alert_and_an_unsettled_booking_keep_their_conversations()
    {
        using var clinic = await OpenAsync();
        var (waits, books) = (await Visitor.EnterAsync(clinic), await Visitor.EnterAsync(clinic));
        clinic.Bot.OnMessage = (turn, effects) =>
        {
            if (turn.Activity.Text == "book")
            {
                effects.Intents.Add(RehearsalCalendar.Wish(clinic.Clock.GetUtcNow()));
                return Task.CompletedTask;
            }

            effects.Alerts.Add(OperationsClinic.HandOff());
            return Task.CompletedTask;
        };
        await waits.SayAsync("a person please");
        await books.SayAsync("book");
        var later = clinic.Clock.GetUtcNow().AddDays(1);

        await DeleteAllAsync(clinic, new RetentionCutoffs
        {
            Abandoned = later,
            Transcripts = later,
            Receipts = later,
            Parked = later,
            Deliveries = later,
            Intents = later,
            Alerts = later,
        });

        (await FindAsync(clinic, waits)).ShouldNotBeNull();
        (await FindAsync(clinic, books)).ShouldNotBeNull();
        (await clinic.Get<IAlerts>().CountOpenAsync(CancellationToken.None)).ShouldBe(1);
        (await clinic.Get<IStorageProbe>().LoadAsync(CancellationToken.None)).IntentsPending.ShouldBe(1);
    }

    [PostgreSqlFact]
    public async Task A_host_on_a_sound_server_is_ready()
    {
        using var clinic = await OpenAsync();

        var response = await clinic.CreateClient().GetAsync("/readyz");

        var body = JObject.Parse(await response.Content.ReadAsStringAsync());
        body["checks"]!.Children<JProperty>().ShouldAllBe(check => (string)check.Value! == "ok");
    }

    private static async Task<ClinicHost> OpenAsync() => new ClinicHost()
        .With("Storage:Provider", "PostgreSql")
        .With("ConnectionStrings:PostgreSql", await PostgreSqlServer.Shared.NewDatabaseAsync());

    private static async Task DeleteAllAsync(ClinicHost clinic, RetentionCutoffs cutoffs)
    {
        while (await clinic.Get<IRetention>().DeleteAsync(cutoffs, CancellationToken.None) > 0)
        {
        }
    }

    private static Task<ConversationFacts?> FindAsync(ClinicHost clinic, Visitor visitor) =>
        clinic.Get<IConversations>().FindAsync(visitor.Conversation, CancellationToken.None);

    /// <summary>The tables that hold the canary.</summary>
    private static Task<IReadOnlyList<string>> FoundAsync(ClinicHost clinic) => clinic.Get<PostgreSqlDatabase>().QueryAsync(
        """
        SELECT 'conversation' FROM bot.conversation AS t WHERE t::text LIKE $1 UNION ALL SELECT 'inbox' FROM bot.inbox AS t WHERE t::text LIKE $1
        UNION ALL SELECT 'log' FROM bot.log AS t WHERE t::text LIKE $1 UNION ALL SELECT 'held' FROM bot.held AS t WHERE t::text LIKE $1
        UNION ALL SELECT 'intent' FROM bot.intent AS t WHERE t::text LIKE $1 UNION ALL SELECT 'alert' FROM bot.alert AS t WHERE t::text LIKE $1
        UNION ALL SELECT 'outbox' FROM bot.outbox AS t WHERE t::text LIKE $1
        """,
        [$"%{Canary}%"],
        static row => row.GetString(0),
        CancellationToken.None);
}
