using System.Net;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Channels.Sms;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MassageBot.Host.Tests.Notices;

/// <summary>A day whose visits cannot be, from the owner's page to the clients' phones.</summary>
public sealed class CallOffTests : IAsyncLifetime
{
    private const string Key = "a-key-for-the-owner";

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly Instant Start = new LocalDateTime(2026, 11, 3, 15, 0).InZoneStrictly(Zone).ToInstant();

    private readonly TextingClinic _clinic = new();
    private readonly RehearsalCalendar _calendar = new();

    public async Task InitializeAsync()
    {
        await _clinic.InitializeAsync();
        _clinic.Host.With("Owner:Key", Key)
            .WithTheBotThatShips()
            .With(services => services.AddSingleton<IScheduler>(_calendar));
        Stand("v1", Start, TextingClinic.Client);
        Stand("v2", Start + Duration.FromHours(2), "");
        Stand("v3", Start + Duration.FromDays(1), "+15550100199");
        await SendAsync("/owner/texts", ("number", TextingClinic.Client), ("wish", "start"), ("noted-by", "Robin"));
        _clinic.Host.Clock.Advance(TimeSpan.FromHours(10));
    }

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task Staff_see_how_many_visits_it_concerns_before_anything_is_sent()
    {
        var page = await (await LookAsync("2026-11-03T08:00", "2026-11-03T20:00")).Content.ReadAsStringAsync();

        page.ShouldContain("2 visits of the whole clinic");
        await _clinic.LaterAsync(TimeSpan.FromMinutes(5));
        _clinic.Heard.ShouldNotContain(text => text.Contains("we're sorry"));
    }

    [Fact]
    public async Task Each_client_is_texted_once_and_who_cannot_be_is_called()
    {
        (await CallOffAsync("2026-11-03T08:00", "2026-11-03T20:00", Guid.NewGuid())).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await _clinic.LaterAsync(TimeSpan.FromMinutes(2));
        await _clinic.LaterAsync(TimeSpan.FromMinutes(2));

        _clinic.Heard.Where(text => text.Contains("we're sorry")).ShouldHaveSingleItem().ShouldContain("Tuesday, November 3 at 3:00 PM");
        (await _clinic.AlertsAsync()).Where(raised => raised.Alert.Reason == "visit-called-off").ShouldHaveSingleItem().Alert.VisitId.ShouldBe("v2");
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_calls_off_once()
    {
        var once = Guid.NewGuid();
        await CallOffAsync("2026-11-03T08:00", "2026-11-03T20:00", once);
        await CallOffAsync("2026-11-03T08:00", "2026-11-03T20:00", once);

        (await _clinic.Host.Get<INotices>().CalledOffAsync(_clinic.Host.Clock.GetUtcNow(), CancellationToken.None)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_visit_that_is_called_off_is_not_reminded_of()
    {
        await CallOffAsync("2026-11-03T08:00", "2026-11-03T20:00", Guid.NewGuid());
        await _clinic.LaterAsync(TimeSpan.FromHours(2));
        await _clinic.LaterAsync(TimeSpan.FromDays(1));

        _clinic.Heard.ShouldNotContain(text => text.Contains("Reply 1 yes"));
    }

    [Theory]
    [InlineData("2026-11-03T20:00", "2026-11-03T08:00")]
    [InlineData("2026-10-01T08:00", "2026-10-02T08:00")]
    [InlineData("soon", "later")]
    [InlineData("2026-11-03T08:00", "2027-11-03T08:00")]
    public async Task Hours_that_cannot_be_are_refused_with_a_sentence(string from, string until)
    {
        var answer = await LookAsync(from, until);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Write a beginning and a later end");
    }

    [Fact]
    public async Task Nobody_else_calls_anything_off()
    {
        var answer = await Client().PostAsync("/owner/called-off", Form(("from", "2026-11-03T08:00"), ("until", "2026-11-03T20:00"), ("made-by", "x")));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _clinic.Host.Get<INotices>().CalledOffAsync(_clinic.Host.Clock.GetUtcNow(), CancellationToken.None)).ShouldBeEmpty();
    }

    private Task<HttpResponseMessage> LookAsync(string from, string until) =>
        SendAsync("/owner/called-off/look", ("from", from), ("until", until), ("therapist", ""));

    private Task<HttpResponseMessage> CallOffAsync(string from, string until, Guid once) =>
        SendAsync("/owner/called-off", ("from", from), ("until", until), ("therapist", ""), ("made-by", "Robin"), ("once", once.ToString("N")));

    private Task<HttpResponseMessage> SendAsync(string path, params (string, string)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Form(fields) };
        request.Headers.Authorization = new("Bearer", Key);
        return Client().SendAsync(request);
    }

    private HttpClient Client() => _clinic.Host.CreateClient(new() { AllowAutoRedirect = false });

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private void Stand(string id, Instant start, string phone)
    {
        _calendar.Standing.Add(new CalendarVisit
        {
            Id = id,
            Therapist = new TherapistId("ana"),
            Start = start,
            End = start + Duration.FromHours(1),
            Course = VisitCourse.Booked,
            Phone = phone,
        });
        _calendar.Standings[id] = new StandingAnswer.Stands(new VisitStanding(start, Pending: false, Open: true));
    }
}
