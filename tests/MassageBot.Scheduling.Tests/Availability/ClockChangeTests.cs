using System.Net.Http.Json;
using MassageBot.Scheduling.Contract;
using NodaTime;

namespace MassageBot.Scheduling.Tests.Availability;

public sealed class ClockChangeTests
{
    private static readonly DateTimeOffset Friday = new(2026, 10, 30, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task F11_no_slot_lies_in_the_hour_that_spring_skips()
    {
        await using var clinic = await Clinic.OpenAsync(Store.Sqlite, Clinic.Sample(from: LocalTime.Midnight, to: LocalTime.Midnight));

        var page = await clinic.OffersAsync("service=swedish&minutes=60&from=2026-03-08T01:00&to=2026-03-08T04:00");

        page.Offers.Select(offer => offer.Local[11..16] + offer.Offset).ShouldBe(
            ["01:00-05:00", "01:15-05:00", "01:30-05:00", "01:45-05:00", "03:00-04:00", "03:15-04:00", "03:30-04:00", "03:45-04:00"]);
    }

    [Fact]
    public async Task F11_the_hour_that_autumn_repeats_is_offered_twice_told_apart_by_its_offset()
    {
        await using var clinic = await Clinic.OpenAsync(Store.Sqlite, Clinic.Sample(from: LocalTime.Midnight, to: LocalTime.Midnight), Friday);

        var page = await clinic.OffersAsync("service=swedish&minutes=60&from=2026-11-01T01:00&to=2026-11-01T02:15");

        page.Offers.Select(offer => offer.Local[11..16] + offer.Offset).ShouldBe(
        [
            "01:00-04:00", "01:15-04:00", "01:30-04:00", "01:45-04:00",
            "01:00-05:00", "01:15-05:00", "01:30-05:00", "01:45-05:00", "02:00-05:00",
        ]);
    }

    [Fact]
    public async Task F11_weeks_across_both_changes_offer_the_same_wall_times_every_day()
    {
        foreach (var (now, first) in new[] { (Clinic.Wednesday, "2026-03-05"), (Friday.AddDays(-2), "2026-10-29") })
        {
            await using var clinic = await Clinic.OpenAsync(now: now);
            var last = LocalDate.FromDateOnly(DateOnly.ParseExact(first, "yyyy-MM-dd", null)).PlusDays(7);

            var page = await clinic.OffersAsync($"service=swedish&minutes=60&from={first}&to={last:uuuu-MM-dd}&limit=500");

            page.Offers.GroupBy(offer => offer.Local[..10]).Count().ShouldBe(7);
            page.Offers.GroupBy(offer => offer.Local[11..]).ShouldAllBe(sameTime => sameTime.Count() == 7);
            page.Offers.Count.ShouldBe(7 * 45);
        }
    }

    [Fact]
    public async Task F12_the_minimum_notice_is_elapsed_time_across_the_change()
    {
        var setup = Clinic.Sample(from: LocalTime.Midnight, to: LocalTime.Midnight) with { MinimumNotice = TimeSpan.FromHours(3) };
        await using var clinic = await Clinic.OpenAsync(Store.Sqlite, setup, new DateTimeOffset(2026, 3, 8, 5, 0, 0, TimeSpan.Zero));

        var page = await clinic.OffersAsync("service=swedish&minutes=60&from=2026-03-08&to=2026-03-09");

        page.Offers[0].Local.ShouldBe("2026-03-08T04:00:00");
    }

    [Fact]
    public async Task F15_a_visit_through_the_repeated_hour_lasts_its_minutes_though_its_local_end_lies_before_its_start()
    {
        await using var clinic = await Clinic.OpenAsync(Store.Sqlite, Clinic.Sample(from: LocalTime.Midnight, to: LocalTime.Midnight), Friday);
        var page = await clinic.OffersAsync("service=swedish&minutes=30&from=2026-11-01T05:45:00Z&to=2026-11-01T05:46:00Z");

        var visit = await clinic.BookedAsync(Clinic.Wanted(page.Offers.Single()));

        (visit.Local, visit.Offset).ShouldBe(("2026-11-01T01:45:00", "-04:00"));
        (visit.End - visit.Start).ShouldBe(TimeSpan.FromMinutes(30));
        visit.End.ToOffset(TimeSpan.FromHours(-5)).ToString("HH:mm", null).ShouldBe("01:15");
    }

    [Fact]
    public async Task F16_weekly_visits_keep_their_wall_time_across_the_change()
    {
        await using var clinic = await Clinic.OpenAsync();

        var before = await clinic.BookedAsync("2026-03-05T16:00");
        var after = await clinic.BookedAsync("2026-03-12T16:00");

        (before.Local[11..], after.Local[11..]).ShouldBe(("16:00:00", "16:00:00"));
        (after.Start - before.Start).ShouldBe(TimeSpan.FromHours((7 * 24) - 1));
    }

    [Fact]
    public async Task F13_a_client_in_another_zone_books_the_right_slot_and_it_is_gone_in_both_zones()
    {
        await using var clinic = await Clinic.OpenAsync(Store.Sqlite, Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia"));
        const string Madrid = "service=swedish&minutes=60&tz=Europe/Madrid&from=2026-03-05T16:00&to=2026-03-05T16:01";
        var offer = (await clinic.OffersAsync(Madrid)).Offers.Single();

        var visit = await clinic.BookedAsync(Clinic.Wanted(offer));

        (offer.Local, offer.Offset, visit.Local).ShouldBe(("2026-03-05T16:00:00", "+01:00", "2026-03-05T10:00:00"));
        (await clinic.OffersAsync(Madrid)).Offers.ShouldBeEmpty();
        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-05T16:00")).ShouldBeTrue();
    }

    [Fact]
    public async Task F14_a_search_in_a_zone_beyond_the_date_line_finds_that_zones_day()
    {
        await using var clinic = await Clinic.OpenAsync();

        var page = await clinic.OffersAsync("service=swedish&minutes=60&tz=Pacific/Auckland&from=2026-03-06&to=2026-03-07");

        page.Offers[0].Local.ShouldBe("2026-03-06T02:00:00");
        page.Offers[0].Start.ShouldBe(new DateTimeOffset(2026, 3, 5, 13, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Opening_in_the_skipped_hour_begins_when_the_clock_has_jumped()
    {
        await using var clinic = await Clinic.OpenAsync(Store.Sqlite, Clinic.Sample(from: new LocalTime(2, 0), to: new LocalTime(6, 0)));
        var page = await clinic.OffersAsync("service=swedish&minutes=60&from=2026-03-08&to=2026-03-09");

        var skipped = await clinic.Http.GetFromJsonAsync(
            "/scheduling/v1/availability?service=swedish&minutes=60&from=2026-03-08T02:00&to=2026-03-08T03:00", SchedulingJson.Default.OfferList);

        page.Offers[0].Local.ShouldBe("2026-03-08T03:00:00");
        skipped!.Offers.ShouldBeEmpty();
    }
}
