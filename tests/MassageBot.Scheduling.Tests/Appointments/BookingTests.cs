using System.Net;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Appointments;

public sealed class BookingTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_booking_answers_with_code_times_and_entity_tag(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        var response = await clinic.BookAsync(Clinic.Wanted(await clinic.OfferAsync("2026-03-05T16:00")));
        var visit = await Clinic.ReadAsync(response, SchedulingJson.Default.Appointment);

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Headers.ETag!.Tag.ShouldBe("\"1\"");
        response.Headers.Location!.ToString().ShouldBe($"/scheduling/v1/appointments/{visit.Id}");
        visit.ConfirmationCode.ShouldMatch("^[ACDEFGHJKMNPQRTVWXYZ2345679]{6}$");
        (visit.Status, visit.Local, visit.Zone, visit.Offset).ShouldBe(
            (AppointmentStatus.Booked, "2026-03-05T16:00:00", "America/New_York", "-05:00"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task What_was_booked_is_read_back_unchanged(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var wanted = Clinic.Wanted(await clinic.OfferAsync("2026-03-05T16:00", "deep_tissue")) with
        {
            Constraints = [new Constraint("pressure_cap", "light"), new Constraint("avoid_area", "left knee")],
            Notes = "Ñandú; \"quotes\"",
            Service = "deep_tissue",
            Minutes = 60,
        };

        var booked = await clinic.BookedAsync(wanted);
        var read = await clinic.Http.GetAsync("/scheduling/v1/appointments/" + booked.Id);

        var visit = await Clinic.ReadAsync(read, SchedulingJson.Default.Appointment);
        visit.Client.ShouldBe(wanted.Client);
        visit.Constraints.ShouldBe(wanted.Constraints);
        (visit.Notes, visit.BookedBy, visit.ConfirmationCode).ShouldBe((wanted.Notes, "assistant", booked.ConfirmationCode));
        read.Headers.ETag!.Tag.ShouldBe("\"1\"");
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Extra_minutes_keep_therapist_and_room_longer(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia"));
        var wanted = Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00")) with { Constraints = [new Constraint("extra_minutes", "15")] };

        var visit = await clinic.BookedAsync(wanted);

        (visit.End - visit.Start).ShouldBe(TimeSpan.FromMinutes(60));
        (await clinic.IsOfferedAsync("2026-03-05T11:00")).ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-05T11:15")).ShouldBeTrue();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_skill_that_a_constraint_demands_moves_the_visit_to_who_has_it(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var wanted = Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00")) with { Constraints = [new Constraint("therapist_skill", "prenatal")] };

        var visit = await clinic.BookedAsync(wanted);

        visit.Therapist.Id.ShouldBe("mia");
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_taken_slot_comes_with_free_ones_nearby(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia"));
        var offer = await clinic.OfferAsync("2026-03-05T10:00");
        await clinic.BookedAsync(Clinic.Wanted(offer));

        var response = await clinic.BookAsync(Clinic.Wanted(offer));
        var problem = await Clinic.ProblemAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (problem.Type, problem.Status).ShouldBe(("urn:massagebot:scheduling:slot-taken", 409));
        problem.Alternatives!.Count.ShouldBe(3);
        (await clinic.BookAsync(Clinic.Wanted(problem.Alternatives[0]))).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task An_offer_that_has_passed_is_refused(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var offer = await clinic.OfferAsync("2026-03-04T11:00");
        clinic.Time.Advance(TimeSpan.FromHours(1));

        var problem = await Clinic.ProblemAsync(await clinic.BookAsync(Clinic.Wanted(offer)));

        (problem.Code, problem.Status).ShouldBe(("outside-policy", 422));
        problem.Alternatives!.Count.ShouldBe(3);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Service_or_minutes_that_differ_from_the_offer_are_refused(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var wanted = Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00"));

        var service = await clinic.BookAsync(wanted with { Service = "sports" });
        var minutes = await clinic.BookAsync(wanted with { Minutes = 90 });

        (service.StatusCode, minutes.StatusCode).ShouldBe((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_hold_that_nobody_knows_is_refused_as_expired(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        var problem = await Clinic.ProblemAsync(await clinic.BookAsync(Clinic.Wanted() with { HoldId = "long-gone" }));

        problem.Code.ShouldBe("hold-expired");
    }

    [Theory]
    [OnSqlite("", "+15550100170", null)]
    [OnSqlite("Sam", "call me", null)]
    [OnSqlite("Sam", "", null)]
    [OnSqlite("Sam", "+15550100170", AppointmentStatus.Cancelled)]
    public async Task A_booking_that_makes_no_sense_is_refused_without_quoting_it(Store store, string name, string phone, AppointmentStatus? status)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var wanted = Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00"), name: name, phone: phone) with { Status = status };

        var response = await clinic.BookAsync(wanted);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("call me");
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Fields_that_are_not_the_callers_to_set_are_ignored(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var offer = await clinic.OfferAsync("2026-03-05T10:00");
        var request = new HttpRequestMessage(HttpMethod.Post, "/scheduling/v1/appointments")
        {
            Content = new StringContent(
                $$"""{"offerId":"{{offer.OfferId}}","client":{"firstName":"Sam","phone":"+15550100170"},"id":"mine","confirmationCode":"AAAAAA","version":9}""",
                null,
                "application/json"),
        };
        request.Headers.Add("Idempotency-Key", "intent-1");

        var visit = await Clinic.ReadAsync(await clinic.Http.SendAsync(request), SchedulingJson.Default.Appointment);

        (visit.Version, visit.Id == "mine").ShouldBe((1, false));
    }
}
