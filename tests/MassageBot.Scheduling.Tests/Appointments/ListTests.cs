using System.Net;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Appointments;

public sealed class ListTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Appointments_are_listed_by_start_within_their_range_and_status(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        await clinic.BookedAsync("2026-03-06T09:00");
        await clinic.BookedAsync("2026-03-05T16:00");
        await clinic.CancelAsync(await clinic.BookedAsync("2026-03-05T10:00"));

        (await LocalsAsync(clinic, "")).ShouldBe(["2026-03-05T10:00:00", "2026-03-05T16:00:00", "2026-03-06T09:00:00"]);
        (await LocalsAsync(clinic, "?status=booked&to=2026-03-06")).ShouldBe(["2026-03-05T16:00:00"]);
        (await LocalsAsync(clinic, "?from=2026-03-06")).ShouldBe(["2026-03-06T09:00:00"]);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Staff_find_by_a_part_of_the_name_or_the_last_digits_within_a_range(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        await clinic.BookedAsync(Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00"), name: "José Pérez", phone: "+15550100172"));
        await clinic.BookedAsync(Clinic.Wanted(await clinic.OfferAsync("2026-03-06T10:00"), name: "Ann", phone: "+15550100173"));
        var range = new AppointmentSearch { From = Clinic.Wednesday, To = Clinic.Wednesday.AddDays(7) };

        (await NamesAsync(clinic, range with { Name = "perez" })).ShouldBe(["José Pérez"]);
        (await NamesAsync(clinic, range with { PhoneEnding = "0173" })).ShouldBe(["Ann"]);
        (await FindAsync(clinic, range with { Name = "perez", To = Clinic.Wednesday.AddDays(401) })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await FindAsync(clinic, new AppointmentSearch { Name = "perez" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Pages_are_chained_by_cursor_and_link(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        foreach (var hour in new[] { "09", "11", "13" })
        {
            await clinic.BookedAsync($"2026-03-05T{hour}:00");
        }

        var response = await clinic.Http.GetAsync("/scheduling/v1/appointments?limit=2");
        var next = response.Headers.GetValues("Link").Single().Split('<', '>')[1];
        var rest = await Clinic.ReadAsync(await clinic.Http.GetAsync(next), SchedulingJson.Default.AppointmentList);

        (await Clinic.ReadAsync(response, SchedulingJson.Default.AppointmentList)).Appointments.Count.ShouldBe(2);
        rest.Appointments.Single().Local.ShouldBe("2026-03-05T13:00:00");
        rest.NextCursor.ShouldBeNull();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_booking_is_found_by_the_id_that_its_caller_gave_it(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        await clinic.BookedAsync("2026-03-05T16:00");
        await clinic.BookAsync(Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00")) with { Reference = "intent-1" }, "intent-1");

        (await LocalsAsync(clinic, "?reference=intent-1")).ShouldBe(["2026-03-05T10:00:00"]);
        (await LocalsAsync(clinic, "?reference=intent-2")).ShouldBeEmpty();
        (await SearchAsync(clinic, new AppointmentSearch { Reference = "intent-1" })).Appointments.Single().Reference.ShouldBe("intent-1");
    }

    [Theory]
    [OnSqlite]
    public async Task An_id_of_endless_length_is_refused(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        var answer = await clinic.BookAsync(Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00")) with { Reference = new string('r', 101) }, "intent-1");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [OnSqlite("+15550100170", true)]
    [OnSqlite("555-010-0170", true)]
    [OnSqlite("(555) 010 0170", true)]
    [OnSqlite("+15550100171", false)]
    [OnSqlite("+16550100170", false)]
    [OnSqlite("0170", false)]
    public async Task A_client_is_found_by_phone_however_it_is_written(Store store, string phone, bool isFound)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        await clinic.BookedAsync("2026-03-05T10:00");

        var found = await SearchAsync(clinic, new AppointmentSearch { Phone = phone });

        found.Appointments.Count.ShouldBe(isFound ? 1 : 0);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task An_appointment_is_found_by_its_code_in_any_case(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var visit = await clinic.BookedAsync("2026-03-05T10:00");
        await clinic.BookedAsync("2026-03-05T12:00");

        var found = await SearchAsync(clinic, new AppointmentSearch { ConfirmationCode = visit.ConfirmationCode.ToLowerInvariant() });

        found.Appointments.Single().Id.ShouldBe(visit.Id);
    }

    [Theory]
    [OnSqlite("?phone=%2B15550100170")]
    [OnSqlite("?status=lost")]
    [OnSqlite("?from=yesterday")]
    [OnSqlite("?cursor=%20")]
    public async Task A_list_that_makes_no_sense_is_told_so(Store store, string query)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        var response = await clinic.Http.GetAsync("/scheduling/v1/appointments" + query);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<AppointmentList> SearchAsync(Clinic clinic, AppointmentSearch search) => await Clinic.ReadAsync(
        await clinic.PostAsync("appointments/search", search, SchedulingJson.Default.AppointmentSearch), SchedulingJson.Default.AppointmentList);

    private static async Task<string[]> LocalsAsync(Clinic clinic, string query)
    {
        var response = await clinic.Http.GetAsync("/scheduling/v1/appointments" + query);
        return [.. (await Clinic.ReadAsync(response, SchedulingJson.Default.AppointmentList)).Appointments.Select(visit => visit.Local)];
    }

    private static async Task<IEnumerable<string>> NamesAsync(Clinic clinic, AppointmentSearch search) =>
        (await SearchAsync(clinic, search)).Appointments.Select(visit => visit.Client.FirstName);

    private static Task<HttpResponseMessage> FindAsync(Clinic clinic, AppointmentSearch search) =>
        clinic.PostAsync("appointments/search", search, SchedulingJson.Default.AppointmentSearch);
}
