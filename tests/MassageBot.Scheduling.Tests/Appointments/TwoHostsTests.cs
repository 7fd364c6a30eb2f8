using System.Net;
using MassageBot.PostgreSql;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Scheduling.Tests.Appointments;

public sealed class TwoHostsTests
{
    private const int Rounds = 10;

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Fifty_creates_of_one_slot_at_every_host_have_one_winner_round_after_round(Store store)
    {
        using var place = await CalendarPlace.NewAsync(store);
        await using var here = await OneTherapistAsync(place);
        await using var there = store == Store.PostgreSql ? await OneTherapistAsync(place) : null;
        var offers = (await here.OffersAsync("service=swedish&minutes=60&from=2026-03-05T08:00&to=2026-03-08T20:00&limit=200")).Offers
            .Where((_, n) => n % 4 == 0).Take(Rounds).ToList();

        var rounds = new List<(int Won, int Taken)>();
        foreach (var offer in offers)
        {
            rounds.Add(await RaceAsync([here, there ?? here], offer));
        }

        rounds.Count.ShouldBe(Rounds);
        rounds.Distinct().ShouldBe([(1, 49)]);
    }

    [PostgreSqlFact]
    public async Task A_booking_at_one_host_is_gone_from_the_offers_of_the_other_at_once()
    {
        using var place = await CalendarPlace.NewAsync(Store.PostgreSql);
        await using var here = await OneTherapistAsync(place);
        await using var there = await OneTherapistAsync(place);
        var before = await there.IsOfferedAsync("2026-03-05T10:00");

        var visit = await here.BookedAsync("2026-03-05T10:00");
        var after = await there.IsOfferedAsync("2026-03-05T10:00");
        await there.CancelAsync(visit);

        (before, after, await here.IsOfferedAsync("2026-03-05T10:00")).ShouldBe((true, false, true));
    }

    [PostgreSqlFact]
    public async Task A_hold_taken_at_one_host_is_booked_at_the_other()
    {
        using var place = await CalendarPlace.NewAsync(Store.PostgreSql);
        await using var here = await OneTherapistAsync(place);
        await using var there = await OneTherapistAsync(place);
        var offer = await here.OfferAsync("2026-03-05T10:00");

        var hold = await here.HoldAsync(offer, "sam");
        var other = await there.HoldResponseAsync(offer, "ana");
        var booked = await there.BookAsync(Clinic.Wanted(hold: hold));

        (other.StatusCode, booked.StatusCode).ShouldBe((HttpStatusCode.Conflict, HttpStatusCode.Created));
    }

    [PostgreSqlFact]
    public async Task The_same_key_at_both_hosts_at_once_books_once()
    {
        using var place = await CalendarPlace.NewAsync(Store.PostgreSql);
        await using var here = await OneTherapistAsync(place);
        await using var there = await OneTherapistAsync(place);
        var wanted = Clinic.Wanted(await here.OfferAsync("2026-03-05T10:00"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => (n % 2 == 0 ? here : there).BookAsync(wanted, "intent-1"))));
        var bodies = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Created);
        bodies.Distinct().Count().ShouldBe(1);
    }

    [PostgreSqlFact]
    public async Task A_setup_applied_at_one_host_holds_at_the_other()
    {
        using var place = await CalendarPlace.NewAsync(Store.PostgreSql);
        await using var here = await OneTherapistAsync(place);
        await using var there = await OneTherapistAsync(place);
        var offer = await there.OfferAsync("2026-03-05T10:00");

        await ApplyAsync(here, Clinic.Sample() with { Services = [Clinic.Service("deep_tissue", "medical", [60], [])] });
        var booked = await there.BookAsync(Clinic.Wanted(offer));
        var services = await Clinic.ReadAsync(await there.Http.GetAsync("/scheduling/v1/services"), SchedulingJson.Default.ServiceList);

        (await Clinic.ProblemAsync(booked)).Code.ShouldBe("outside-policy");
        services.Services.Select(service => service.Id).ShouldBe(["deep_tissue"]);
    }

    [PostgreSqlFact]
    public async Task One_setup_applied_at_both_hosts_at_once_is_one_setup()
    {
        using var place = await CalendarPlace.NewAsync(Store.PostgreSql);
        await using var here = await OneTherapistAsync(place);
        await using var there = await OneTherapistAsync(place);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Task.Run(() => ApplyAsync(n % 2 == 0 ? here : there, Clinic.Sample()))));
        var bodies = await Task.WhenAll(new[] { here, there }.Select(one => one.Http.GetStringAsync("/scheduling/v1/therapists")));

        bodies.Distinct().Count().ShouldBe(1);
        (await here.IsOfferedAsync("2026-03-05T10:00", "sports")).ShouldBeTrue();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Holds_keys_and_appointments_outlive_the_program(Store store)
    {
        using var place = await CalendarPlace.NewAsync(store);
        var (hold, wanted, first) = await UntilItEndsAsync(place);

        await using var clinic = await OneTherapistAsync(place);
        var again = await (await clinic.BookAsync(wanted, "intent-1")).Content.ReadAsStringAsync();
        var others = await clinic.IsOfferedAsync("2026-03-05T12:00");
        var booked = await clinic.BookAsync(Clinic.Wanted(hold: hold));

        again.ShouldBe(first);
        (others, booked.StatusCode).ShouldBe((false, HttpStatusCode.Created));
    }

    private static async Task<(Hold Hold, AppointmentWanted Wanted, string Answer)> UntilItEndsAsync(CalendarPlace place)
    {
        await using var clinic = await OneTherapistAsync(place);
        var wanted = Clinic.Wanted(await clinic.OfferAsync("2026-03-05T10:00"));
        var answer = await (await clinic.BookAsync(wanted, "intent-1")).Content.ReadAsStringAsync();
        return (await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T12:00"), "sam"), wanted, answer);
    }

    private static async Task<(int Won, int Taken)> RaceAsync(IReadOnlyList<Clinic> hosts, Offer offer)
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(n => Task.Run(() => hosts[n % hosts.Count].BookAsync(Clinic.Wanted(offer)))));
        return (
            answers.Count(answer => answer.StatusCode == HttpStatusCode.Created),
            answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
    }

    private static Task ApplyAsync(Clinic clinic, CalendarSetup setup) =>
        clinic.Services.GetRequiredService<ICalendarSetup>().ApplyAsync(setup, CancellationToken.None);

    private static Task<Clinic> OneTherapistAsync(CalendarPlace place) =>
        Clinic.OpenAsync(place, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia"));
}
