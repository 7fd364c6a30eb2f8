using System.Net;
using System.Net.Http.Json;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Scheduling.Tests.Setup;

public sealed class SetupTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_therapist_who_left_is_no_longer_offered_and_keeps_name_and_visits(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var visit = await clinic.BookedAsync("2026-03-05T10:00", more: "&therapist=mia");

        await ApplyAsync(clinic, Clinic.With(Clinic.Sample(), therapist => therapist.Id != "mia"));
        var read = await clinic.Http.GetFromJsonAsync("/scheduling/v1/appointments/" + visit.Id, SchedulingJson.Default.Appointment);
        var asked = await clinic.Http.GetAsync("/scheduling/v1/availability?service=swedish&minutes=60&therapist=mia");

        read!.Therapist.ShouldBe(new TherapistName("mia", "Mia"));
        asked.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Applying_the_same_file_again_changes_nothing(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var before = await clinic.Http.GetStringAsync("/scheduling/v1/services");

        await ApplyAsync(clinic, Clinic.Sample());

        (await clinic.Http.GetStringAsync("/scheduling/v1/services")).ShouldBe(before);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task An_offer_of_a_service_that_was_taken_off_is_refused(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var offer = await clinic.OfferAsync("2026-03-05T10:00", "sports");
        await ApplyAsync(clinic, Clinic.Sample() with { Services = [.. Clinic.Sample().Services.Where(service => service.Id != "sports")] });

        var problem = await Clinic.ProblemAsync(await clinic.BookAsync(Clinic.Wanted(offer)));

        problem.Code.ShouldBe("outside-policy");
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_setup_that_contradicts_itself_is_refused_with_every_fault_and_changes_nothing(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var wrong = Clinic.Sample(zone: "Mars/Olympus") with
        {
            Rooms = [],
            Services = [Clinic.Service("swedish", "spa", [0], []), Clinic.Service("swedish", "spa", [60], [])],
        };

        var fault = await Should.ThrowAsync<ArgumentException>(() => ApplyAsync(clinic, wrong));

        new[] { "Mars/Olympus", "rooms", "lengths", "used twice" }.ShouldAllBe(part => fault.Message.Contains(part, StringComparison.Ordinal));
        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeTrue();
    }

    [Theory]
    [OnSqlite("POST", "services")]
    [OnSqlite("PUT", "services/swedish")]
    [OnSqlite("PATCH", "therapists/mia/hours")]
    [OnSqlite("DELETE", "rooms/birch")]
    public async Task What_the_file_owns_is_refused_for_edit_naming_the_file(Store store, string method, string path)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        var response = await clinic.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/scheduling/v1/" + path));
        var problem = await Clinic.ProblemAsync(response);

        (problem.Status, problem.Code).ShouldBe((409, "managed-by-file"));
        problem.Detail!.ShouldContain("dialogs/clinic.yaml");
    }

    private static Task ApplyAsync(Clinic clinic, CalendarSetup setup) =>
        clinic.Services.GetRequiredService<ICalendarSetup>().ApplyAsync(setup, CancellationToken.None);
}
