using System.Net;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Host.SchedulingAdapters.Http;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace MassageBot.Host.Tests.SchedulingAdapters;

public sealed class SchedulerOverHttpTests : IDisposable
{
    private const string Holder = "conversation-1";

    private readonly ClinicHost _clinic = new();

    private IScheduler Calendar => _clinic.Get<IScheduler>();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task Free_slots_lie_in_the_window_at_the_clinic()
    {
        var offers = await OffersAsync();

        offers.Length.ShouldBe(3);
        offers.ShouldAllBe(offer => offer.Start >= Instant.FromUtc(2026, 11, 3, 15, 0) && offer.Start < Instant.FromUtc(2026, 11, 3, 17, 0));
        offers.ShouldAllBe(offer => offer.End - offer.Start == Duration.FromMinutes(60));
    }

    [Fact]
    public async Task A_booking_asked_twice_is_one_visit()
    {
        var offer = (await OffersAsync())[0];
        var held = (await Calendar.HoldAsync(offer, Holder, CancellationToken.None)).ShouldBeOfType<HoldAnswer.Held>();
        var intent = Guid.NewGuid();

        var first = await Calendar.BookAsync(intent, Order(offer, held.HoldId), CancellationToken.None);
        var second = await Calendar.BookAsync(intent, Order(offer, held.HoldId), CancellationToken.None);

        var booked = first.ShouldBeOfType<BookingAnswer.Booked>();
        second.ShouldBeOfType<BookingAnswer.Booked>().Visit.ShouldBe(booked.Visit);
        booked.Calendar.ShouldNotBeNull().ShouldStartWith("BEGIN:VCALENDAR");
        (await VisitsAsync()).ShouldBe([booked.Visit]);
    }

