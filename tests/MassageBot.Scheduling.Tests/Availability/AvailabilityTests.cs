using System.Net;
using MassageBot.Scheduling.Contract;
using NodaTime;

namespace MassageBot.Scheduling.Tests.Availability;

public sealed class AvailabilityTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Slots_start_every_quarter_of_an_hour_from_opening_to_the_last_that_ends_at_closing(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        var page = await clinic.OffersAsync("service=swedish&minutes=60&from=2026-03-05&to=2026-03-06");

        page.Offers.Count.ShouldBe(45);
        page.Offers[0].Local.ShouldBe("2026-03-05T08:00:00");
        page.Offers[1].Local.ShouldBe("2026-03-05T08:15:00");
        page.Offers[^1].Local.ShouldBe("2026-03-05T19:00:00");
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task An_offer_tells_instant_wall_time_zone_and_who(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia", rooms: 1));

        var offer = await clinic.OfferAsync("2026-03-05T16:00");

        offer.Start.ShouldBe(new DateTimeOffset(2026, 3, 5, 21, 0, 0, TimeSpan.Zero));
        offer.End.ShouldBe(new DateTimeOffset(2026, 3, 5, 22, 0, 0, TimeSpan.Zero));
        (offer.Local, offer.Zone, offer.Offset).ShouldBe(("2026-03-05T16:00:00", "America/New_York", "-05:00"));
        (offer.Therapist, offer.Room).ShouldBe((new TherapistName("mia", "Mia"), "birch"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Nothing_is_offered_in_the_past_or_within_the_minimum_notice(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.Sample() with { MinimumNotice = TimeSpan.FromHours(2) });

        var page = await clinic.OffersAsync("service=swedish&minutes=60&from=2026-03-04&to=2026-03-05");

        page.Offers[0].Local.ShouldBe("2026-03-04T12:15:00");
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_slot_that_begins_right_now_is_not_offered(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        var page = await clinic.OffersAsync("service=swedish&minutes=60");

        page.Offers[0].Local.ShouldBe("2026-03-04T10:30:00");
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_closed_date_offers_nothing(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.Sample() with { ClosedDates = [new LocalDate(2026, 3, 5)] });

        var page = await clinic.OffersAsync("service=swedish&minutes=60&from=2026-03-05&to=2026-03-06");

        page.Offers.ShouldBeEmpty();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Only_a_therapist_with_the_skill_is_offered(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        var page = await clinic.OffersAsync("service=prenatal&minutes=60&from=2026-03-05&to=2026-03-06");

        page.Offers.Select(offer => offer.Therapist.Id).Distinct().ShouldBe(["mia"]);
    }

    [Theory]
    [OnSqlite("female", "ana,mia")]
    [OnSqlite("male", "leo,tom")]
    public async Task A_wish_for_a_woman_or_a_man_is_kept(Store store, string gender, string expected)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        await clinic.BookedAsync("2026-03-05T10:00", more: $"&gender={gender}");
        await clinic.BookedAsync("2026-03-05T10:00", more: $"&gender={gender}");
        var booked = (await clinic.Http.GetStringAsync("/scheduling/v1/appointments")).ShouldNotBeNull();

        (await clinic.IsOfferedAsync("2026-03-05T10:00", more: $"&gender={gender}")).ShouldBeFalse();
        expected.Split(',').ShouldAllBe(id => booked.Contains($"\"id\":\"{id}\"", StringComparison.Ordinal));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_gender_wish_and_a_skill_that_nobody_unites_offer_nothing(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        var page = await clinic.OffersAsync("service=sports&minutes=60&gender=female&from=2026-03-05&to=2026-03-06");

        page.Offers.ShouldBeEmpty();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task The_turnover_keeps_therapist_and_room_busy_after_the_visit(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia", rooms: 1));

        await clinic.BookedAsync("2026-03-05T10:00", "deep_tissue");

        (await clinic.IsOfferedAsync("2026-03-05T11:00")).ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-05T11:15")).ShouldBeTrue();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_visit_cannot_start_so_late_that_its_turnover_meets_the_next(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia", rooms: 1));

        await clinic.BookedAsync("2026-03-05T11:00");

        (await clinic.IsOfferedAsync("2026-03-05T10:00", "deep_tissue")).ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-05T09:45", "deep_tissue")).ShouldBeTrue();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task The_consultation_of_a_first_visit_is_busy_time_but_not_massage_time(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia", rooms: 1));

        var visit = await clinic.BookedAsync("2026-03-05T10:00", "deep_tissue", more: "&firstVisit=true");

        (visit.Minutes, visit.ConsultationMinutes, visit.End - visit.Start).ShouldBe((60, 15, TimeSpan.FromMinutes(60)));
        (await clinic.IsOfferedAsync("2026-03-05T11:15")).ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-05T11:30")).ShouldBeTrue();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_first_visit_with_consultation_ends_before_closing(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        (await clinic.IsOfferedAsync("2026-03-05T19:00", "deep_tissue")).ShouldBeTrue();
        (await clinic.IsOfferedAsync("2026-03-05T19:00", "deep_tissue", more: "&firstVisit=true")).ShouldBeFalse();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Without_a_free_room_nobody_is_offered(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.With(Clinic.Sample(), _ => true, rooms: 1));

        await clinic.BookedAsync("2026-03-05T10:00");

        (await clinic.IsOfferedAsync("2026-03-05T10:30")).ShouldBeFalse();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_therapist_is_offered_in_their_own_hours_only(Store store)
    {
        var setup = Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia");
        var mornings = setup.Therapists[0] with { Hours = [new(IsoDayOfWeek.Thursday, new LocalTime(9, 0), new LocalTime(12, 0))] };
        await using var clinic = await Clinic.OpenAsync(store, setup with { Therapists = [mornings] });

        var page = await clinic.OffersAsync("service=swedish&minutes=90&from=2026-03-05&to=2026-03-08");

        page.Offers[0].Local.ShouldBe("2026-03-05T09:00:00");
        page.Offers[^1].Local.ShouldBe("2026-03-05T10:30:00");
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_couples_massage_takes_two_therapists_and_the_room_for_two(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        var visit = await clinic.BookedAsync("2026-03-05T10:00", "couples");

        (visit.Therapists.Count, visit.Room).ShouldBe((2, "maple"));
        (await clinic.IsOfferedAsync("2026-03-05T10:00", "couples")).ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeTrue();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Pages_follow_each_other_without_gap_or_repetition(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        const string Query = "service=swedish&minutes=60&from=2026-03-05&to=2026-03-06";

        var first = await clinic.OffersAsync(Query + "&limit=30");
        var second = await clinic.OffersAsync($"{Query}&limit=30&cursor={first.NextCursor}");
        var whole = await clinic.OffersAsync(Query);

        second.NextCursor.ShouldBeNull();
        first.Offers.Concat(second.Offers).Select(offer => offer.Local).ShouldBe(whole.Offers.Select(offer => offer.Local));
    }

    [Theory]
    [OnSqlite("minutes=60", 400)]
    [OnSqlite("service=unknown&minutes=60", 404)]
    [OnSqlite("service=swedish", 400)]
    [OnSqlite("service=swedish&minutes=-60", 400)]
    [OnSqlite("service=swedish&minutes=61", 422)]
    [OnSqlite("service=swedish&minutes=60&from=2026-02-30", 400)]
    [OnSqlite("service=swedish&minutes=60&from=9999-12-31", 400)]
    [OnSqlite("service=swedish&minutes=60&from=2026-03-06&to=2026-03-05", 400)]
    [OnSqlite("service=swedish&minutes=60&tz=Mars/Olympus", 400)]
    [OnSqlite("service=swedish&minutes=60&gender=other", 400)]
    [OnSqlite("service=swedish&minutes=60&therapist=nobody", 404)]
    [OnSqlite("service=swedish&minutes=60&cursor=abc", 400)]
    [OnSqlite("service=swedish&minutes=60&cursor=99999999999999999", 200)]
    [OnSqlite("service=swedish&minutes=60&limit=0", 400)]
    public async Task A_search_that_makes_no_sense_is_told_so(Store store, string query, int status)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        var response = await clinic.Http.GetAsync("/scheduling/v1/availability?" + query);

        response.StatusCode.ShouldBe((HttpStatusCode)status);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Services_and_therapists_are_listed_as_the_file_has_them(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        var services = await clinic.Http.GetStringAsync("/scheduling/v1/services");
        var therapists = await clinic.Http.GetStringAsync("/scheduling/v1/therapists");

        services.ShouldContain("""{"id":"deep_tissue","family":"medical","names":{"en":"deep_tissue","es":"deep_tissue es"}""");
        services.ShouldContain("""{"minutes":60,"price":"$90"}""");
        therapists.ShouldContain("""{"id":"ana","firstName":"Ana","gender":"female","skills":[],"languages":["en"],"hours":[{"day":"monday","from":"08:00","to":"20:00"}""");
    }
}
