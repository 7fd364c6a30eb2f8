using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.StaffDay;
using MassageBot.Host.Tests.SchedulingAdapters.Outside;
using NodaTime;

namespace MassageBot.Host.Tests.SchedulingAdapters.CalCom;

public sealed class CalComTests : IDisposable
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 3, 15, 0, 0, TimeSpan.Zero);

    private readonly OutsideClinic _clinic = OutsideClinic.Of(OutsideClinic.CalCom);

    private FakeCalCom Calendar => (FakeCalCom)_clinic.Calendar;

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task F4_a_held_time_is_taken_for_others_and_free_for_its_holder_who_may_book_it()
    {
        var offer = await _clinic.TenWithAnaAsync();

        var held = (await _clinic.Scheduler.HoldAsync(offer, "conversation-1", CancellationToken.None)).ShouldBeOfType<HoldAnswer.Held>();
        var again = await _clinic.Scheduler.HoldAsync(offer, "conversation-1", CancellationToken.None);
        var other = await _clinic.Scheduler.HoldAsync(offer, "conversation-2", CancellationToken.None);
        var shown = await _clinic.TenWithAnaAsync();
        var booked = await _clinic.Scheduler.BookAsync(Guid.NewGuid(), OutsideClinic.Order(offer) with { HoldId = held.HoldId }, CancellationToken.None);

        again.ShouldBe(held);
        other.ShouldBeOfType<HoldAnswer.SlotTaken>().Alternatives.ShouldNotBeEmpty();
        shown.ShouldBe(offer);
        booked.ShouldBeOfType<BookingAnswer.Booked>();
        Calendar.Reservations.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_therapist_has_to_approve_goes_to_the_event_type_that_waits_for_it()
    {
        var offer = await _clinic.TenWithAnaAsync();

        var booked = await _clinic.Scheduler.BookAsync(Guid.NewGuid(), OutsideClinic.Order(offer) with { Pending = true }, CancellationToken.None);

        booked.ShouldBeOfType<BookingAnswer.Booked>().Visit.Pending.ShouldBeTrue();
        ((int)Calendar.Bookings[0]["eventTypeId"]!).ShouldBe(111);
    }

    [Fact]
    public async Task What_needs_approval_is_not_left_with_a_calendar_that_confirms_at_once()
    {
        var offer = await _clinic.TenWithAnaAsync();
        Calendar.ConfirmsAtOnce = true;

        var answer = await _clinic.Scheduler.BookAsync(Guid.NewGuid(), OutsideClinic.Order(offer) with { Pending = true }, CancellationToken.None);

        answer.ShouldBe(new BookingAnswer.Refused("approval-missing"));
        Calendar.Visits.ShouldBeEmpty();
    }

    [Fact]
    public async Task F18_a_visit_on_an_event_type_that_the_settings_do_not_name_counts_too()
    {
        var offer = await _clinic.TenWithAnaAsync();
        Calendar.Before(Calendar.Creation, () => Calendar.EnterElsewhere(Ten.AddMinutes(-30), 60));

        (await _clinic.BookAsync(Guid.NewGuid(), offer)).ShouldBeOfType<BookingAnswer.DoubleBooked>().Withdrawn.ShouldBeTrue();
    }

    [Fact]
    public async Task Staff_read_a_visit_with_nobody_that_the_clinics_file_names()
    {
        Calendar.EnterElsewhere(Ten, 60);

        var day = (await _clinic.Host.Get<IDayBook>().DayAsync(new LocalDate(2026, 11, 3), CancellationToken.None)).ShouldBeOfType<DayAnswer<ClinicDay>.Given>().Value;

        var visit = day.Visits.ShouldHaveSingleItem();
        var row = day.Therapists.Single(one => one.Visits.Contains(visit));
        (row.Name, visit.TherapistName, visit.Start).ShouldBe(("", "", Instant.FromDateTimeOffset(Ten)));
        visit.IsWith(new TherapistId("")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(72)]
    public async Task A_visit_that_somebody_moved_is_found_where_it_is_by_where_it_was(int hoursLater)
    {
        var (intent, offer) = (Guid.NewGuid(), await _clinic.TenWithAnaAsync());
        Calendar.LoseAnswerOf(Calendar.Creation);
        await _clinic.BookAsync(intent, offer);
        Calendar.MoveLast(TimeSpan.FromHours(hoursLater));

        var answer = await _clinic.BookAsync(intent, offer);

        answer.ShouldBeOfType<BookingAnswer.Booked>().Visit.Start.ShouldBe(offer.Start + Duration.FromHours(hoursLater));
        Calendar.Creations.ShouldBe(1);
        Calendar.Visits.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task F13_times_written_in_another_zone_are_the_same_times()
    {
        Calendar.Offset = 9;

        var offer = await _clinic.TenWithAnaAsync();
        var booked = await _clinic.BookAsync(Guid.NewGuid(), offer);

        offer.Start.ShouldBe(Instant.FromUtc(2026, 11, 3, 15, 0));
        booked.ShouldBeOfType<BookingAnswer.Booked>().Visit.Start.ShouldBe(offer.Start);
        Calendar.Visits.ShouldBe(["ana 2026-11-03 10:00:00"]);
    }

    [Fact]
    public async Task F11_the_day_of_the_change_has_its_twenty_five_hours()
    {
        var offers = await _clinic.OffersAsync(OutsideClinic.Query() with { Windows = [new SlotWindow(new(2026, 11, 1, 18, 0), new(2026, 11, 2, 0, 0))] });

        offers[0].Start.ShouldBe(Instant.FromUtc(2026, 11, 1, 23, 0));
    }

    [Fact]
    public async Task A_booking_carries_the_intent_and_reaches_the_client_by_phone_alone()
    {
        var intent = Guid.NewGuid();

        await _clinic.BookAsync(intent, await _clinic.TenWithAnaAsync());

        var booking = Calendar.Bookings[0];
        ((string)booking["metadata"]!["massagebotIntent"]!).ShouldBe(intent.ToString());
        ((string)booking["attendees"]![0]!["phoneNumber"]!).ShouldBe(OutsideClinic.Phone);
        booking["attendees"]![0]!.AsObject().ContainsKey("email").ShouldBeFalse();
    }
}
