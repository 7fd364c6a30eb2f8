using System.Net;
using System.Net.Http.Json;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Appointments;

public sealed class CancellationTests
{
    [Theory]
    [InlineData("2026-03-05T10:00", false)]
    [InlineData("2026-03-05T10:15", true)]
    [InlineData("2026-03-06T10:00", true)]
    public async Task The_terms_say_before_cancelling_whether_it_is_free_and_until_when(string start, bool isFree)
    {
        await using var clinic = await WithPolicyAsync();
        var visit = await clinic.BookedAsync(start);

        var terms = await TermsAsync(clinic, visit);

        (terms.IsFree, terms.CanCancel, terms.FreeUntil).ShouldBe((isFree, true, visit.Start.AddHours(-24)));
        (terms.PolicyVersion, terms.Policy["es"]).ShouldBe(("7", "Gratis hasta un día antes."));
    }

    [Fact]
    public async Task The_terms_count_elapsed_hours_across_a_change_of_the_clock()
    {
        await using var clinic = await WithPolicyAsync();
        var visit = await clinic.BookedAsync("2026-03-08T12:00");

        var terms = await TermsAsync(clinic, visit);

        (visit.Start - terms.FreeUntil, terms.FreeUntilLocal).ShouldBe((TimeSpan.FromHours(24), "2026-03-07T11:00:00"));
    }

    [Fact]
    public async Task The_terms_of_a_cancelled_visit_say_that_it_is_over()
    {
        await using var clinic = await WithPolicyAsync();
        var visit = await clinic.BookedAsync("2026-03-06T10:00");
        await clinic.CancelAsync(visit);

        (await TermsAsync(clinic, visit)).CanCancel.ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Reason_who_and_note_stand_in_the_cancelled_visit(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var visit = await clinic.BookedAsync("2026-03-06T10:00");

        var response = await CancelAsync(clinic, visit, new CancelWanted(By: "client", ReasonCode: "illness", Note: "Called at eight."), ("If-Match", "\"1\""));
        await Clinic.ReadAsync(response, SchedulingJson.Default.Appointment);
        var read = (await clinic.Http.GetFromJsonAsync($"/scheduling/v1/appointments/{visit.Id}", SchedulingJson.Default.Appointment))!;

        (read.CancellationReason, read.CancelledBy, read.CancellationNote).ShouldBe(("illness", "client", "Called at eight."));
    }

    [Fact]
    public async Task Cancelling_needs_the_tag_that_was_read_or_a_key_that_names_the_intent()
    {
        await using var clinic = await Clinic.OpenAsync();
        var visit = await clinic.BookedAsync("2026-03-06T10:00");

        var bare = await CancelAsync(clinic, visit, new CancelWanted("client"));
        var keyed = await CancelAsync(clinic, visit, new CancelWanted("client"), ("Idempotency-Key", "an intent"));

        (bare.StatusCode, keyed.StatusCode).ShouldBe((HttpStatusCode.PreconditionRequired, HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_weak_tag_names_no_state_that_could_be_changed()
    {
        await using var clinic = await Clinic.OpenAsync();
        var visit = await clinic.BookedAsync("2026-03-06T10:00");

        var weak = await CancelAsync(clinic, visit, new CancelWanted("client"), ("If-Match", "W/\"1\""));
        var oneOfTwo = await CancelAsync(clinic, visit, new CancelWanted("client"), ("If-Match", "\"9\", \"1\""));

        (weak.StatusCode, oneOfTwo.StatusCode).ShouldBe((HttpStatusCode.PreconditionFailed, HttpStatusCode.OK));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task F8_a_move_that_is_sent_again_later_does_not_move_the_visit_back(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var visit = await clinic.BookedAsync("2026-03-06T10:00");
        var (noon, evening) = (await clinic.OfferAsync("2026-03-06T12:00"), await clinic.OfferAsync("2026-03-06T18:00"));
        await MoveAsync(clinic, visit, noon, "first intent");
        await MoveAsync(clinic, visit, evening, "second intent");

        var again = await Clinic.ReadAsync(await MoveAsync(clinic, visit, noon, "first intent"), SchedulingJson.Default.Appointment);
        var other = await MoveAsync(clinic, visit, evening, "first intent");
        var now = (await clinic.Http.GetFromJsonAsync($"/scheduling/v1/appointments/{visit.Id}", SchedulingJson.Default.Appointment))!;

        again.Local.ShouldBe("2026-03-06T12:00:00");
        (now.Local, now.Version).ShouldBe(("2026-03-06T18:00:00", 3));
        (await Clinic.ProblemAsync(other)).Code.ShouldBe("idempotency-mismatch");
    }

    private static Task<Clinic> WithPolicyAsync() => Clinic.OpenAsync(setup: Clinic.Sample() with
    {
        CancellationNotice = TimeSpan.FromHours(24),
        PolicyVersion = "7",
        Policy = new Dictionary<string, string> { ["en"] = "Free until a day before.", ["es"] = "Gratis hasta un día antes." },
    });

    private static async Task<CancellationTerms> TermsAsync(Clinic clinic, Appointment visit) =>
        (await clinic.Http.GetFromJsonAsync($"/scheduling/v1/appointments/{visit.Id}/cancellation-terms", SchedulingJson.Default.CancellationTerms))!;

    private static Task<HttpResponseMessage> CancelAsync(
        Clinic clinic, Appointment visit, CancelWanted wanted, params (string Name, string Value)[] headers) =>
        clinic.PostAsync($"appointments/{visit.Id}/cancel", wanted, SchedulingJson.Default.CancelWanted, headers);

    private static Task<HttpResponseMessage> MoveAsync(Clinic clinic, Appointment visit, Offer offer, string key) => clinic.PostAsync(
        $"appointments/{visit.Id}/reschedule", new RescheduleWanted { OfferId = offer.OfferId }, SchedulingJson.Default.RescheduleWanted, ("Idempotency-Key", key));
}
