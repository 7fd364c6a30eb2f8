using MassageBot.Bot.StaffDay;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Staff;
using MassageBot.Core.StaffDay;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Channels.Connector;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MassageBot.Host.Tests.StaffDay;

/// <summary>The front desk in Teams, through the signed door, the turn with its commit, and the embedded calendar. Sunday, half past one in the night.</summary>
public sealed class DayInTeamsTests : IAsyncLifetime
{
    private const string Tenant = "11111111-2222-4333-8444-555555555555";
    private const string Kim = "aaaaaaaa-0000-4000-8000-000000000001";

    private readonly ConnectedClinic _clinic = new();
    private int _messages;

    public async Task InitializeAsync()
    {
        await _clinic.InitializeAsync();
        _clinic.Host.WithTheBotThatShips()
            .With("Staff:TenantId", Tenant)
            .With("Staff:Members:0:AadObjectId", Kim)
            .With("Staff:Members:0:Role", "FrontDesk")
            .With("Staff:Members:0:Name", "Kim");
    }

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task The_day_is_shown_and_who_is_here_is_noted_in_the_calendar()
    {
        var visit = await BookedAsync("Anna Bell", 10);

        await SayAsync("today");
        await SayAsync("arrived Anna");

        Cards.ShouldHaveSingleItem().ToString().ShouldContain("Anna B.");
        _clinic.Heard.ShouldContain(text => text != null && text.Contains("Anna B. is here"));
        (await Book.VisitAsync(visit.Id, CancellationToken.None)).ShouldBeOfType<DayAnswer<DayVisit>.Given>().Value.State.ShouldBe(VisitState.Arrived);
    }

    [Fact]
    public async Task A_sick_therapist_is_closed_at_once_and_sent_once_however_often_it_is_pressed()
    {
        var visit = await BookedAsync("Anna Bell", 10);
        await SayAsync("sick Mia");
        var send = Cards.Last().Descendants().OfType<JObject>().First(action => (string?)action["verb"] == "day.send")["data"]!;
        (await CalledOffAsync()).ShouldBeEmpty();

        await PressAsync("day.send", (string)send["id"]!);
        await PressAsync("day.send", (string)send["id"]!);

        (await CalledOffAsync()).ShouldHaveSingleItem().MadeBy.ShouldBe("Kim");
        var standing = (await Book.VisitAsync(visit.Id, CancellationToken.None)).ShouldBeOfType<DayAnswer<DayVisit>.Given>().Value;
        standing.Proposed.ShouldBe(visit.Start);
        var day = (await Book.DayAsync(new LocalDate(2026, 11, 1), CancellationToken.None)).ShouldBeOfType<DayAnswer<ClinicDay>.Given>().Value;
        day.Therapists.Single(row => row.Therapist == new TherapistId("mia")).Blocks.ShouldHaveSingleItem();
        var plan = await _clinic.Host.Get<IMatters>().FindAsync<AwayPlan>(Guid.Parse((string)send["id"]!), CancellationToken.None);
        (plan!.IsOpen, plan.Body.Decided!.End, plan.Body.Decided.By, plan.Body.Decided.ToCall).ShouldBe((false, AwayEnd.Sent, "Kim", 1));
    }

    [Fact]
    public async Task Whoever_is_not_on_the_list_changes_nothing()
    {
        await BookedAsync("Anna Bell", 10);

        await SayAsync("block today clinic", from: "aaaaaaaa-0000-4000-8000-000000000009");

        Cards.ShouldBeEmpty();
        var day = (await Book.DayAsync(new LocalDate(2026, 11, 1), CancellationToken.None)).ShouldBeOfType<DayAnswer<ClinicDay>.Given>().Value;
        day.Blocks.ShouldBeEmpty();
    }

    private IDayBook Book => _clinic.Host.Get<IDayBook>();

    private IEnumerable<JObject> Cards => _clinic.Cloud.Replies.Select(reply => reply.Activity["attachments"]?.FirstOrDefault()?["content"]).OfType<JObject>();

    private async Task<IReadOnlyList<MassageBot.Core.Notices.CalledOff>> CalledOffAsync() =>
        await _clinic.Host.Get<INotices>().CalledOffAsync(_clinic.Host.Clock.GetUtcNow(), CancellationToken.None);

    private async Task SayAsync(string text, string from = Kim)
    {
        (await _clinic.PostAsync(Activity(text, from))).EnsureSuccessStatusCode();
        await _clinic.SettleAsync();
    }

    private async Task PressAsync(string verb, string id)
    {
        var activity = Activity("", Kim);
        activity["value"] = new JObject { ["verb"] = verb, ["id"] = id };
        activity["replyToId"] = "channel-1";
        (await _clinic.PostAsync(activity)).EnsureSuccessStatusCode();
        await _clinic.SettleAsync();
    }

    private JObject Activity(string text, string from)
    {
        var activity = _clinic.Message(text, $"m{++_messages}");
        activity["conversation"] = new JObject { ["id"] = "c1", ["tenantId"] = Tenant, ["conversationType"] = "personal" };
        activity["from"] = new JObject { ["id"] = "29:user", ["aadObjectId"] = from };
        activity["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = Tenant } };
        return activity;
    }

    private async Task<Visit> BookedAsync(string name, int hour)
    {
        var calendar = _clinic.Host.Get<IScheduler>();
        var date = new LocalDate(2026, 11, 1);
        var query = new SlotQuery
        {
            Service = new ServiceId("swedish"),
            Minutes = 60,
            Windows = [new SlotWindow(date.At(new LocalTime(hour, 0)), date.At(new LocalTime(hour, 1)))],
            Therapist = new TherapistWish { Named = new TherapistId("mia"), Hard = true },
            Holder = "test",
        };
        var offer = (await calendar.FindSlotsAsync(query, CancellationToken.None)).ShouldBeOfType<AvailabilityAnswer.Slots>().Offers[0];
        var order = new BookingOrder
        {
            Service = "swedish",
            Minutes = 60,
            OfferId = offer.Id,
            Start = offer.Start,
            FirstName = name,
            Phone = "+12125550170",
            FirstVisit = false,
            Pending = false,
            PolicyVersion = "1",
        };
        return (await calendar.BookAsync(Guid.NewGuid(), order, CancellationToken.None)).ShouldBeOfType<BookingAnswer.Booked>().Visit;
    }
}
