using System.Collections.Immutable;
using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Screening;
using MassageBot.Host.Channels;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Channels.Sms;
using MassageBot.Host.Tests.Operations;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Tests.Storage;
using MassageBot.PostgreSql;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MassageBot.Host.Tests.Privacy;

/// <summary>What a client told about their health without agreeing that it is kept goes when the conversation is over.</summary>
public sealed class HealthLinesTests
{
    private const string Told = "quetzalmarmalade in my knee";
    private const string Plain = "see you on friday";

    [Theory]
    [EveryStore]
    public async Task Such_a_line_and_its_answer_are_blank_after_a_day_of_silence_and_other_lines_stay(string store)
    {
        using var clinic = await OpenAsync(store);
        var visitor = await ToldAsync(clinic);

        await AfterAsync(clinic, TimeSpan.FromHours(25));

        var texts = await TextsAsync(clinic, visitor);
        texts.ShouldAllBe(text => !text.Contains(Told));
        texts.ShouldContain(Plain);
        texts.Count(text => text.Length == 0).ShouldBe(2);
    }

    [Theory]
    [EveryStore]
    public async Task It_goes_from_a_conversation_by_text_whose_answers_have_left(string store)
    {
        var texting = new TextingClinic();
        await texting.InitializeAsync();
        var clinic = store == EveryStoreAttribute.PostgreSql ? texting.Host.OnPostgreSql(await PostgreSqlServer.Shared.NewDatabaseAsync()) : texting.Host;
        clinic.Bot.OnMessage = (_, effects) =>
        {
            effects.HealthLine = true;
            return Task.CompletedTask;
        };
        await texting.SayAsync(Told);

        await AfterAsync(clinic, TimeSpan.FromHours(25));

        var texts = await TextsAsync(clinic, TextingClinic.Conversation());
        texts.ShouldNotBeEmpty();
        texts.ShouldAllBe(text => text.Length == 0);
        await texting.DisposeAsync();
    }

    [Theory]
    [EveryStore]
    public async Task It_stays_while_the_client_may_still_go_on(string store)
    {
        using var clinic = await OpenAsync(store);
        var visitor = await ToldAsync(clinic);

        await AfterAsync(clinic, TimeSpan.FromHours(23));

        (await TextsAsync(clinic, visitor)).ShouldContain(Told);
    }

    [Theory]
    [EveryStore]
    public async Task It_stays_with_the_clients_consent(string store)
    {
        using var clinic = await OpenAsync(store);
        var visitor = await ToldAsync(clinic);
        clinic.Bot.OnMessage = (_, effects) =>
        {
            effects.HealthKept = true;
            return Task.CompletedTask;
        };
        await visitor.SayAsync("yes, book it");

        await AfterAsync(clinic, TimeSpan.FromHours(49));

        (await TextsAsync(clinic, visitor)).ShouldContain(Told);
    }

    [Theory]
    [EveryStore]
    public async Task The_transcript_of_a_report_about_a_colleague_is_preserved_as_long_as_its_entry(string store)
    {
        using var clinic = await OpenAsync(store);
        var alert = OperationsClinic.HandOff() with { Kind = AlertKind.Misconduct };
        var visitor = await ToldAsync(clinic, alert);
        await clinic.Get<IAlerts>().HandleAsync(alert.Id, clinic.Clock.GetUtcNow(), CancellationToken.None);

        await AfterAsync(clinic, TimeSpan.FromDays(300));
        var kept = await TextsAsync(clinic, visitor);
        await AfterAsync(clinic, TimeSpan.FromDays(100));
        await AfterAsync(clinic, TimeSpan.FromDays(1));

        kept.ShouldContain(Told);
        (await clinic.Get<IConversations>().FindAsync(visitor.Conversation, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public void Of_the_state_answers_and_words_go_and_codes_stay()
    {
        var record = new ConversationRecord
        {
            AlsoWrote = Told,
            Recent = [new RecentLine(Told, Instant.MinValue)],
            Triage = new TriageAnswers { Need = Need.Pain, SinceWords = Told },
            Flags = [new FlagNote("C01", Disposition.TherapistReview)],
            Booked = [new BookedVisit(Guid.NewGuid(), "v1", Instant.FromUtc(2026, 3, 5, 21, 0), ScreenedFor.Both)],
            Unheard = [new UnheardOutcome { IntentId = Guid.NewGuid(), Change = VisitChange.Moved }],
        };
        var state = $$"""{"web/conversations/1":{{StateBags.Write(new Dictionary<string, object> { ["frontDesk"] = record })}}}""";

        var left = HealthWords.Without(state).ShouldNotBeNull();

        left.ShouldNotContain("quetzalmarmalade");
        var bag = (IDictionary<string, object>)StateBags.Read(JObject.Parse(left)["web/conversations/1"]!.ToString())!;
        var read = bag["frontDesk"].ShouldBeOfType<ConversationRecord>();
        read.Flags.ShouldBe(record.Flags);
        read.Booked.ShouldBe(record.Booked);
        read.Unheard.ShouldBe(record.Unheard);
        HealthWords.Without(left).ShouldBeNull();
    }

    private static async Task<ClinicHost> OpenAsync(string store) => store == EveryStoreAttribute.PostgreSql
        ? new ClinicHost().With("Storage:Provider", "PostgreSql").With("ConnectionStrings:PostgreSql", await PostgreSqlServer.Shared.NewDatabaseAsync())
        : new ClinicHost();

    private static async Task<Visitor> ToldAsync(ClinicHost clinic, Alert? alert = null)
    {
        var visitor = await Visitor.EnterAsync(clinic);
        clinic.Bot.OnMessage = (turn, effects) =>
        {
            effects.HealthLine = turn.Activity.Text == Told;
            if (effects.HealthLine && alert is not null)
            {
                effects.Alerts.Add(alert);
            }

            return Task.CompletedTask;
        };
        await visitor.SayAsync(Told);
        await visitor.SayAsync(Plain);
        return visitor;
    }

    private static async Task AfterAsync(ClinicHost clinic, TimeSpan time)
    {
        await clinic.RunDueJobsAsync();
        clinic.Clock.Advance(time);
        await clinic.RunDueJobsAsync();
    }

    private static Task<ImmutableArray<string>> TextsAsync(ClinicHost clinic, Visitor visitor) => TextsAsync(clinic, visitor.Conversation);

    private static async Task<ImmutableArray<string>> TextsAsync(ClinicHost clinic, string conversation)
    {
        var lines = await clinic.Get<IConversationLog>().ReadAsync(conversation, 0, 100, CancellationToken.None);
        return [.. lines.Select(line => (string?)JObject.Parse(line.Json)["text"] ?? "-")];
    }
}
