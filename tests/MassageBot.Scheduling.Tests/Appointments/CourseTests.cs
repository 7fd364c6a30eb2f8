using System.Net;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Appointments;

public sealed class CourseTests
{
    private static readonly DateTimeOffset Afternoon = new(2026, 3, 5, 18, 0, 0, TimeSpan.Zero);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_confirmed_request_is_a_booking_in_the_same_slot(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var request = await clinic.RequestedAsync("2026-03-05T10:00");

        var visit = await clinic.SteppedAsync(request, "confirm");

        (visit.Status, visit.Version, visit.Start, visit.Room, visit.UpdatedBy)
            .ShouldBe((AppointmentStatus.Booked, 2, request.Start, request.Room, "front desk"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_declined_request_frees_its_slot_and_says_why(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var request = await clinic.RequestedAsync("2026-03-05T10:00");

        var response = await clinic.StepAsync(request, "decline", new StepWanted { By = "mia", ReasonCode = "training", Note = "On a course that day." });
        var visit = await Clinic.ReadAsync(response, SchedulingJson.Default.Appointment);

        (visit.Status, visit.CancellationReason, visit.CancelledBy, visit.CancellationNote)
            .ShouldBe((AppointmentStatus.Cancelled, "training", "mia", "On a course that day."));
        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task F2_of_many_requests_for_one_slot_one_can_be_confirmed(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var offer = await clinic.OfferAsync("2026-03-05T10:00");
        var overlapping = await clinic.OfferAsync("2026-03-05T10:30");
        var wanted = Enumerable.Range(0, 10).Select(n => Clinic.Wanted(n % 2 == 0 ? offer : overlapping) with { Status = AppointmentStatus.Pending });

        var answers = await Task.WhenAll(wanted.Select(one => Task.Run(() => clinic.BookAsync(one))));
        var requests = await Task.WhenAll(answers.Where(answer => answer.IsSuccessStatusCode).Select(answer => Clinic.ReadAsync(answer, SchedulingJson.Default.Appointment)));

        var visit = await clinic.SteppedAsync(requests.ShouldHaveSingleItem(), "confirm");
        visit.Status.ShouldBe(AppointmentStatus.Booked);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_visit_is_booked_then_arrived_then_fulfilled(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var visit = await clinic.BookedAsync("2026-03-05T10:00");
        clinic.Time.Advance(Afternoon - Clinic.Wednesday);

        var arrived = await clinic.SteppedAsync(visit, "arrived");
        var fulfilled = await clinic.SteppedAsync(arrived, "fulfilled");

        (arrived.Status, fulfilled.Status, fulfilled.Version).ShouldBe((AppointmentStatus.Arrived, AppointmentStatus.Fulfilled, 3));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_was_marked_as_missing_may_still_arrive(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var visit = await clinic.BookedAsync("2026-03-05T10:00");
        clinic.Time.Advance(Afternoon - Clinic.Wednesday);

        var missing = await clinic.SteppedAsync(visit, "noshow");
        var arrived = await clinic.SteppedAsync(missing, "arrived");

        (missing.Status, arrived.Status).ShouldBe((AppointmentStatus.Noshow, AppointmentStatus.Arrived));
    }

    [Theory]
    [InlineData("arrived")]
    [InlineData("noshow")]
    [InlineData("fulfilled")]
    public async Task Nothing_has_come_of_a_visit_before_its_time(string step)
    {
        await using var clinic = await Clinic.OpenAsync();
        var visit = await clinic.BookedAsync("2026-03-05T10:00");

        var problem = await Clinic.ProblemAsync(await clinic.StepAsync(visit, step));

        (problem.Code, problem.Status).ShouldBe(("too-early", 409));
    }

    [Theory]
    [InlineData("cancelled", "confirm")]
    [InlineData("cancelled", "arrived")]
    [InlineData("booked", "decline")]
    [InlineData("pending", "arrived")]
    [InlineData("pending", "noshow")]
    [InlineData("arrived", "noshow")]
    [InlineData("arrived", "decline")]
    [InlineData("fulfilled", "arrived")]
    [InlineData("fulfilled", "noshow")]
    [InlineData("noshow", "fulfilled")]
    public async Task A_step_that_does_not_follow_is_refused_with_the_status(string status, string step)
    {
        await using var clinic = await Clinic.OpenAsync();
        var visit = await ImportedAsync(clinic, Enum.Parse<AppointmentStatus>(status, ignoreCase: true));

        var response = await clinic.StepAsync(visit, step);
        var problem = await Clinic.ProblemAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (problem.Code, problem.Detail).ShouldBe(("wrong-status", $"The appointment is {status}."));
    }

    [Theory]
    [InlineData("arrived")]
    [InlineData("noshow")]
    [InlineData("fulfilled")]
    public async Task A_visit_that_has_begun_is_neither_cancelled_nor_moved(string status)
    {
        await using var clinic = await Clinic.OpenAsync();
        var visit = await ImportedAsync(clinic, Enum.Parse<AppointmentStatus>(status, ignoreCase: true));

        var cancelled = await Clinic.ProblemAsync(await clinic.CancelAsync(visit));
        var proposed = await Clinic.ProblemAsync(await clinic.ProposeAsync(visit, await clinic.OfferAsync("2026-03-05T14:00")));

        (cancelled.Code, proposed.Code).ShouldBe(("wrong-status", "wrong-status"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_step_by_an_outdated_tag_is_refused_and_a_step_without_a_tag_too(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var request = await clinic.RequestedAsync("2026-03-05T10:00");

        var outdated = await clinic.StepAsync(request with { Version = 7 }, "confirm");
        var bare = await clinic.PostAsync($"appointments/{request.Id}/confirm", new StepWanted(), SchedulingJson.Default.StepWanted);

        outdated.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        bare.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await Clinic.ProblemAsync(bare)).Code.ShouldBe("precondition-required");
    }

    [Fact]
    public async Task A_step_needs_no_body_and_repeating_it_changes_nothing()
    {
        await using var clinic = await Clinic.OpenAsync();
        var request = await clinic.RequestedAsync("2026-03-05T10:00");
        await clinic.SteppedAsync(request, "confirm");

        using var again = new HttpRequestMessage(HttpMethod.Post, $"/scheduling/v1/appointments/{request.Id}/confirm");
        again.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        var response = await clinic.Http.SendAsync(again);

        var visit = await Clinic.ReadAsync(response, SchedulingJson.Default.Appointment);
        (visit.Version, response.Headers.ETag!.Tag).ShouldBe((2, "\"2\""));
    }

    private static async Task<Appointment> ImportedAsync(Clinic clinic, AppointmentStatus status)
    {
        var visit = new ImportedVisit { Service = "swedish", Minutes = 60, Start = "2026-03-04T09:00", Name = "Sam", Phone = "+15550100170", Status = status };
        var response = await clinic.ImportAsync(new ImportWanted { Appointments = [visit] });
        return (await Clinic.ReadAsync(response, SchedulingJson.Default.Imported)).Appointments.Single();
    }

    private static Task<Clinic> OneTherapistAsync(Store store) =>
        Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia"));
}
