using System.Net;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Host.Tests.SchedulingAdapters.CalCom;
using MassageBot.Host.Tests.Storage;
using NodaTime;

namespace MassageBot.Host.Tests.SchedulingAdapters.Outside;

/// <summary>What holds with every calendar that there is an adapter for, whatever the calendar itself promises.</summary>
public sealed class OutsideBookingTests
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 3, 15, 0, 0, TimeSpan.Zero);

    [Theory, EveryCalendar]
    public async Task Free_times_lie_in_the_window_at_the_clinic_and_name_a_therapist_each(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);

        var offers = await clinic.OffersAsync();

        offers.Select(offer => offer.Start).ShouldBe([Instant.FromUtc(2026, 11, 3, 15, 0), Instant.FromUtc(2026, 11, 3, 15, 30), Instant.FromUtc(2026, 11, 3, 16, 0)]);
        offers.ShouldAllBe(offer => offer.End - offer.Start == Duration.FromMinutes(60) && offer.TherapistName == "Ana");
    }

    [Theory, EveryCalendar]
    public async Task A_wish_for_a_man_is_kept_while_one_is_free(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);

        var offers = await clinic.OffersAsync(OutsideClinic.Query(new TherapistWish { Gender = Gender.Male }));

        offers.Length.ShouldBe(3);
        offers.ShouldAllBe(offer => offer.TherapistName == "Leo");
    }

    [Theory, EveryCalendar]
    public async Task A_visit_is_booked_found_by_phone_moved_listed_and_cancelled(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var (intent, offers) = (Guid.NewGuid(), await clinic.OffersAsync());

        var booked = (await clinic.BookAsync(intent, offers[0])).ShouldBeOfType<BookingAnswer.Booked>().Visit;
        var listed = await ListAsync(clinic);
        var moved = (await clinic.Scheduler.RescheduleAsync(Guid.NewGuid(), new MoveOrder { VisitId = booked.Id, Offer = offers[2] }, CancellationToken.None)).ShouldBeOfType<BookingAnswer.Booked>().Visit;
        var found = await clinic.VisitsAsync();
        var cancelled = await clinic.Scheduler.CancelAsync(Guid.NewGuid(), booked.Id, "client", CancellationToken.None);
        var again = await clinic.Scheduler.CancelAsync(Guid.NewGuid(), booked.Id, "client", CancellationToken.None);

        listed.ShouldHaveSingleItem().IntentId.ShouldBe(intent);
        listed[0].Therapist.ShouldBe(new TherapistId("ana"));
        found.ShouldHaveSingleItem().ShouldBe(moved);
        (moved.Start, moved.FirstName, moved.TherapistName, moved.Pending).ShouldBe((offers[2].Start, "Sam", "Ana", false));
        cancelled.ShouldBeOfType<CancelAnswer.Cancelled>();
        again.ShouldBeOfType<CancelAnswer.Cancelled>();
        (await clinic.VisitsAsync()).ShouldBeEmpty();
        clinic.Calendar.Visits.ShouldBeEmpty();
    }

    [Theory, EveryCalendar]
    public async Task A_time_that_is_gone_is_not_asked_for_and_others_are_offered(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var offer = await clinic.TenWithAnaAsync();
        clinic.Calendar.Enter("ana", Ten.AddMinutes(30), 60);

        var answer = await clinic.BookAsync(Guid.NewGuid(), offer);

        var alternatives = answer.ShouldBeOfType<BookingAnswer.SlotTaken>().Alternatives;
        alternatives.ShouldNotBeEmpty();
        alternatives.ShouldAllBe(other => other.TherapistName == "Ana" && other.Start != offer.Start);
        clinic.Calendar.Creations.ShouldBe(0);
    }

    [Theory, EveryCalendarAndStore]
    public async Task Sixteen_bookings_of_one_time_at_once_become_one_visit_through_two_hosts_too(string provider, string store)
    {
        using var clinic = await OutsideClinic.OnAsync(provider, store);
        var offer = await clinic.TenWithAnaAsync();
        IScheduler[] hosts = [clinic.Scheduler, store == EveryStoreAttribute.PostgreSql ? clinic.AnotherHost() : clinic.Scheduler];

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => clinic.BookAsync(Guid.NewGuid(), offer, hosts[n % 2])));

        answers.Count(answer => answer is BookingAnswer.Booked).ShouldBe(1);
        answers.Count(answer => answer is BookingAnswer.SlotTaken { Alternatives.IsEmpty: false }).ShouldBe(15);
        clinic.Calendar.Visits.ShouldHaveSingleItem();
        clinic.Calendar.Creations.ShouldBe(1);
    }

    [Theory, EveryCalendar]
    public async Task F8_an_answer_that_was_lost_and_asked_for_again_is_one_visit(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var (intent, offer) = (Guid.NewGuid(), await clinic.TenWithAnaAsync());
        clinic.Calendar.LoseAnswerOf(clinic.Calendar.Creation);

        var first = await clinic.BookAsync(intent, offer);
        var second = await clinic.BookAsync(intent, offer);
        var third = await clinic.BookAsync(intent, offer);

        first.ShouldBeOfType<BookingAnswer.Unknown>();
        second.ShouldBeOfType<BookingAnswer.Booked>().Visit.Start.ShouldBe(offer.Start);
        third.ShouldBe(second);
        clinic.Calendar.Creations.ShouldBe(1);
    }

    [Theory, EveryCalendar]
    public async Task A_call_that_never_arrived_is_made_again(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var (intent, offer) = (Guid.NewGuid(), await clinic.TenWithAnaAsync());
        clinic.Calendar.LoseCall(clinic.Calendar.Creation);

        (await clinic.BookAsync(intent, offer)).ShouldBeOfType<BookingAnswer.Unknown>();
        (await clinic.BookAsync(intent, offer)).ShouldBeOfType<BookingAnswer.Booked>();

        clinic.Calendar.Visits.ShouldHaveSingleItem();
    }

    [Theory, EveryCalendar]
    public async Task F18_a_visit_that_somebody_enters_while_ours_is_booked_stays_and_ours_is_taken_out_again(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var offer = await clinic.TenWithAnaAsync();
        clinic.Calendar.Before(clinic.Calendar.Creation, () => clinic.Calendar.Enter("ana", Ten.AddMinutes(-30), 60));

        var answer = await clinic.BookAsync(Guid.NewGuid(), offer);

        var doubled = answer.ShouldBeOfType<BookingAnswer.DoubleBooked>();
        doubled.Withdrawn.ShouldBeTrue();
        doubled.Alternatives.ShouldNotBeEmpty();
        clinic.Calendar.Visits.ShouldBe(["ana 2026-11-03 09:30:00"]);
    }

    [Theory, EveryCalendar]
    public async Task F18_a_double_booking_that_cannot_be_taken_out_again_is_a_persons_to_put_right(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var offer = await clinic.TenWithAnaAsync();
        clinic.Calendar.Before(clinic.Calendar.Creation, () => clinic.Calendar.Enter("ana", Ten, 60));
        clinic.Calendar.AnswerTo(clinic.Calendar.Cancellation, HttpStatusCode.InternalServerError);

        var answer = await clinic.BookAsync(Guid.NewGuid(), offer);

        var doubled = answer.ShouldBeOfType<BookingAnswer.DoubleBooked>();
        doubled.Withdrawn.ShouldBeFalse();
        doubled.Alternatives.ShouldBeEmpty();
    }

    [Theory, EveryCalendar]
    public async Task F18_a_double_booking_is_seen_by_the_next_try_when_the_first_was_cut_off_before_it_looked(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var (intent, offer) = (Guid.NewGuid(), await clinic.TenWithAnaAsync());
        clinic.Calendar.Before(clinic.Calendar.Creation, () => clinic.Calendar.Enter("ana", Ten, 60));
        clinic.Calendar.AnswerTo(clinic.Calendar.Listing(), HttpStatusCode.ServiceUnavailable);

        (await clinic.BookAsync(intent, offer)).ShouldBeOfType<BookingAnswer.Unknown>();
        var answer = await clinic.BookAsync(intent, offer);

        answer.ShouldBeOfType<BookingAnswer.DoubleBooked>().Withdrawn.ShouldBeTrue();
        clinic.Calendar.Visits.ShouldHaveSingleItem();
    }

    [Theory, EveryCalendar]
    public async Task Of_a_booking_that_was_made_twice_the_first_stays(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var (intent, offer) = (Guid.NewGuid(), await clinic.TenWithAnaAsync());
        var booked = (await clinic.BookAsync(intent, offer)).ShouldBeOfType<BookingAnswer.Booked>();
        clinic.Calendar.Repeat(TimeSpan.Zero);

        var answer = await clinic.BookAsync(intent, offer);

        answer.ShouldBeOfType<BookingAnswer.Booked>().Visit.Id.ShouldBe(booked.Visit.Id);
        clinic.Calendar.Visits.ShouldHaveSingleItem();
    }

    [Theory, EveryCalendar]
    public async Task A_booking_that_was_made_twice_and_moved_once_is_a_persons_to_put_right(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var (intent, offer) = (Guid.NewGuid(), await clinic.TenWithAnaAsync());
        await clinic.BookAsync(intent, offer);
        clinic.Calendar.Repeat(TimeSpan.FromMinutes(30));

        var answer = await clinic.BookAsync(intent, offer);

        answer.ShouldBe(new BookingAnswer.Refused("unclear"));
        clinic.Calendar.Visits.Count.ShouldBe(2);
    }

    [Theory, EveryCalendar]
    public async Task What_the_clinic_cancelled_meanwhile_is_not_booked_anew(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var (intent, offer) = (Guid.NewGuid(), await clinic.TenWithAnaAsync());
        await clinic.BookAsync(intent, offer);
        clinic.Calendar.CancelAll();

        var answer = await clinic.BookAsync(intent, offer);

        answer.ShouldBe(new BookingAnswer.Refused("cancelled-there"));
        clinic.Calendar.Creations.ShouldBe(1);
    }

    [Theory, EveryCalendar]
    public async Task A_refusal_that_has_nothing_to_do_with_the_time_goes_to_staff_without_the_calendars_words(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var offer = await clinic.TenWithAnaAsync();
        clinic.Calendar.AnswerTo(clinic.Calendar.Creation, HttpStatusCode.BadRequest, """{"error":"Sam's number is wrong"}""");

        (await clinic.BookAsync(Guid.NewGuid(), offer)).ShouldBe(new BookingAnswer.Refused("status-400"));
    }

    [Theory, EveryCalendar]
    public async Task F17_a_refusal_because_the_time_is_gone_offers_others(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var offer = await clinic.TenWithAnaAsync();
        clinic.Calendar.Before(clinic.Calendar.Creation, () => clinic.Calendar.Enter("ana", Ten, 60));
        (clinic.Calendar as FakeCalCom)?.Checks = true;

        var answer = await clinic.BookAsync(Guid.NewGuid(), offer);

        var offered = answer is BookingAnswer.SlotTaken taken ? taken.Alternatives : answer.ShouldBeOfType<BookingAnswer.DoubleBooked>().Alternatives;
        offered.ShouldNotBeEmpty();
        clinic.Calendar.Visits.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(OutsideClinic.CalCom, HttpStatusCode.Unauthorized)]
    [InlineData(OutsideClinic.CalCom, HttpStatusCode.Forbidden)]
    [InlineData(OutsideClinic.EasyAppointments, HttpStatusCode.Unauthorized)]
    [InlineData(OutsideClinic.EasyAppointments, HttpStatusCode.Forbidden)]
    public async Task A_key_that_is_refused_is_told_apart(string provider, HttpStatusCode status)
    {
        using var clinic = OutsideClinic.Of(provider);
        var offer = await clinic.TenWithAnaAsync();
        clinic.Calendar.AnswerTo(clinic.Calendar.Creation, status);

        (await clinic.BookAsync(Guid.NewGuid(), offer)).ShouldBeOfType<BookingAnswer.LockedOut>();
    }

    [Theory]
    [InlineData(OutsideClinic.CalCom, HttpStatusCode.TooManyRequests, "")]
    [InlineData(OutsideClinic.CalCom, HttpStatusCode.InternalServerError, "")]
    [InlineData(OutsideClinic.CalCom, HttpStatusCode.Redirect, "")]
    [InlineData(OutsideClinic.CalCom, HttpStatusCode.Created, """{"status":"success","data":{"id":1,"uid":""")]
    [InlineData(OutsideClinic.CalCom, HttpStatusCode.Created, """{"status":"success","data":{}}""")]
    [InlineData(OutsideClinic.EasyAppointments, HttpStatusCode.TooManyRequests, "")]
    [InlineData(OutsideClinic.EasyAppointments, HttpStatusCode.InternalServerError, """{"success":false,"message":"words"}""")]
    [InlineData(OutsideClinic.EasyAppointments, HttpStatusCode.Created, "<html>Fatal error</html>")]
    [InlineData(OutsideClinic.EasyAppointments, HttpStatusCode.Created, """{"id":1,"start":"tomorrow","end":"later"}""")]
    public async Task An_answer_that_leaves_the_end_open_is_asked_for_again_when_the_calendar_says(string provider, HttpStatusCode status, string body)
    {
        using var clinic = OutsideClinic.Of(provider);
        var offer = await clinic.TenWithAnaAsync();
        clinic.Calendar.AnswerTo(clinic.Calendar.Creation, status, body, TimeSpan.FromSeconds(17));

        var answer = (await clinic.BookAsync(Guid.NewGuid(), offer)).ShouldBeOfType<BookingAnswer.Unknown>();

        (answer.RetryAfter is null or { TotalSeconds: 17 }).ShouldBeTrue();
    }

    [Theory, EveryCalendar]
    public async Task A_calendar_that_cannot_be_reached_is_unavailable_to_whoever_waits(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        foreach (var call in new[] { clinic.Calendar.Search(), clinic.Calendar.Listing(), clinic.Calendar.Listing() })
        {
            clinic.Calendar.LoseCall(call);
        }

        (await clinic.Scheduler.FindSlotsAsync(OutsideClinic.Query(new TherapistWish { Named = new TherapistId("ana"), Hard = true }), CancellationToken.None))
            .ShouldBeOfType<AvailabilityAnswer.Unavailable>();
        (await clinic.Scheduler.FindVisitsAsync(new VisitKey.Number(OutsideClinic.Phone), CancellationToken.None)).ShouldBeOfType<VisitsAnswer.Unavailable>();
        (await clinic.Scheduler.ListAsync(new Interval(Instant.FromUtc(2026, 11, 1, 0, 0), Instant.FromUtc(2026, 11, 8, 0, 0)), CancellationToken.None))
            .ShouldBeOfType<ListAnswer.Unavailable>();
    }

    [Theory, EveryCalendar]
    public async Task Nobody_hears_of_a_visit_under_another_phone_and_no_phone_stands_in_an_address(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        await clinic.BookAsync(Guid.NewGuid(), await clinic.TenWithAnaAsync());

        var found = (await clinic.Scheduler.FindVisitsAsync(new VisitKey.Number("+15550100171"), CancellationToken.None)).ShouldBeOfType<VisitsAnswer.Found>();

        found.Visits.ShouldBeEmpty();
        clinic.Calendar.Addresses.ShouldAllBe(address => !address.Contains("5550100", StringComparison.Ordinal));
    }

    [Theory, EveryCalendar]
    public async Task The_note_and_the_codes_go_along_as_the_order_carries_them(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var offers = await clinic.OffersAsync();

        await clinic.Scheduler.BookAsync(
            Guid.NewGuid(), OutsideClinic.Order(offers[0]) with { Note = "where: lower back", Constraints = ["pressure-cap:light"] }, CancellationToken.None);
        await clinic.Scheduler.BookAsync(Guid.NewGuid(), OutsideClinic.Order(offers[2]), CancellationToken.None);

        var sent = clinic.Calendar.Bodies.Where(body => body.Contains("notes", StringComparison.Ordinal) || body.Contains("metadata", StringComparison.Ordinal)).ToList();
        sent[0].ShouldContain("lower back");
        sent[0].ShouldContain("pressure-cap:light");
        sent[1].ShouldNotContain("lower back");
    }

    [Theory, EveryCalendar]
    public async Task An_offer_of_another_calendar_is_refused(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var offer = await clinic.TenWithAnaAsync() with { Id = "made-by-the-embedded-one" };

        (await clinic.BookAsync(Guid.NewGuid(), offer)).ShouldBe(new BookingAnswer.Refused("offer-unknown"));
    }

    private static async Task<IReadOnlyList<CalendarVisit>> ListAsync(OutsideClinic clinic) =>
        (await clinic.Scheduler.ListAsync(new Interval(Instant.FromUtc(2026, 11, 3, 0, 0), Instant.FromUtc(2026, 11, 4, 0, 0)), CancellationToken.None))
            .ShouldBeOfType<ListAnswer.Listed>().Visits;
}
