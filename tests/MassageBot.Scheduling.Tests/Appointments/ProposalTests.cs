using System.Net;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Appointments;

public sealed class ProposalTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_proposed_time_is_held_while_the_visit_keeps_its_own(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var request = await clinic.RequestedAsync("2026-03-05T10:00");
        var later = await clinic.OfferAsync("2026-03-05T14:00");

        var proposed = await clinic.ProposedAsync(request, later);

        (proposed.Status, proposed.Local, proposed.Proposal!.Offer.Local, proposed.Proposal.By)
            .ShouldBe((AppointmentStatus.Pending, "2026-03-05T10:00:00", "2026-03-05T14:00:00", "front desk"));
        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-05T14:00")).ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_accepted_time_is_booked_and_the_former_one_is_free(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var request = await clinic.RequestedAsync("2026-03-05T10:00");
        var proposed = await clinic.ProposedAsync(request, await clinic.OfferAsync("2026-03-05T14:00"));

        var visit = await clinic.SteppedAsync(proposed, "proposal/accept");

        (visit.Id, visit.Status, visit.Local, visit.Proposal).ShouldBe((request.Id, AppointmentStatus.Booked, "2026-03-05T14:00:00", null));
        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeTrue();
        (await clinic.IsOfferedAsync("2026-03-05T14:00")).ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Half_an_hour_later_with_the_same_therapist_can_be_proposed_and_accepted(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var later = await clinic.OfferAsync("2026-03-05T10:30");
        var request = await clinic.RequestedAsync("2026-03-05T10:00");

        var proposed = await clinic.ProposedAsync(request, later);
        var isTakenMeanwhile = !await clinic.IsOfferedAsync("2026-03-05T11:00", minutes: 30);
        var visit = await clinic.SteppedAsync(proposed, "proposal/accept");

        isTakenMeanwhile.ShouldBeTrue();
        visit.Local.ShouldBe("2026-03-05T10:30:00");
        (await clinic.IsOfferedAsync("2026-03-05T10:00", minutes: 30)).ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_proposal_that_expired_is_still_tried_and_somebody_elses_slot_stays_theirs(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var first = await clinic.ProposedAsync(await clinic.RequestedAsync("2026-03-10T10:00"), await clinic.OfferAsync("2026-03-11T10:00"));
        var second = await clinic.ProposedAsync(await clinic.RequestedAsync("2026-03-10T15:00"), await clinic.OfferAsync("2026-03-11T15:00"));
        clinic.Time.Advance(TimeSpan.FromHours(49));
        await clinic.BookedAsync("2026-03-11T15:00");

        var tried = await clinic.StepAsync(first, "proposal/accept");
        var lost = await clinic.StepAsync(second, "proposal/accept");

        tried.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Clinic.ProblemAsync(lost)).Code.ShouldBe("slot-taken");
        (await clinic.IsOfferedAsync("2026-03-10T15:00")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("confirm")]
    [InlineData("decline")]
    [InlineData("cancel")]
    public async Task A_proposal_ends_with_the_decision_about_its_visit(string step)
    {
        await using var clinic = await OneTherapistAsync(Store.Sqlite);
        var proposed = await clinic.ProposedAsync(await clinic.RequestedAsync("2026-03-05T10:00"), await clinic.OfferAsync("2026-03-05T14:00"));

        var visit = await clinic.SteppedAsync(proposed, step);

        visit.Proposal.ShouldBeNull();
        (await clinic.IsOfferedAsync("2026-03-05T14:00")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_proposal_that_is_taken_back_frees_its_slot_and_cannot_be_accepted()
    {
        await using var clinic = await OneTherapistAsync(Store.Sqlite);
        var proposed = await clinic.ProposedAsync(await clinic.RequestedAsync("2026-03-05T10:00"), await clinic.OfferAsync("2026-03-05T14:00"));
        using var taking = new HttpRequestMessage(HttpMethod.Delete, $"/scheduling/v1/appointments/{proposed.Id}/proposal");
        taking.Headers.TryAddWithoutValidation("If-Match", "\"2\"");

        var visit = await Clinic.ReadAsync(await clinic.Http.SendAsync(taking), SchedulingJson.Default.Appointment);
        var accepted = await clinic.StepAsync(visit, "proposal/accept");

        (visit.Status, visit.Proposal).ShouldBe((AppointmentStatus.Pending, null));
        accepted.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await clinic.IsOfferedAsync("2026-03-05T14:00")).ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_can_call_themselves_the_holder_of_a_proposal()
    {
        await using var clinic = await Clinic.OpenAsync();
        var offer = await clinic.OfferAsync("2026-03-05T10:00");

        var held = await clinic.HoldResponseAsync(offer, "proposal:anything");
        var booked = await clinic.BookAsync(Clinic.Wanted(offer) with { Holder = "proposal:anything" });

        (held.StatusCode, booked.StatusCode).ShouldBe((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest));
    }

    private static Task<Clinic> OneTherapistAsync(Store store) =>
        Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia"));
}
