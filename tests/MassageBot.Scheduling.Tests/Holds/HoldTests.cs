using System.Net;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Holds;

public sealed class HoldTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task F4_a_held_slot_is_free_for_its_holder_and_taken_for_everybody_else(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var offer = await clinic.OfferAsync("2026-03-05T10:00");

        await clinic.HoldAsync(offer, "sam");
        var second = await clinic.HoldResponseAsync(offer, "kim");

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await clinic.IsOfferedAsync("2026-03-05T10:00", more: "&holder=sam")).ShouldBeTrue();
        (await clinic.IsOfferedAsync("2026-03-05T10:00", more: "&holder=kim")).ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeFalse();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task F4_releasing_a_hold_frees_the_slot_at_once_and_may_be_repeated(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var hold = await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T10:00"), "sam");

        var first = await clinic.Http.DeleteAsync("/scheduling/v1/holds/" + hold.HoldId);
        var again = await clinic.Http.DeleteAsync("/scheduling/v1/holds/" + hold.HoldId);

        (first.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.NoContent, HttpStatusCode.NoContent));
        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeTrue();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Holding_the_same_slot_again_gives_the_same_hold(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var offer = await clinic.OfferAsync("2026-03-05T10:00");

        var first = await clinic.HoldAsync(offer, "sam");
        var again = await clinic.HoldAsync(offer, "sam");

        (again.HoldId, again.Expires).ShouldBe((first.HoldId, first.Expires));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Holding_another_slot_releases_the_first(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);

        await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T10:00"), "sam");
        await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T10:30", more: "&holder=sam"), "sam");

        (await clinic.IsOfferedAsync("2026-03-05T09:30")).ShouldBeTrue();
        (await clinic.IsOfferedAsync("2026-03-05T10:30")).ShouldBeFalse();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task F6_an_overlapping_hold_is_refused_in_the_same_step_that_would_insert_it(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var early = await clinic.OfferAsync("2026-03-05T10:00");
        var late = await clinic.OfferAsync("2026-03-05T10:30");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => clinic.HoldResponseAsync(n % 2 == 0 ? early : late, "holder-" + n)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(19);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_hold_ends_after_five_minutes(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var hold = await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T10:00"), "sam");

        clinic.Time.Advance(TimeSpan.FromMinutes(5));

        hold.Expires.ShouldBe(Clinic.Wednesday.AddMinutes(5));
        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeTrue();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Renewing_keeps_a_hold_fifteen_minutes_in_all_at_most(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var hold = await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T10:00"), "sam");

        List<DateTimeOffset> expiries = [];
        for (var round = 0; round < 4; round++)
        {
            clinic.Time.Advance(TimeSpan.FromMinutes(4));
            var response = await clinic.Http.PostAsync($"/scheduling/v1/holds/{hold.HoldId}/renew", null);
            expiries.Add(response.IsSuccessStatusCode ? (await Clinic.ReadAsync(response, SchedulingJson.Default.Hold)).Expires : default);
        }

        expiries.ShouldBe([Clinic.Wednesday.AddMinutes(9), Clinic.Wednesday.AddMinutes(13), Clinic.Wednesday.AddMinutes(15), default]);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Renewing_an_expired_hold_is_refused_and_points_to_free_slots(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var hold = await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T10:00"), "sam");
        clinic.Time.Advance(TimeSpan.FromMinutes(6));

        var response = await clinic.Http.PostAsync($"/scheduling/v1/holds/{hold.HoldId}/renew", null);

        var problem = await Clinic.ProblemAsync(response);
        (problem.Status, problem.Code).ShouldBe((409, "hold-expired"));
        problem.Alternatives!.Select(offer => offer.Local).ShouldContain("2026-03-05T10:00:00");
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task An_expired_hold_still_books_when_nobody_came_between(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var hold = await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T10:00"), "sam");
        clinic.Time.Advance(TimeSpan.FromHours(1));

        var response = await clinic.BookAsync(Clinic.Wanted(hold: hold));

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task An_expired_hold_whose_slot_is_gone_gets_alternatives(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var offer = await clinic.OfferAsync("2026-03-05T10:00");
        var hold = await clinic.HoldAsync(offer, "sam");
        clinic.Time.Advance(TimeSpan.FromMinutes(6));
        await clinic.BookedAsync(Clinic.Wanted(offer, name: "Kim"));

        var problem = await Clinic.ProblemAsync(await clinic.BookAsync(Clinic.Wanted(hold: hold)));

        problem.Code.ShouldBe("slot-taken");
        problem.Alternatives!.Select(one => one.Local[11..16]).ShouldBe(["08:45", "09:00", "11:00"]);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Booking_uses_the_hold_up(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var hold = await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T10:00"), "sam");

        var visit = await clinic.BookedAsync(Clinic.Wanted(hold: hold));
        var renewed = await clinic.Http.PostAsync($"/scheduling/v1/holds/{hold.HoldId}/renew", null);

        visit.Local.ShouldBe("2026-03-05T10:00:00");
        renewed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Booking_by_offer_passes_the_own_hold_and_no_other(Store store)
    {
        await using var clinic = await OneTherapistAsync(store);
        var offer = await clinic.OfferAsync("2026-03-05T10:00");
        await clinic.HoldAsync(offer, "sam");

        var stranger = await clinic.BookAsync(Clinic.Wanted(offer) with { Holder = "kim" });
        var holder = await clinic.BookAsync(Clinic.Wanted(offer) with { Holder = "sam" });

        (stranger.StatusCode, holder.StatusCode).ShouldBe((HttpStatusCode.Conflict, HttpStatusCode.Created));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_slot_held_in_time_is_not_refused_for_short_notice(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.Sample() with { MinimumNotice = TimeSpan.FromHours(2) });
        var offer = await clinic.OfferAsync("2026-03-04T12:15");
        var hold = await clinic.HoldAsync(offer, "sam");
        clinic.Time.Advance(TimeSpan.FromMinutes(2));

        var held = await clinic.BookAsync(Clinic.Wanted(hold: hold));
        var late = await clinic.BookAsync(Clinic.Wanted(offer));

        held.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Clinic.ProblemAsync(late)).Code.ShouldBe("lead-time");
    }

    [Theory]
    [OnSqlite("""{"offerId":"nonsense","holder":"sam"}""")]
    [OnSqlite("""{"offerId":"bnVsbA","holder":"sam"}""")]
    [OnSqlite("""{"holder":"sam"}""")]
    [OnSqlite("""{"offerId":7,"holder":"sam"}""")]
    [OnSqlite("null")]
    [OnSqlite("")]
    [OnSqlite("not json")]
    public async Task A_hold_for_what_is_no_offer_is_refused(Store store, string body)
    {
        await using var clinic = await OneTherapistAsync(store);

        var response = await clinic.Http.PostAsync("/scheduling/v1/holds", new StringContent(body, null, "application/json"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Clinic.ProblemAsync(response)).Code.ShouldBe("invalid-request");
    }

    private static Task<Clinic> OneTherapistAsync(Store store) =>
        Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia"));
}
