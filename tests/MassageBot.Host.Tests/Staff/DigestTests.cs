using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.StaffDay;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Channels.Connector;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MassageBot.Host.Tests.Staff;

/// <summary>The figures of day and week in the conversation that staff share, from the calendar and the store to the card.</summary>
public sealed class DigestTests : IAsyncLifetime
{
    private const string Tenant = "5a3f0c9e-3c0f-4d0e-9f6e-2b0d6f7a1c01";
    private const string Rosa = "9b1d2e3f-4a5b-4c6d-8e7f-0a1b2c3d4e5f";
    private const string Desk = "19:desk@thread.tacv2";

    private readonly ConnectedClinic _clinic = new();
    private readonly RehearsalCalendar _calendar = new();
    private readonly StandingDayBook _book = new();
    private int _said;

    /// <summary>Sunday, 1 November 2026, half past one in the night in which the clocks are set back; the sample clinic is open every day.</summary>
    public async Task InitializeAsync()
    {
        await _clinic.InitializeAsync();
        _clinic.Host.With("Staff:TenantId", Tenant)
            .With("Staff:Conversation", Desk)
            .With("Staff:Members:0:AadObjectId", Rosa)
            .With("Staff:Members:0:Name", "Rosa")
            .With("Staff:Members:0:Role", "Owner")
            .WithTheBotThatShips()
            .With(services => services.AddSingleton<IScheduler>(_calendar).AddSingleton<IDayBook>(_book));
        await SayAsync("help");
    }

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task Whoever_asks_sees_the_day_and_the_last_week()
    {
        _book.Stand("Ana Bell", Instant.FromUtc(2026, 11, 1, 16, 0));
        _book.Stand("Ana Bell", Instant.FromUtc(2026, 11, 1, 18, 0), state: VisitState.Pending);
        Stand(VisitCourse.Fulfilled, 2026, 10, 20);
        Stand(VisitCourse.NoShow, 2026, 10, 25);

        await SayAsync("digest");
        await SayAsync("digest week");
        await SayAsync("cifras semana");

        var cards = await CardsAsync();
        Words(cards[0]).ShouldContain("Today, Sunday, November 1");
        Fact(cards[0], "Visits").ShouldBe("1");
        Fact(cards[0], "Not confirmed yet").ShouldBe("1");
        Words(cards[1]).ShouldContain("The week from Mon Oct 19 to Sun Oct 25");
        Line(cards[1], "No-shows").ShouldBe("1 of 2 –");
        Words(cards[2]).ShouldBe(Words(cards[1]));
    }

    [Fact]
    public async Task Of_a_calendar_that_does_not_answer_the_day_says_so()
    {
        _book.Answers = false;

        await SayAsync("digest");

        Fact((await CardsAsync())[0], "Visits").ShouldBe("unknown");
    }

