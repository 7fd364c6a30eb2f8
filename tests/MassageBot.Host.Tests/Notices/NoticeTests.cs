using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;
using MassageBot.Core.Wording;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Channels.Sms;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MassageBot.Host.Tests.Notices;

/// <summary>Texts that nobody asked for, from the calendar to Twilio, with the bot that ships.</summary>
public sealed class NoticeTests : IAsyncLifetime
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    private readonly TextingClinic _clinic = new();
    private readonly RehearsalCalendar _calendar = new();

    /// <summary>Friday, 6 November 2026, 15:00 at the clinic. The clock begins on Sunday in the night.</summary>
    private Instant Start { get; set; } = new LocalDateTime(2026, 11, 6, 15, 0).InZoneStrictly(Zone).ToInstant();

    public async Task InitializeAsync()
    {
        await _clinic.InitializeAsync();
        _clinic.Host.WithTheBotThatShips().With(services => services.AddSingleton<IScheduler>(_calendar));
        Stand(VisitCourse.Booked);
        await _clinic.Host.Get<IClientRecords>().WriteAsync(News(Language.English), CancellationToken.None);
    }

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task A_visit_is_reminded_of_twice_and_no_more()
    {
        await GoToAsync(4, 9, 59);
        Heard.ShouldBeEmpty();

        await GoToAsync(4, 10, 0);
        await GoToAsync(4, 10, 5);
        await GoToAsync(5, 9, 30);
        await GoToAsync(6, 12, 0);

        Heard.Count().ShouldBe(2);
        _clinic.Heard.Count(IsTerms).ShouldBe(1);
        Heard.ShouldAllBe(text => text.StartsWith(ShippedName, StringComparison.Ordinal) && text.Contains("Friday") && text.Contains("3:00 PM") && text.Contains("1 yes"));
    }

    [Fact]
    public async Task Its_client_hears_it_in_their_language()
    {
        await _clinic.Host.Get<IClientRecords>().WriteAsync(News(Language.Spanish), CancellationToken.None);

        await GoToAsync(4, 10, 0);

        Heard.ShouldHaveSingleItem().ShouldContain("Responda 1");
    }

    [Fact]
    public async Task A_visit_that_was_cancelled_or_moved_meanwhile_is_not_reminded_of()
    {
        await GoToAsync(4, 9, 0);
        _calendar.Standings["v1"] = new StandingAnswer.Stands(new VisitStanding(Start, Pending: false, Open: false));

        await GoToAsync(4, 10, 0);

        Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_calendar_that_is_away_delays_a_reminder_and_loses_none()
    {
        await GoToAsync(4, 9, 0);
        _calendar.Standings.Clear();
        await GoToAsync(4, 10, 0);
        Heard.ShouldBeEmpty();

        Stand(VisitCourse.Booked);
        await GoToAsync(4, 13, 0);

        Heard.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task After_a_stop_nothing_is_begun()
    {
        await _clinic.SayAsync("STOP");
        var before = Heard.Count();

        await GoToAsync(4, 10, 0);
        await GoToAsync(5, 9, 30);

        Heard.Count().ShouldBe(before);
    }

    [Fact]
    public async Task What_the_carrier_did_not_take_by_day_does_not_leave_by_night()
    {
        await GoToAsync(4, 9, 0);
        Enumerable.Range(0, 40).ToList().ForEach(_ => _clinic.Twilio.AnswerWith(503));
        await GoToAsync(4, 19, 58);
        Heard.ShouldBeEmpty();

        await GoToAsync(4, 20, 5);
        await GoToAsync(4, 23, 0);
        Heard.ShouldBeEmpty();

        _clinic.Twilio.Answers.Clear();
        await GoToAsync(5, 9, 0);
        Heard.ShouldHaveSingleItem().ShouldContain("Friday");
    }

    [Fact]
    public async Task Who_did_not_come_is_missed_and_may_book_anew()
    {
        await GoToAsync(6, 14, 0);
        var before = Heard.Count();
        Stand(VisitCourse.NoShow);

        await GoToAsync(7, 10, 0);
        Heard.Skip(before).ShouldHaveSingleItem().ShouldContain("missed you");

        await _clinic.SayAsync("2");
        Heard.Last().ShouldContain("That's fine");
    }

    [Fact]
    public async Task After_a_visit_one_question_comes_and_what_went_wrong_goes_to_people()
    {
        await GoToAsync(6, 14, 0);
        var before = Heard.Count();
        Stand(VisitCourse.Fulfilled);

        await GoToAsync(7, 11, 0);
        Heard.Skip(before).ShouldHaveSingleItem().ShouldContain("Did all go well?");
        await _clinic.SayAsync("2");

        (await _clinic.AlertsAsync()).ShouldNotBeEmpty();
        (await _clinic.AlertsAsync()).ShouldAllBe(raised => raised.Alert.Reason == "after-notice" && raised.Alert.Phone == TextingClinic.Client);
    }

    [Fact]
    public async Task Without_the_consent_to_texts_nothing_is_begun()
    {
        await _clinic.Host.Get<IClientRecords>().WriteAsync(News(Language.English, given: false, later: 1), CancellationToken.None);

        await GoToAsync(4, 10, 0);

        Heard.ShouldBeEmpty();
    }

    /// <summary>Without what a number is told once.</summary>
    private IEnumerable<string> Heard => _clinic.Heard.Where(text => !IsTerms(text));

    private static bool IsTerms(string text) => text.Contains("STOP to opt out", StringComparison.Ordinal) && text.Contains("data rates", StringComparison.Ordinal)
        || text.Contains("tarifas de mensajes", StringComparison.Ordinal);

    private static string ShippedName => Content.ShippedContent.Content.Clinic.Name;

    /// <summary>The clock goes to that moment of November by the clinic's clock, and the jobs run as they would have on the way.</summary>
    private async Task GoToAsync(int day, int hour, int minute)
    {
        var to = new LocalDateTime(2026, 11, day, hour, minute).InZoneStrictly(Zone).ToDateTimeOffset();
        while (_clinic.Host.Clock.GetUtcNow() < to)
        {
            var left = to - _clinic.Host.Clock.GetUtcNow();
            _clinic.Host.Clock.Advance(left < TimeSpan.FromMinutes(30) ? left : TimeSpan.FromMinutes(30));
            await _clinic.Host.RunDueJobsAsync();
            await _clinic.SettleAsync();
        }
    }

    private void Stand(VisitCourse course)
    {
        _calendar.Standing.Clear();
        _calendar.Standing.Add(new CalendarVisit { Id = "v1", Therapist = new TherapistId("ana"), Start = Start, End = Start + Duration.FromHours(1), Course = course });
        _calendar.Standings["v1"] = new StandingAnswer.Stands(new VisitStanding(Start, Pending: false, Open: true));
    }

    private ClientNews News(Language language, bool given = true, int later = 0) => new(
        new Client
        {
            Id = Client.IdOf(TextingClinic.Client, "Sam", proven: true, "web"),
            Phone = TextingClinic.Client,
            FirstName = "Sam",
            Language = language,
            NumberIsProven = true,
            Consents =
            [
                new ConsentRecord
                {
                    Kind = ConsentKind.Texts,
                    Given = given,
                    Wording = "w",
                    Channel = "webchat",
                    At = Instant.FromDateTimeOffset(_clinic.Host.Clock.GetUtcNow()) + Duration.FromSeconds(later),
                },
            ],
        },
        "v1",
        "web",
        _clinic.Host.Clock.GetUtcNow());
}
