using System.Net;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Appointments;

public sealed class BookingRaceTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task F1_fifty_creates_of_one_slot_at_once_give_one_appointment(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var offer = await clinic.OfferAsync("2026-03-05T10:00");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => clinic.BookAsync(Clinic.Wanted(offer)))));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(49);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task F2_a_pending_appointment_occupies_the_slot(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var offer = await clinic.OfferAsync("2026-03-05T10:00");

        var first = await clinic.BookedAsync(Clinic.Wanted(offer) with { Status = AppointmentStatus.Pending });
        var second = await clinic.BookAsync(Clinic.Wanted(offer) with { Status = AppointmentStatus.Pending });

        first.Status.ShouldBe(AppointmentStatus.Pending);
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task F3_an_offer_for_anyone_moves_to_another_free_therapist_until_nobody_is_left(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id is "mia" or "ana"));
        var offer = await clinic.OfferAsync("2026-03-05T10:00");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => clinic.BookAsync(Clinic.Wanted(offer)))));
        var booked = answers.Where(answer => answer.StatusCode == HttpStatusCode.Created).ToList();
        var visits = await Task.WhenAll(booked.Select(answer => Clinic.ReadAsync(answer, SchedulingJson.Default.Appointment)));

        visits.Select(visit => visit.Therapist.Id).Order().ShouldBe(["ana", "mia"]);
        visits.Select(visit => visit.Room).Distinct().Count().ShouldBe(2);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(8);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task F3_an_offer_for_a_named_therapist_never_moves_to_another(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var offer = await clinic.OfferAsync("2026-03-05T10:00", more: "&therapist=mia");
        await clinic.BookedAsync(Clinic.Wanted(offer));

        var problem = await Clinic.ProblemAsync(await clinic.BookAsync(Clinic.Wanted(offer)));

        problem.Code.ShouldBe("slot-taken");
        problem.Alternatives!.Select(one => one.Therapist.Id).Distinct().ShouldBe(["mia"]);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task F9_visits_that_overlap_without_starting_together_are_refused(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var long60 = await clinic.OfferAsync("2026-03-05T09:00");
        var inside = await clinic.OfferAsync("2026-03-05T09:30", minutes: 30);
        var around = await clinic.OfferAsync("2026-03-05T08:45", minutes: 90);

        await clinic.BookedAsync(Clinic.Wanted(long60));
        var answers = await Task.WhenAll(clinic.BookAsync(Clinic.Wanted(inside)), clinic.BookAsync(Clinic.Wanted(around)));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Conflict);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task F17_a_refused_booking_says_why_and_names_other_slots(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var offer = await clinic.OfferAsync("2026-03-05T10:00");
        var closed = await clinic.OfferAsync("2026-03-06T10:00");
        await clinic.BookedAsync(Clinic.Wanted(offer));
        await clinic.PlacedAsync(new ExceptionWanted { Date = "2026-03-06", Hours = [new HoursOfDay("15:00", "18:00")] });

        var problems = new[]
        {
            await Clinic.ProblemAsync(await clinic.BookAsync(Clinic.Wanted(offer))),
            await Clinic.ProblemAsync(await clinic.BookAsync(Clinic.Wanted(closed))),
        };

        problems.Select(problem => problem.Code).ShouldBe(["slot-taken", "outside-policy"]);
        problems.ShouldAllBe(problem => problem.Title.Length > 0 && problem.Alternatives!.Count == 3);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Every_therapist_and_room_is_in_one_place_after_a_storm_of_bookings(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var page = await clinic.OffersAsync("service=swedish&minutes=60&from=2026-03-05T08:00&to=2026-03-05T12:00");

        await Task.WhenAll(page.Offers.SelectMany(offer => Enumerable.Repeat(offer, 5)).Select(offer => Task.Run(() => clinic.BookAsync(Clinic.Wanted(offer)))));
        var list = await Clinic.ReadAsync(await clinic.Http.GetAsync("/scheduling/v1/appointments?limit=200"), SchedulingJson.Default.AppointmentList);

        list.Appointments.Count.ShouldBeGreaterThan(8);
        Overlaps(list.Appointments, visit => visit.Therapist.Id).ShouldBeEmpty();
        Overlaps(list.Appointments, visit => visit.Room).ShouldBeEmpty();
    }

    private static IEnumerable<string> Overlaps(IReadOnlyList<Appointment> visits, Func<Appointment, string> resource) =>
        from one in visits
        from other in visits
        where one.Id != other.Id && resource(one) == resource(other) && one.Start < other.End && other.Start < one.End
        select $"{one.Local} and {other.Local}";

    private static Task<Clinic> OneTherapistAsync(Store store) =>
        Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia"));
}
