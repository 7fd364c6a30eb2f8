using System.Net;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Import;

public sealed class ImportTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task An_imported_visit_keeps_its_id_and_takes_its_slot(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia"));

        await clinic.ImportAsync(new ImportWanted { Appointments = [Visit("D1", "2026-03-09T15:00")] });
        var read = await Clinic.ReadAsync(await clinic.Http.GetAsync("/scheduling/v1/appointments/D1"), SchedulingJson.Default.Appointment);

        (read.Local, read.Minutes, read.Client.FirstName).ShouldBe(("2026-03-09T15:00:00", 60, "Sam Test"));
        (await clinic.IsOfferedAsync("2026-03-09T15:00")).ShouldBeFalse();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Importing_the_same_visit_again_changes_nothing(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        await clinic.ImportAsync(new ImportWanted { Appointments = [Visit("D1", "2026-03-09T15:00")] });

        var response = await clinic.ImportAsync(new ImportWanted { Appointments = [Visit("D1", "2026-03-09T15:00")] });
        var list = await Clinic.ReadAsync(await clinic.Http.GetAsync("/scheduling/v1/appointments"), SchedulingJson.Default.AppointmentList);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        list.Appointments.Count.ShouldBe(1);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_visit_outside_opening_hours_is_imported(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        var response = await clinic.ImportAsync(new ImportWanted { Appointments = [Visit("D1", "2026-03-03T22:00")] });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task An_import_that_would_double_book_is_undone_as_a_whole(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia"));

        var response = await clinic.ImportAsync(new ImportWanted
        {
            Appointments = [Visit("D1", "2026-03-09T15:00"), Visit("D2", "2026-03-09T15:30")],
        });

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await clinic.Http.GetAsync("/scheduling/v1/appointments/D1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_full_span_leaves_nobody_free_even_for_weeks(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        await clinic.ImportAsync(new ImportWanted { Full = [new FullSpan("2026-03-05T10:00", "2026-03-15T12:00")] });

        (await clinic.IsOfferedAsync("2026-03-05T09:00")).ShouldBeTrue();
        (await clinic.IsOfferedAsync("2026-03-05T09:15")).ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-10T12:00")).ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-15T12:00")).ShouldBeTrue();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task While_down_every_other_call_is_told_that_the_calendar_cannot_be_reached(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var offer = await clinic.OfferAsync("2026-03-05T10:00");

        await clinic.ImportAsync(new ImportWanted { Down = true });
        var booking = await clinic.BookAsync(Clinic.Wanted(offer));
        var health = await clinic.Http.GetAsync("/scheduling/v1/health");
        await clinic.ImportAsync(new ImportWanted { Down = false });
        var later = await clinic.BookAsync(Clinic.Wanted(offer));

        (booking.StatusCode, health.StatusCode, later.StatusCode).ShouldBe(
            (HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.Created));
        (await Clinic.ProblemAsync(booking)).Code.ShouldBe("unavailable");
        booking.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task An_outage_with_an_end_is_over_by_itself(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        await clinic.ImportAsync(new ImportWanted { Down = true, DownFor = TimeSpan.FromMinutes(10) });

        clinic.Time.Advance(TimeSpan.FromMinutes(10));

        (await clinic.Http.GetAsync("/scheduling/v1/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task The_endpoints_clock_can_be_set_and_runs_on(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        await clinic.ImportAsync(new ImportWanted { Now = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(-4)) });
        clinic.Time.Advance(TimeSpan.FromMinutes(30));

        var health = await Clinic.ReadAsync(await clinic.Http.GetAsync("/scheduling/v1/health"), SchedulingJson.Default.Health);

        health.Now.ShouldBe(new DateTimeOffset(2026, 6, 1, 13, 30, 0, TimeSpan.Zero));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Rehearsals_are_off_unless_switched_on(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, configure: options => options.AllowRehearsal = new SchedulingEndpointOptions().AllowRehearsal);

        var down = await clinic.ImportAsync(new ImportWanted { Down = true });
        var visit = await clinic.ImportAsync(new ImportWanted { Appointments = [Visit("D1", "2026-03-09T15:00")] });

        (down.StatusCode, visit.StatusCode).ShouldBe((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK));
    }

    [Theory]
    [OnSqlite("unknown", 60, "2026-03-09T15:00")]
    [OnSqlite("swedish", 0, "2026-03-09T15:00")]
    [OnSqlite("swedish", 60, "monday")]
    public async Task An_import_of_what_cannot_be_is_refused(Store store, string service, int minutes, string start)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        var response = await clinic.ImportAsync(new ImportWanted
        {
            Appointments = [Visit("D1", start) with { Service = service, Minutes = minutes }],
        });

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static ImportedVisit Visit(string id, string start) => new()
    {
        Id = id,
        Service = "swedish",
        Minutes = 60,
        Start = start,
        Name = "Sam Test",
        Phone = "+15550100172",
    };
}
