using System.Net;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Appointments;

public sealed class ChangeTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task F7_cancelling_frees_the_slot_and_the_same_client_can_book_it_again(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var wanted = Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00"));
        var visit = await clinic.BookedAsync(wanted);

        var cancelled = await Clinic.ReadAsync(await clinic.CancelAsync(visit), SchedulingJson.Default.Appointment);
        var rebooked = await clinic.BookAsync(wanted);

        (cancelled.Status, cancelled.CancellationReason, cancelled.Version).ShouldBe((AppointmentStatus.Cancelled, "client", 2));
        rebooked.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Cancelling_twice_gives_the_same_answer_and_does_not_free_the_next_clients_slot(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var visit = await clinic.BookedAsync("2026-03-05T10:00");
        var first = await (await clinic.CancelAsync(visit)).Content.ReadAsStringAsync();
        await clinic.BookedAsync("2026-03-05T10:00");

        var again = await (await clinic.CancelAsync(visit)).Content.ReadAsStringAsync();

        again.ShouldBe(first);
        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeFalse();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_change_by_an_outdated_tag_is_refused(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var visit = await clinic.BookedAsync("2026-03-05T10:00");

        var outdated = await CancelAsync(clinic, visit, "\"7\"");
        var current = await CancelAsync(clinic, visit, "\"1\"");

        outdated.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Clinic.ProblemAsync(outdated)).Code.ShouldBe("version-mismatch");
        current.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task What_nobody_booked_cannot_be_cancelled(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);

        var response = await clinic.PostAsync("appointments/nothing/cancel", new CancelWanted(null, null), SchedulingJson.Default.CancelWanted);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task F5_a_moved_visit_frees_its_old_slot_for_search_hold_and_booking(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var old = await clinic.OfferAsync("2026-03-05T10:00");
        var visit = await clinic.BookedAsync(Clinic.Wanted(old));

        var moved = await Clinic.ReadAsync(await MoveAsync(clinic, visit, await clinic.OfferAsync("2026-03-06T14:00")), SchedulingJson.Default.Appointment);
        var hold = await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T10:00"), "kim");
        var booked = await clinic.BookAsync(Clinic.Wanted(hold: hold));

        (moved.Id, moved.Version, moved.Local, moved.ConfirmationCode).ShouldBe((visit.Id, 2, "2026-03-06T14:00:00", visit.ConfirmationCode));
        (await clinic.IsOfferedAsync("2026-03-06T14:00")).ShouldBeFalse();
        booked.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_visit_may_move_to_a_time_that_overlaps_its_own(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var later = await clinic.OfferAsync("2026-03-05T10:30");
        var visit = await clinic.BookedAsync("2026-03-05T10:00");

        var response = await MoveAsync(clinic, visit, later);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await clinic.IsOfferedAsync("2026-03-05T09:30")).ShouldBeTrue();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_move_to_a_taken_slot_leaves_everything_as_it_was(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var wanted = await clinic.OfferAsync("2026-03-05T14:00");
        var visit = await clinic.BookedAsync("2026-03-05T10:00");
        await clinic.BookedAsync("2026-03-05T14:00");

        var response = await MoveAsync(clinic, visit, wanted);

        (await Clinic.ProblemAsync(response)).Code.ShouldBe("slot-taken");
        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeFalse();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_repeated_move_changes_nothing_more(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var offer = await clinic.OfferAsync("2026-03-05T14:00");
        var visit = await clinic.BookedAsync("2026-03-05T10:00");
        await MoveAsync(clinic, visit, offer);

        var again = await Clinic.ReadAsync(await MoveAsync(clinic, visit, offer), SchedulingJson.Default.Appointment);

        again.Version.ShouldBe(2);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_cancelled_visit_does_not_move(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var visit = await clinic.BookedAsync("2026-03-05T10:00");
        await clinic.CancelAsync(visit);

        var response = await MoveAsync(clinic, visit, await clinic.OfferAsync("2026-03-05T14:00"));

        (await Clinic.ProblemAsync(response)).Code.ShouldBe("wrong-status");
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_visit_can_be_moved_so_that_it_waits_for_the_clinic_s_word_again(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var visit = await clinic.BookedAsync("2026-03-05T10:00");
        var offer = await clinic.OfferAsync("2026-03-05T14:00");
        var wanted = new RescheduleWanted { OfferId = offer.OfferId, Status = AppointmentStatus.Pending };

        var moved = await Clinic.ReadAsync(
            await clinic.PostAsync($"appointments/{visit.Id}/reschedule", wanted, SchedulingJson.Default.RescheduleWanted, ("If-Match", "*")),
            SchedulingJson.Default.Appointment);

        (moved.Status, moved.Local).ShouldBe((AppointmentStatus.Pending, "2026-03-05T14:00:00"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task That_a_client_will_come_is_noted_once_and_forgotten_when_the_visit_moves(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var visit = await clinic.BookedAsync("2026-03-05T10:00");

        var noted = await ComingAsync(clinic, visit);
        var again = await ComingAsync(clinic, visit);
        var moved = await Clinic.ReadAsync(await MoveAsync(clinic, visit, await clinic.OfferAsync("2026-03-05T14:00")), SchedulingJson.Default.Appointment);

        noted.ClientConfirmed.ShouldNotBeNull();
        (again.Version, again.ClientConfirmed).ShouldBe((noted.Version, noted.ClientConfirmed));
        moved.ClientConfirmed.ShouldBeNull();
    }

    private static async Task<Appointment> ComingAsync(Clinic clinic, Appointment visit) => await Clinic.ReadAsync(
        await clinic.PostAsync($"appointments/{visit.Id}/coming", new StepWanted { By = "client" }, SchedulingJson.Default.StepWanted), SchedulingJson.Default.Appointment);

    private static Task<HttpResponseMessage> MoveAsync(Clinic clinic, Appointment visit, Offer offer) => clinic.PostAsync(
        $"appointments/{visit.Id}/reschedule", new RescheduleWanted { OfferId = offer.OfferId }, SchedulingJson.Default.RescheduleWanted, ("If-Match", "*"));

    private static Task<HttpResponseMessage> CancelAsync(Clinic clinic, Appointment visit, string tag) => clinic.PostAsync(
        $"appointments/{visit.Id}/cancel", new CancelWanted("client", null), SchedulingJson.Default.CancelWanted, ("If-Match", tag));

    private static Task<Clinic> OneTherapistAsync(Store store) =>
        Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia"));
}
