using System.Net;
using System.Net.Http.Json;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Appointments;

public sealed class StaffNotesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task How_late_a_client_will_be_is_kept_once_and_can_be_taken_back(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var visit = await clinic.BookedAsync("2026-03-05T10:00");

        var late = await LateAsync(clinic, visit, 15);
        var again = await LateAsync(clinic, visit, 15);
        var back = await LateAsync(clinic, visit, 0);

        (late.LateMinutes, again.Version, back.LateMinutes).ShouldBe((15, late.Version, null));
        late.UpdatedBy.ShouldBe("front desk");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_visit_that_moves_is_late_no_more_and_keeps_its_form(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var visit = await clinic.BookedAsync("2026-03-05T10:00");
        await LateAsync(clinic, visit, 15);
        await clinic.PostAsync($"appointments/{visit.Id}/form", new StepWanted { By = "front desk" }, SchedulingJson.Default.StepWanted);
        var offer = await clinic.OfferAsync("2026-03-05T14:00");

        var moved = await Clinic.ReadAsync(
            await clinic.PostAsync($"appointments/{visit.Id}/reschedule", new RescheduleWanted { OfferId = offer.OfferId }, SchedulingJson.Default.RescheduleWanted, ("If-Match", "*")),
            SchedulingJson.Default.Appointment);

        moved.LateMinutes.ShouldBeNull();
        moved.FormReceived.ShouldNotBeNull();
        (await ReadAsync(clinic, visit)).FormReceived.ShouldBe(moved.FormReceived);
    }

    [Fact]
    public async Task Nobody_is_late_for_a_cancelled_visit_nor_by_a_day()
    {
        await using var clinic = await Clinic.OpenAsync();
        var visit = await clinic.BookedAsync("2026-03-05T10:00");
        var tooLate = await LateResponseAsync(clinic, visit, 481);
        await clinic.CancelAsync(visit);

        var cancelled = await LateResponseAsync(clinic, visit, 15);

        (tooLate.StatusCode, cancelled.StatusCode).ShouldBe((HttpStatusCode.BadRequest, HttpStatusCode.Conflict));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_visit_tells_with_whom_and_as_what_it_was_asked_for(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        var visit = await clinic.BookedAsync("2026-03-05T10:00", "deep_tissue", more: "&gender=female&firstVisit=true");
        var plain = await clinic.BookedAsync("2026-03-05T13:00");

        (visit.FirstVisit, visit.Wish).ShouldBe((true, new AppointmentWish(Gender: "female")));
        (await ReadAsync(clinic, visit)).Wish.ShouldBe(visit.Wish);
        (plain.FirstVisit, plain.Wish).ShouldBe((null, null));
    }

    private static async Task<Appointment> LateAsync(Clinic clinic, Appointment visit, int minutes) =>
        await Clinic.ReadAsync(await LateResponseAsync(clinic, visit, minutes), SchedulingJson.Default.Appointment);

    private static Task<HttpResponseMessage> LateResponseAsync(Clinic clinic, Appointment visit, int minutes) =>
        clinic.PostAsync($"appointments/{visit.Id}/late", new LateWanted { Minutes = minutes, By = "front desk" }, SchedulingJson.Default.LateWanted);

    private static async Task<Appointment> ReadAsync(Clinic clinic, Appointment visit) =>
        (await clinic.Http.GetFromJsonAsync($"/scheduling/v1/appointments/{visit.Id}", SchedulingJson.Default.Appointment))!;
}
