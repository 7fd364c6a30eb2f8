using System.Net;
using System.Security.Cryptography;
using System.Text;
using MassageBot.Core.Booking;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MassageBot.Host.Tests.SchedulingAdapters.Webhooks;

public sealed class WebhookRouteTests
{
    private const string Secret = "a secret of the calendar";

    private readonly RehearsalCalendar _calendar = new();

    [Theory, EveryStore]
    public async Task What_the_clinic_did_to_a_visit_is_told_to_its_client_once(string store)
    {
        using var clinic = await ClinicAsync(store);
        var visitor = await BookedAsync(clinic);
        _calendar.Standings["v1"] = new StandingAnswer.Stands(new VisitStanding(RehearsalCalendar.Visit.Start + Duration.FromHours(2), Pending: false, Open: true));

        (await TellAsync(clinic, "msg_1")).ShouldBe(HttpStatusCode.NoContent);
        (await TellAsync(clinic, "msg_1")).ShouldBe(HttpStatusCode.NoContent);
        await SettleAsync(clinic, visitor);
        await TellAsync(clinic, "msg_2");
        await SettleAsync(clinic, visitor);

        var changed = clinic.Bot.Outcomes[^1].ShouldBeOfType<BookingOutcome.VisitChanged>();
        (changed.Change, changed.Start).ShouldBe((VisitChange.Moved, RehearsalCalendar.Visit.Start + Duration.FromHours(2)));
        clinic.Bot.Outcomes.Count.ShouldBe(2);
    }

    [Theory, EveryStore]
    public async Task A_visit_that_the_calendar_does_not_know_any_more_is_told_as_cancelled(string store)
    {
        using var clinic = await ClinicAsync(store);
        var visitor = await BookedAsync(clinic);
        _calendar.Standings["v1"] = new StandingAnswer.NotFound();

        await TellAsync(clinic, "msg_1");
        await SettleAsync(clinic, visitor);

        var changed = clinic.Bot.Outcomes[^1].ShouldBeOfType<BookingOutcome.VisitChanged>();
        (changed.Change, changed.Start).ShouldBe((VisitChange.Cancelled, RehearsalCalendar.Visit.Start));
    }

    [Theory, EveryStore]
    public async Task A_calendar_that_cannot_be_asked_is_asked_again(string store)
    {
        using var clinic = await ClinicAsync(store);
        var visitor = await BookedAsync(clinic);
        await TellAsync(clinic, "msg_1");
        await SettleAsync(clinic, visitor);
        clinic.Bot.Outcomes.Count.ShouldBe(1);

        _calendar.Standings["v1"] = new StandingAnswer.Stands(new VisitStanding(RehearsalCalendar.Visit.Start, Pending: false, Open: false));
        clinic.Clock.Advance(TimeSpan.FromMinutes(1));
        await SettleAsync(clinic, visitor);

        clinic.Bot.Outcomes[^1].ShouldBeOfType<BookingOutcome.VisitChanged>().Change.ShouldBe(VisitChange.Cancelled);
    }

    [Theory, EveryStore]
    public async Task What_the_client_did_in_the_chat_is_no_news(string store)
    {
        using var clinic = await ClinicAsync(store);
        var visitor = await BookedAsync(clinic);
        _calendar.Cancellations.Enqueue(new CancelAnswer.Cancelled());
        var now = Instant.FromDateTimeOffset(clinic.Clock.GetUtcNow());
        await IntendAsync(visitor, clinic, new BookingIntent.Cancel { Id = Guid.NewGuid(), MadeAt = now, VisitId = "v1", Reason = "client" });
        _calendar.Standings["v1"] = new StandingAnswer.Stands(new VisitStanding(RehearsalCalendar.Visit.Start, Pending: false, Open: false));

        await TellAsync(clinic, "msg_1");
        await SettleAsync(clinic, visitor);

        clinic.Bot.Outcomes.Select(outcome => outcome.GetType().Name).ShouldBe(["Booked", "Cancelled"]);
    }

    [Theory, EveryStore]
    public async Task A_telling_that_is_quicker_than_the_answer_to_the_booking_is_not_lost(string store)
    {
        using var clinic = await ClinicAsync(store);
        var slow = new TaskCompletionSource<BookingAnswer>();
        _calendar.Slow = slow.Task;
        var visitor = await Visitor.EnterAsync(clinic);
        var working = IntendAsync(visitor, clinic, RehearsalCalendar.Wish(clinic.Clock.GetUtcNow()));
        await Eventually.SeeAsync(() => Task.FromResult(_calendar.Slow is null ? "asked" : null), TimeSpan.FromSeconds(10));
        await TellAsync(clinic, "msg_1");
        slow.SetResult(new BookingAnswer.Booked(RehearsalCalendar.Visit with { Pending = true }, null));
        await working;

        _calendar.Standings["v1"] = new StandingAnswer.Stands(new VisitStanding(RehearsalCalendar.Visit.Start, Pending: false, Open: true));
        clinic.Clock.Advance(TimeSpan.FromSeconds(10));
        await SettleAsync(clinic, visitor);

        clinic.Bot.Outcomes[^1].ShouldBeOfType<BookingOutcome.VisitChanged>().Change.ShouldBe(VisitChange.Confirmed);
    }

    [Fact]
    public async Task What_is_not_signed_or_too_large_is_not_heard()
    {
        using var clinic = await ClinicAsync(EveryStoreAttribute.Sqlite);
        using var body = new StringContent("{}");

        (await clinic.CreateClient().PostAsync("/webhooks/scheduling", body)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await TellAsync(clinic, "msg_1", "another secret")).ShouldBe(HttpStatusCode.Unauthorized);
        (await TellAsync(clinic, "msg_1", at: clinic.Clock.GetUtcNow().AddMinutes(-6))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<ClinicHost> ClinicAsync(string store) => (await ClinicHost.OnAsync(store))
        .With("Scheduling:WebhookSecret", Secret)
        .With(services => services.AddSingleton<IScheduler>(_calendar));

    private async Task<Visitor> BookedAsync(ClinicHost clinic)
    {
        _calendar.Bookings.Enqueue(new BookingAnswer.Booked(RehearsalCalendar.Visit, null));
        var visitor = await Visitor.EnterAsync(clinic);
        await IntendAsync(visitor, clinic, RehearsalCalendar.Wish(clinic.Clock.GetUtcNow()));
        return visitor;
    }

    private static async Task IntendAsync(Visitor visitor, ClinicHost clinic, BookingIntent intent)
    {
        clinic.Bot.OnMessage = (_, effects) =>
        {
            effects.Intents.Add(intent);
            return Task.CompletedTask;
        };
        await visitor.SayAsync("yes");
        await SettleAsync(clinic, visitor);
    }

    private static async Task SettleAsync(ClinicHost clinic, Visitor visitor)
    {
        await clinic.RunDueJobsAsync();
        await clinic.TurnsAsync(visitor.Conversation);
    }

    private static async Task<HttpStatusCode> TellAsync(ClinicHost clinic, string id, string secret = Secret, DateTimeOffset? at = null)
    {
        const string Body = """{"type":"appointment.rescheduled","timestamp":"2026-11-01T05:30:00Z","data":{"id":"v1","status":"booked"}}""";
        var timestamp = (at ?? clinic.Clock.GetUtcNow()).ToUnixTimeSeconds();
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{Body}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/scheduling") { Content = new StringContent(Body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", $"{timestamp}");
        request.Headers.Add("webhook-signature", $"v1,{Convert.ToBase64String(signature)}");
        return (await clinic.CreateClient().SendAsync(request)).StatusCode;
    }
}