    [Fact]
    public async Task At_eight_the_desk_hears_the_day_once_and_on_Monday_the_week()
    {
        await RunAsync(TimeSpan.FromMinutes(449));
        (await CardsAsync()).ShouldBeEmpty();

        await RunAsync(TimeSpan.FromMinutes(1));
        await RunAsync(TimeSpan.FromMinutes(1));
        (await CardsAsync()).Count.ShouldBe(1);

        await RunAsync(TimeSpan.FromHours(24));
        await RunAsync(TimeSpan.FromMinutes(1));
        var told = (await CardsAsync()).Select(Words).ToList();
        told.Count(words => words.StartsWith("📊 The week from Mon Oct 26 to Sun Nov 1", StringComparison.Ordinal)).ShouldBe(1);
        told.Count(words => words.StartsWith("📊 Today, Monday, November 2", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_host_that_starts_again_tells_nothing_twice()
    {
        await RunAsync(TimeSpan.FromMinutes(455));
        var job = ActivatorUtilities.CreateInstance<Host.Staff.DigestJob>(_clinic.Host.Services);

        await job.RunDueAsync(_clinic.Host.Clock.GetUtcNow(), CancellationToken.None);
        await _clinic.Host.TurnsAsync(Stored);

        (await CardsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_week_is_compared_with_what_was_told_of_the_one_before()
    {
        Stand(VisitCourse.NoShow, 2026, 10, 20);
        await SayAsync("digest week");
        _calendar.Standing.Clear();
        Stand(VisitCourse.Fulfilled, 2026, 10, 27);
        _clinic.Host.Clock.Advance(TimeSpan.FromDays(2));

        await SayAsync("digest week");

        var cards = await CardsAsync();
        Line(cards[1], "Visits").ShouldBe("1 1");
        Line(cards[1], "No-shows").ShouldBe("0 of 1 1 of 1");
    }

    [Fact]
    public async Task In_the_shared_conversation_no_crisis_is_counted_whoever_asks()
    {
        await RaiseAsync(AlertKind.RedFlag, "fever");
        await RaiseAsync(AlertKind.Crisis, "self-harm");
        _clinic.Host.Clock.Advance(TimeSpan.FromDays(2));

        await SayAsync("digest week");

        var card = Words((await CardsAsync())[^1]);
        card.ShouldContain("fever");
        card.ShouldNotContain("self-harm");
    }

    [Fact]
    public async Task No_line_of_a_table_is_longer_than_a_phone_shows()
    {
        await RaiseAsync(AlertKind.RedFlag, "a-rule-with-a-name-that-nobody-can-read-on-a-phone");
        _clinic.Host.Clock.Advance(TimeSpan.FromDays(2));

        await SayAsync("digest week");

        var lines = (await CardsAsync())[^1].SelectTokens("$..[?(@.fontType == 'Monospace')].text").Values<string>().ToList();
        lines.Count.ShouldBeGreaterThan(12);
        lines.ShouldAllBe(line => line!.Replace("\\", "").Length <= 40);
    }

    private static string Stored => $"msteams|{Desk}";

    private async Task SayAsync(string text)
    {
        const string Mention = "<at>Front desk</at>";
        var message = _clinic.Message($"{Mention} {text}", $"a{++_said}", Desk);
        message["entities"] = new JArray(new JObject { ["type"] = "mention", ["text"] = Mention, ["mentioned"] = new JObject { ["id"] = "28:bot" } });
        message["conversation"]!["tenantId"] = Tenant;
        message["conversation"]!["conversationType"] = "channel";
        message["from"]!["aadObjectId"] = Rosa;
        (await _clinic.PostAsync(message)).IsSuccessStatusCode.ShouldBeTrue();
        await _clinic.Host.TurnsAsync(Stored);
    }

    private async Task RunAsync(TimeSpan later)
    {
        _clinic.Host.Clock.Advance(later);
        await _clinic.Host.RunDueJobsAsync();
        await _clinic.Host.TurnsAsync(Stored);
    }

    private void Stand(VisitCourse course, int year, int month, int day)
    {
        var start = Instant.FromUtc(year, month, day, 16, 0);
        _calendar.Standing.Add(new CalendarVisit
        {
            Id = $"v{_calendar.Standing.Count}",
            Therapist = new TherapistId("mia"),
            Start = start,
            End = start + Duration.FromHours(1),
            Course = course,
        });
    }

    private Task RaiseAsync(AlertKind kind, string rule) => _clinic.Host.Get<IAlerts>().RaiseAsync(
        new Alert { Id = Guid.NewGuid(), Kind = kind, RaisedAt = Instant.FromDateTimeOffset(_clinic.Host.Clock.GetUtcNow()), RuleIds = [rule] }, "c1", CancellationToken.None);

    private async Task<IReadOnlyList<JObject>> CardsAsync()
    {
        var log = await _clinic.Host.Get<IConversationLog>().ReadAsync(Stored, 0, 100, CancellationToken.None);
        return [.. log.SelectMany(logged => JObject.Parse(logged.Json).SelectTokens("attachments[*].content")).OfType<JObject>()];
    }

    private static string Words(JObject card) => string.Join('\n', card.SelectTokens("$.body..text").Values<string>()).Replace("\\", "").Replace('\u00A0', ' ');

    private static string? Fact(JObject card, string title) => (string?)card.SelectTokens("$..facts[*]").Single(fact => (string?)fact["title"] == title)["value"];

    /// <summary>What stands behind a name in a table, its columns one blank apart.</summary>
    private static string Line(JObject card, string name)
    {
        var line = Words(card).Split('\n').Single(text => text.StartsWith(name, StringComparison.Ordinal));
        return string.Join(' ', line[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
