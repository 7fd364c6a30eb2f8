using System.Net;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Appointments;

public sealed class ListTests
{
    [Fact]
    public async Task Appointments_are_listed_by_start_within_their_range_and_status()
    {
        await using var clinic = await Clinic.OpenAsync();
        await clinic.BookedAsync("2026-03-06T09:00");
        await clinic.BookedAsync("2026-03-05T16:00");
        await clinic.CancelAsync(await clinic.BookedAsync("2026-03-05T10:00"));

        (await LocalsAsync(clinic, "")).ShouldBe(["2026-03-05T10:00:00", "2026-03-05T16:00:00", "2026-03-06T09:00:00"]);
        (await LocalsAsync(clinic, "?status=booked&to=2026-03-06")).ShouldBe(["2026-03-05T16:00:00"]);
        (await LocalsAsync(clinic, "?from=2026-03-06")).ShouldBe(["2026-03-06T09:00:00"]);
    }

    [Fact]
    public async Task Pages_are_chained_by_cursor_and_link()
    {
        await using var clinic = await Clinic.OpenAsync();
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
    [InlineData("+15550100170", true)]
    [InlineData("555-010-0170", true)]
    [InlineData("(555) 010 0170", true)]
    [InlineData("+15550100171", false)]
    [InlineData("+16550100170", false)]
    [InlineData("0170", false)]
    public async Task A_client_is_found_by_phone_however_it_is_written(string phone, bool isFound)
    {
        await using var clinic = await Clinic.OpenAsync();
        await clinic.BookedAsync("2026-03-05T10:00");

        var found = await SearchAsync(clinic, new AppointmentSearch { Phone = phone });

        found.Appointments.Count.ShouldBe(isFound ? 1 : 0);
    }

    [Fact]
    public async Task An_appointment_is_found_by_its_code_in_any_case()
    {
        await using var clinic = await Clinic.OpenAsync();
        var visit = await clinic.BookedAsync("2026-03-05T10:00");
        await clinic.BookedAsync("2026-03-05T12:00");

        var found = await SearchAsync(clinic, new AppointmentSearch { ConfirmationCode = visit.ConfirmationCode.ToLowerInvariant() });

        found.Appointments.Single().Id.ShouldBe(visit.Id);
    }

    [Theory]
    [InlineData("?phone=%2B15550100170")]
    [InlineData("?status=lost")]
    [InlineData("?from=yesterday")]
    [InlineData("?cursor=%20")]
    public async Task A_list_that_makes_no_sense_is_told_so(string query)
    {
        await using var clinic = await Clinic.OpenAsync();

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
}
