using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.StaffDay;
using MassageBot.Host.Tests.Channels.Sms;
using NodaTime;

namespace MassageBot.Host.Tests.Notices;

/// <summary>A therapist is sick: from what staff press to the clients' phones and back into the calendar, which is the embedded one.</summary>
public sealed class StaffCallOffTests : IAsyncLifetime
{
    private const string Key = "a-key-for-the-owner";

    private static readonly TherapistId Mia = new("mia");
    private static readonly TherapistId Ana = new("ana");
    private static readonly LocalDate Tuesday = new(2026, 11, 3);
    private static readonly Interval Hours = new(Instant.FromUtc(2026, 11, 3, 13, 0), Instant.FromUtc(2026, 11, 4, 1, 0));

    private readonly TextingClinic _clinic = new();

    public async Task InitializeAsync()
    {
        await _clinic.InitializeAsync();
        _clinic.Host.With("Owner:Key", Key).WithTheBotThatShips();
        var allowed = new HttpRequestMessage(HttpMethod.Post, "/owner/texts")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("number", TextingClinic.Client), KeyValuePair.Create("wish", "start"), KeyValuePair.Create("noted-by", "Robin")]),
        };
        allowed.Headers.Authorization = new("Bearer", Key);
        await _clinic.Host.CreateClient(new() { AllowAutoRedirect = false }).SendAsync(allowed);
        _clinic.Host.Clock.Advance(TimeSpan.FromHours(10));
    }

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task A_client_takes_the_time_that_is_held_with_a_colleague_and_the_calendar_has_it()
    {
        var visit = await BookedAsync(TextingClinic.Client);
        await HeldAsync(visit);
        await CallOff.CallOffAsync(Guid.NewGuid(), new Away(Mia, Hours), "Kim", CancellationToken.None);
        await _clinic.LaterAsync(TimeSpan.FromMinutes(2));

        await _clinic.SayAsync("1");

        _clinic.Heard.Where(text => text.Contains("your therapist is away")).ShouldHaveSingleItem().ShouldContain("away on Tuesday, November 3 at 3:00 PM. A colleague can see you at the same time");
        _clinic.Heard.ShouldContain(text => text.Contains("that's settled: we'll see you on Tuesday, November 3 at 3:00 PM"));
        var moved = await VisitAsync(visit.Id);
        (moved.Therapist, moved.Start, moved.Proposed, moved.State).ShouldBe((Ana, visit.Start, null, VisitState.Booked));
    }

    [Fact]
    public async Task Who_would_rather_cancel_does_so_free_of_charge()
    {
        var visit = await BookedAsync(TextingClinic.Client);
        await HeldAsync(visit);
        await CallOff.CallOffAsync(Guid.NewGuid(), new Away(Mia, Hours), "Kim", CancellationToken.None);
        await _clinic.LaterAsync(TimeSpan.FromMinutes(2));

        await _clinic.SayAsync("3");
        await _clinic.SayAsync("yes");

        _clinic.Heard.ShouldNotContain(text => text.Contains("half the price"));
        (await VisitAsync(visit.Id)).State.ShouldBe(VisitState.Cancelled);
    }

    [Fact]
    public async Task Without_a_place_the_client_is_asked_as_ever_and_nothing_is_told_twice()
    {
        await BookedAsync(TextingClinic.Client);
        var key = Guid.NewGuid();

        await CallOff.CallOffAsync(key, new Away(Mia, Hours), "Kim", CancellationToken.None);
        await CallOff.CallOffAsync(key, new Away(Mia, Hours), "Kim", CancellationToken.None);
        await _clinic.LaterAsync(TimeSpan.FromMinutes(2));
        await _clinic.LaterAsync(TimeSpan.FromMinutes(2));

        _clinic.Heard.Where(text => text.Contains("your therapist is away")).ShouldHaveSingleItem().ShouldContain("Reply 1 for another time");
    }

    [Fact]
    public async Task What_was_ended_in_time_is_told_to_nobody()
    {
        await BookedAsync(TextingClinic.Client);
        var key = Guid.NewGuid();

        await CallOff.CallOffAsync(key, new Away(Mia, Hours), "Kim", CancellationToken.None);
        await CallOff.EndAsync(key, CancellationToken.None);
        await _clinic.LaterAsync(TimeSpan.FromMinutes(2));

        _clinic.Heard.ShouldNotContain(text => text.Contains("your therapist is away"));
    }

    [Fact]
    public async Task Who_can_be_texted_is_known_before()
    {
        var (allowed, unasked) = (await BookedAsync(TextingClinic.Client), await BookedAsync("+15550100199"));

        var reach = await CallOff.ReachAsync([await VisitAsync(allowed.Id), await VisitAsync(unasked.Id)], CancellationToken.None);

        (reach[allowed.Id].Texts, reach[unasked.Id].Texts).ShouldBe((TextReach.ByText, TextReach.NotAllowed));
    }

    private ICallOff CallOff => _clinic.Host.Get<ICallOff>();

    private IDayBook Book => _clinic.Host.Get<IDayBook>();

    private IScheduler Calendar => _clinic.Host.Get<IScheduler>();

    private async Task<DayVisit> VisitAsync(string id) =>
        (await Book.VisitAsync(id, CancellationToken.None)).ShouldBeOfType<DayAnswer<DayVisit>.Given>().Value;

    private async Task HeldAsync(Visit visit)
    {
        var offer = await OfferAsync(Ana, 15);
        var seen = (await VisitAsync(visit.Id)).Seen;
        (await Book.ProposeAsync(seen, offer, new StepReason("Kim"), CancellationToken.None)).ShouldBeOfType<DayAnswer<DayVisit>.Given>();
    }

    private async Task<Visit> BookedAsync(string phone)
    {
        var offer = await OfferAsync(Mia, phone == TextingClinic.Client ? 15 : 12);
        var order = new BookingOrder
        {
            Service = "swedish",
            Minutes = 60,
            OfferId = offer.Id,
            Start = offer.Start,
            FirstName = "Sam",
            Phone = phone,
            FirstVisit = false,
            Pending = false,
            PolicyVersion = "1",
        };
        return (await Calendar.BookAsync(Guid.NewGuid(), order, CancellationToken.None)).ShouldBeOfType<BookingAnswer.Booked>().Visit;
    }

    private async Task<Offer> OfferAsync(TherapistId therapist, int hour)
    {
        var query = new SlotQuery
        {
            Service = new ServiceId("swedish"),
            Minutes = 60,
            Windows = [new SlotWindow(Tuesday.At(new LocalTime(hour, 0)), Tuesday.At(new LocalTime(hour, 1)))],
            Therapist = new TherapistWish { Named = therapist, Hard = true },
            Holder = "staff",
        };
        return (await Calendar.FindSlotsAsync(query, CancellationToken.None)).ShouldBeOfType<AvailabilityAnswer.Slots>().Offers[0];
    }
}
