using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Host.SchedulingAdapters.EasyAppointments;
using MassageBot.Host.Tests.SchedulingAdapters.Outside;
using NodaTime;

namespace MassageBot.Host.Tests.SchedulingAdapters.EasyAppointments;

public sealed class EasyAppointmentsTests : IDisposable
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private readonly OutsideClinic _clinic = OutsideClinic.Of(OutsideClinic.EasyAppointments);

    private FakeEasyAppointments Calendar => (FakeEasyAppointments)_clinic.Calendar;

    public void Dispose() => _clinic.Dispose();

    [Theory]
    [InlineData("2026-11-01", "08:00", "2026-11-01T13:00:00Z")]
    [InlineData("2026-10-31", "08:00", "2026-10-31T12:00:00Z")]
    [InlineData("2026-11-01", "01:30", "2026-11-01T05:30:00Z")]
    [InlineData("2027-03-14", "13:00", "2027-03-14T17:00:00Z")]
    [InlineData("2027-03-13", "13:00", "2027-03-13T18:00:00Z")]
    public void F11_a_free_time_is_meant_at_the_clinic_on_its_own_day(string day, string hour, string instant) =>
        WallTimes.FreeTime(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, hour, NewYork).ShouldBe(NodaTime.Text.InstantPattern.General.Parse(instant).Value);

    [Fact]
    public void F11_an_hour_that_daylight_saving_leaves_out_is_no_free_time() => WallTimes.FreeTime(new LocalDate(2027, 3, 14), "02:30", NewYork).ShouldBeNull();

    [Fact]
    public void F15_a_visit_in_the_hour_that_comes_twice_takes_as_much_as_it_may_take()
    {
        WallTimes.Start("2026-11-01 01:15:00", NewYork).ShouldBe(Instant.FromUtc(2026, 11, 1, 5, 15));
        WallTimes.End("2026-11-01 01:45:00", NewYork).ShouldBe(Instant.FromUtc(2026, 11, 1, 6, 45));
    }

    [Theory]
    [InlineData("2026-11-01T13:00:00Z", "2026-11-01 08:00:00")]
    [InlineData("2026-10-31T12:00:00Z", "2026-10-31 08:00:00")]
    [InlineData("2027-03-14T12:00:00Z", "2027-03-14 08:00:00")]
    public void F11_an_instant_is_written_as_the_clock_at_the_clinic_shows_it(string instant, string text) =>
        WallTimes.Text(NodaTime.Text.InstantPattern.General.Parse(instant).Value, NewYork).ShouldBe(text);

    [Fact]
    public async Task F11_the_day_of_the_change_is_offered_and_booked_at_its_own_hours()
    {
        var offers = await _clinic.OffersAsync(OutsideClinic.Query() with { Windows = [new SlotWindow(new(2026, 11, 1, 8, 0), new(2026, 11, 1, 9, 0))] });

        await _clinic.BookAsync(Guid.NewGuid(), offers[0]);

        offers[0].Start.ShouldBe(Instant.FromUtc(2026, 11, 1, 13, 0));
        Calendar.Visits.ShouldBe(["ana 2026-11-01 08:00:00"]);
        (await _clinic.VisitsAsync()).ShouldHaveSingleItem().Start.ShouldBe(offers[0].Start);
    }

    [Fact]
    public async Task One_client_is_one_customer_whose_address_tells_nobody_their_phone()
    {
        var offers = await _clinic.OffersAsync();

        await _clinic.BookAsync(Guid.NewGuid(), offers[0]);
        await _clinic.BookAsync(Guid.NewGuid(), offers[2]);

        var customer = Calendar.Customers.ShouldHaveSingleItem();
        ((string)customer["email"]!).ShouldMatch("^client-[0-9a-f]{24}@clients\\.invalid$");
        ((string)customer["firstName"]!, (string)customer["phone"]!).ShouldBe(("Sam", OutsideClinic.Phone));
    }

    [Fact]
    public async Task An_address_that_somebody_types_leads_into_nobody_elses_record()
    {
        var offers = await _clinic.OffersAsync();
        await _clinic.Scheduler.BookAsync(Guid.NewGuid(), OutsideClinic.Order(offers[0]) with { Email = "kim@example.org" }, CancellationToken.None);
        await _clinic.Scheduler.BookAsync(
            Guid.NewGuid(), OutsideClinic.Order(offers[2]) with { Email = "kim@example.org", Phone = "+15550100171", FirstName = "Max" }, CancellationToken.None);

        Calendar.Customers.Count.ShouldBe(2);
        (await _clinic.VisitsAsync()).ShouldHaveSingleItem().FirstName.ShouldBe("Sam");
    }

    [Fact]
    public async Task What_a_therapist_has_to_approve_waits_under_its_own_status()
    {
        var offer = await _clinic.TenWithAnaAsync();

        var booked = await _clinic.Scheduler.BookAsync(Guid.NewGuid(), OutsideClinic.Order(offer) with { Pending = true }, CancellationToken.None);

        booked.ShouldBeOfType<BookingAnswer.Booked>().Visit.Pending.ShouldBeTrue();
        ((string)Calendar.Appointments[0]["status"]!).ShouldBe("Draft");
    }

    [Fact]
    public async Task A_hold_always_succeeds_and_binds_nobody()
    {
        var offer = await _clinic.TenWithAnaAsync();

        (await _clinic.Scheduler.HoldAsync(offer, "one", CancellationToken.None)).ShouldBeOfType<HoldAnswer.Held>();
        (await _clinic.Scheduler.HoldAsync(offer, "two", CancellationToken.None)).ShouldBeOfType<HoldAnswer.Held>();

        _clinic.Scheduler.Capabilities.Holds.ShouldBeFalse();
        (await _clinic.BookAsync(Guid.NewGuid(), offer)).ShouldBeOfType<BookingAnswer.Booked>();
    }

    [Fact]
    public async Task A_visit_that_somebody_moved_is_found_where_it_is_by_the_reference_in_its_notes()
    {
        var (intent, offer) = (Guid.NewGuid(), await _clinic.TenWithAnaAsync());
        _clinic.Calendar.LoseAnswerOf(_clinic.Calendar.Creation);
        await _clinic.BookAsync(intent, offer);
        (Calendar.Appointments[0]["start"], Calendar.Appointments[0]["end"]) = ("2026-11-12 09:00:00", "2026-11-12 10:00:00");

        var answer = await _clinic.BookAsync(intent, offer);

        answer.ShouldBeOfType<BookingAnswer.Booked>().Visit.Start.ShouldBe(Instant.FromUtc(2026, 11, 12, 14, 0));
        Calendar.Creations.ShouldBe(1);
    }

    [Fact]
    public async Task Who_lacks_a_skill_that_the_service_wants_is_not_offered()
    {
        var query = OutsideClinic.Query() with { Constraints = new() { Skills = ["prenatal"] }, Therapist = new TherapistWish { Gender = Gender.Male } };

        (await _clinic.OffersAsync(query)).ShouldAllBe(offer => offer.TherapistName == "Ana");
    }
}
