using System.Net;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Appointments;

public sealed class IdempotencyTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task F8_a_repeated_create_gets_the_same_answer_and_books_once(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var wanted = Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00"));

        var first = await clinic.BookAsync(wanted, "intent-1");
        clinic.Time.Advance(TimeSpan.FromHours(3));
        var again = await clinic.BookAsync(wanted, "intent-1");

        (first.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.Created));
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        (again.Headers.ETag, again.Headers.Location).ShouldBe((first.Headers.ETag, first.Headers.Location));
        (await ListAsync(clinic)).Count.ShouldBe(1);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task F8_the_same_key_with_another_body_is_refused_and_changes_nothing(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var wanted = Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00"));
        await clinic.BookAsync(wanted, "intent-1");

        var response = await clinic.BookAsync(wanted with { Notes = "another" }, "intent-1");

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Clinic.ProblemAsync(response)).Code.ShouldBe("idempotency-mismatch");
        (await ListAsync(clinic)).Count.ShouldBe(1);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task F8_a_caller_that_has_learnt_to_give_an_id_repeats_what_it_sent_without_one(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var wanted = Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00"));
        await clinic.BookAsync(wanted, "intent-1");

        var again = await clinic.BookAsync(wanted with { Reference = "intent-1" }, "intent-1");

        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await ListAsync(clinic)).Count.ShouldBe(1);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task F8_the_same_key_twenty_times_at_once_books_once(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var wanted = Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => clinic.BookAsync(wanted, "intent-1"))));
        var bodies = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()));

        bodies.Distinct().Count().ShouldBe(1);
        (await ListAsync(clinic)).Count.ShouldBe(1);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_refused_create_does_not_use_its_key_up(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia"));
        var offer = await clinic.OfferAsync("2026-03-05T10:00");
        var other = await clinic.BookedAsync(Clinic.Wanted(offer));
        var refused = await clinic.BookAsync(Clinic.Wanted(offer), "intent-1");

        await clinic.CancelAsync(other);
        var booked = await clinic.BookAsync(Clinic.Wanted(offer), "intent-1");

        (refused.StatusCode, booked.StatusCode).ShouldBe((HttpStatusCode.Conflict, HttpStatusCode.Created));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task A_create_without_a_key_is_refused(string? key)
    {
        await using var clinic = await Clinic.OpenAsync();
        var wanted = Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00"));

        var response = await clinic.PostAsync(
            "appointments", wanted, SchedulingJson.Default.AppointmentWanted, key is null ? [] : [("Idempotency-Key", key)]);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Clinic.ProblemAsync(response)).Code.ShouldBe("idempotency-key-missing");
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_key_is_remembered_across_a_restart(Store store)
    {
        using var place = await CalendarPlace.NewAsync(store);
        AppointmentWanted wanted;
        string first;
        await using (var clinic = await Clinic.OpenAsync(place))
        {
            wanted = Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00"));
            first = await (await clinic.BookAsync(wanted, "intent-1")).Content.ReadAsStringAsync();
        }

        await using var reopened = await Clinic.OpenAsync(place);
        var again = await (await reopened.BookAsync(wanted, "intent-1")).Content.ReadAsStringAsync();

        again.ShouldBe(first);
    }

    private static async Task<IReadOnlyList<Appointment>> ListAsync(Clinic clinic) =>
        (await Clinic.ReadAsync(await clinic.Http.GetAsync("/scheduling/v1/appointments"), SchedulingJson.Default.AppointmentList)).Appointments;
}