    [Fact]
    public async Task A_slot_of_a_wished_therapist_that_somebody_else_has_is_taken_and_others_are_offered()
    {
        var anyone = (await OffersAsync())[0];
        var offer = (await OffersAsync(new TherapistWish { Named = anyone.Therapist, Hard = true }))[0];
        await Calendar.BookAsync(Guid.NewGuid(), Order(offer, null), CancellationToken.None);

        var answer = await Calendar.BookAsync(Guid.NewGuid(), Order(offer, null), CancellationToken.None);

        answer.ShouldBeOfType<BookingAnswer.SlotTaken>().Alternatives.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_visit_can_be_moved_and_cancelled_and_is_then_gone()
    {
        var offers = await OffersAsync();
        var booked = (BookingAnswer.Booked)await Calendar.BookAsync(Guid.NewGuid(), Order(offers[0], null), CancellationToken.None);

        var moved = await Calendar.RescheduleAsync(Guid.NewGuid(), new MoveOrder { VisitId = booked.Visit.Id, Offer = offers[^1] }, CancellationToken.None);
        var cancelled = await Calendar.CancelAsync(Guid.NewGuid(), booked.Visit.Id, "client", CancellationToken.None);
        var again = await Calendar.CancelAsync(Guid.NewGuid(), booked.Visit.Id, "client", CancellationToken.None);

        moved.ShouldBeOfType<BookingAnswer.Booked>().Visit.Start.ShouldBe(offers[^1].Start);
        cancelled.ShouldBeOfType<CancelAnswer.Cancelled>();
        again.ShouldBeOfType<CancelAnswer.Cancelled>();
        (await VisitsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_calendar_lists_whose_booking_each_visit_is_and_tells_how_one_stands()
    {
        var offers = await OffersAsync();
        var (kept, dropped) = (Guid.NewGuid(), Guid.NewGuid());
        var first = (BookingAnswer.Booked)await Calendar.BookAsync(kept, Order(offers[0], null), CancellationToken.None);
        var second = (BookingAnswer.Booked)await Calendar.BookAsync(dropped, Order(offers[^1], null), CancellationToken.None);
        await Calendar.CancelAsync(Guid.NewGuid(), second.Visit.Id, "client", CancellationToken.None);

        var listed = await Calendar.ListAsync(new Interval(offers[0].Start, offers[^1].End), CancellationToken.None);

        listed.ShouldBeOfType<ListAnswer.Listed>().Visits.Select(visit => (visit.Id, visit.IntentId, visit.Open))
            .ShouldBe([(first.Visit.Id, kept, true), (second.Visit.Id, dropped, false)]);
        (await Calendar.LookUpAsync(first.Visit.Id, CancellationToken.None)).ShouldBe(
            new StandingAnswer.Stands(new VisitStanding(offers[0].Start, Pending: false, Open: true)));
        (await Calendar.LookUpAsync(second.Visit.Id, CancellationToken.None)).ShouldBeOfType<StandingAnswer.Stands>().Standing.Open.ShouldBeFalse();
        (await Calendar.LookUpAsync("nothing/../here", CancellationToken.None)).ShouldBeOfType<StandingAnswer.NotFound>();
    }

    [Fact]
    public async Task A_visit_that_nobody_knows_is_not_found() =>
        (await Calendar.CancelAsync(Guid.NewGuid(), "nothing/../here", "client", CancellationToken.None)).ShouldBeOfType<CancelAnswer.NotFound>();

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, typeof(BookingAnswer.Unknown))]
    [InlineData(HttpStatusCode.TooManyRequests, typeof(BookingAnswer.Unknown))]
    [InlineData(HttpStatusCode.Redirect, typeof(BookingAnswer.Unknown))]
    [InlineData(HttpStatusCode.OK, typeof(BookingAnswer.Unknown))]
    [InlineData(HttpStatusCode.Unauthorized, typeof(BookingAnswer.LockedOut))]
    [InlineData(HttpStatusCode.BadRequest, typeof(BookingAnswer.Refused))]
    [InlineData(HttpStatusCode.UnprocessableEntity, typeof(BookingAnswer.Refused))]
    public async Task What_a_calendar_answers_without_words_is_understood_by_its_status(HttpStatusCode status, Type expected)
    {
        var answer = await Outside(new Answering(status)).BookAsync(Guid.NewGuid(), Order(RehearsalCalendar.Offer, null), CancellationToken.None);

        answer.ShouldBeOfType(expected);
    }

    [Fact]
    public async Task A_calendar_that_cannot_be_reached_is_unavailable_to_whoever_waits()
    {
        var calendar = Outside(new Answering(null));

        (await calendar.FindSlotsAsync(Query(), CancellationToken.None)).ShouldBeOfType<AvailabilityAnswer.Unavailable>();
        (await calendar.HoldAsync(RehearsalCalendar.Offer, Holder, CancellationToken.None)).ShouldBeOfType<HoldAnswer.Unavailable>();
        (await calendar.FindVisitsAsync(new VisitKey.Number("+15550100170"), CancellationToken.None)).ShouldBeOfType<VisitsAnswer.Unavailable>();
    }

    private static SchedulerOverHttp Outside(HttpMessageHandler handler)
    {
        var http = new HttpClient(handler) { BaseAddress = new Uri("http://calendar.example/scheduling/") };
        return new SchedulerOverHttp(
            new CalendarCall(http, TimeProvider.System, NullLogger<CalendarCall>.Instance), TimeProvider.System, NullLogger<SchedulerOverHttp>.Instance);
    }

    private async Task<System.Collections.Immutable.ImmutableArray<Offer>> OffersAsync(TherapistWish? wish = null) =>
        (await Calendar.FindSlotsAsync(Query() with { Therapist = wish ?? TherapistWish.Anyone }, CancellationToken.None)).ShouldBeOfType<AvailabilityAnswer.Slots>().Offers;

    private async Task<System.Collections.Immutable.ImmutableArray<Visit>> VisitsAsync() =>
        (await Calendar.FindVisitsAsync(new VisitKey.Number("+15550100170"), CancellationToken.None)).ShouldBeOfType<VisitsAnswer.Found>().Visits;

    private static SlotQuery Query() => new()
    {
        Service = new ServiceId("swedish"),
        Minutes = 60,
        Windows = [new SlotWindow(new(2026, 11, 3, 10, 0), new(2026, 11, 3, 12, 0))],
        Holder = Holder,
    };

    private static BookingOrder Order(Offer offer, string? holdId) => new()
    {
        Service = "swedish",
        Minutes = 60,
        OfferId = offer.Id,
        HoldId = holdId,
        Start = offer.Start,
        FirstName = "Sam",
        Phone = "+15550100170",
        FirstVisit = false,
        Pending = false,
        Constraints = ["pressure-cap:light", "avoid-area"],
        PolicyVersion = "1",
    };

    /// <summary>A far side with one answer; none at all breaks the connection.</summary>
    private sealed class Answering(HttpStatusCode? status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => status is { } code
            ? Task.FromResult(new HttpResponseMessage(code) { Content = new StringContent("") })
            : throw new HttpRequestException("reset");
    }
}
