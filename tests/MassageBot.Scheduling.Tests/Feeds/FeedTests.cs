using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Feeds;

public sealed class FeedTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_feed_shows_its_therapists_visits_to_whoever_knows_the_address(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var visit = await clinic.BookedAsync("2026-03-05T10:00", more: "&therapist=mia");
        var other = await clinic.BookedAsync("2026-03-05T10:00", more: "&therapist=ana");
        var feed = await MadeAsync(clinic, "mia");

        var calendar = await WithoutKeyAsync(clinic, feed.Path!);
        var text = await calendar.Content.ReadAsStringAsync();

        calendar.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        (text.Contains(visit.Id, StringComparison.Ordinal), text.Contains(other.Id, StringComparison.Ordinal)).ShouldBe((true, false));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_revoked_feed_shows_nothing_and_another_one_still_does(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var (first, second) = (await MadeAsync(clinic, "mia"), await MadeAsync(clinic, "mia"));

        await clinic.Http.DeleteAsync($"/scheduling/v1/feeds/{first.Id}");

        (await WithoutKeyAsync(clinic, first.Path!)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await WithoutKeyAsync(clinic, second.Path!)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_address_cannot_be_guessed_nor_read_again()
    {
        await using var clinic = await Clinic.OpenAsync();
        var feed = await MadeAsync(clinic, "mia");
        var list = (await clinic.Http.GetFromJsonAsync("/scheduling/v1/feeds", SchedulingJson.Default.FeedList))!;

        var byId = await WithoutKeyAsync(clinic, $"/scheduling/v1/feeds/{feed.Id}.ics");
        var makingWithoutKey = await WithoutKeyAsync(clinic, "/scheduling/v1/feeds");

        list.Feeds.ShouldHaveSingleItem().Path.ShouldBeNull();
        feed.Path!.Split('/')[^1].Length.ShouldBeGreaterThanOrEqualTo(43);
        (byId.StatusCode, makingWithoutKey.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task A_feed_names_no_client_and_no_service_and_nothing_that_is_cancelled()
    {
        await using var clinic = await Clinic.OpenAsync();
        var offer = await clinic.OfferAsync("2026-03-05T10:00", "prenatal");
        await clinic.BookedAsync(Clinic.Wanted(offer, name: "Canaria", phone: "+15550100199") with { Notes = "canary" });
        var cancelled = await clinic.BookedAsync("2026-03-05T14:00", more: "&therapist=mia");
        await clinic.CancelAsync(cancelled);
        var feed = await MadeAsync(clinic, "mia");

        var text = await (await WithoutKeyAsync(clinic, feed.Path!)).Content.ReadAsStringAsync();

        foreach (var secret in new[] { "Canaria", "5550100199", "canary", "prenatal", cancelled.Id })
        {
            text.ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task A_feed_of_nobody_is_refused()
    {
        await using var clinic = await Clinic.OpenAsync();

        var response = await clinic.PostAsync("feeds", new FeedWanted { Therapist = "nobody" }, SchedulingJson.Default.FeedWanted);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [ReaderFact]
    public async Task A_calendar_program_reads_the_feed()
    {
        await using var clinic = await Clinic.OpenAsync(setup: Clinic.Sample() with { ClinicName = "Clínica; de, muestra\\ñandú " + new string('x', 80) });
        var visit = await clinic.BookedAsync("2026-03-05T10:00", "deep_tissue", more: "&therapist=mia&firstVisit=true");
        await clinic.RequestedAsync("2026-03-08T12:00", more: "&therapist=mia");
        var feed = await MadeAsync(clinic, "mia");

        var read = await CalendarReader.ReadAsync(await (await WithoutKeyAsync(clinic, feed.Path!)).Content.ReadAsStringAsync());

        (read.Method, read.Events.Count).ShouldBe(("PUBLISH", 2));
        var first = read.Events[0];
        (first.Uid, first.Start, first.End, first.Status).ShouldBe(($"{visit.Id}@massagebot", visit.Start, visit.Start.AddMinutes(75), "CONFIRMED"));
        first.Summary.ShouldBe("Massage - Clínica; de, muestra\\ñandú " + new string('x', 80));
        read.Events[1].Status.ShouldBe("TENTATIVE");
    }

    [ReaderFact]
    public async Task A_calendar_program_follows_a_visit_by_its_sequence_until_it_is_cancelled()
    {
        await using var clinic = await Clinic.OpenAsync();
        var visit = await clinic.BookedAsync("2026-03-05T10:00");
        var requested = await CalendarReader.ReadAsync(await FileAsync(clinic, visit));
        var move = new RescheduleWanted { OfferId = (await clinic.OfferAsync("2026-03-06T14:00")).OfferId };
        await clinic.PostAsync($"appointments/{visit.Id}/reschedule", move, SchedulingJson.Default.RescheduleWanted, ("If-Match", "*"));
        var moved = await CalendarReader.ReadAsync(await FileAsync(clinic, visit));
        await clinic.CancelAsync(visit);
        var cancelled = await CalendarReader.ReadAsync(await FileAsync(clinic, visit));

        ReadCalendar[] all = [requested, moved, cancelled];
        all.Select(read => (read.Method, read.Events[0].Sequence, read.Events[0].Status)).ShouldBe(
            [("REQUEST", 0, "CONFIRMED"), ("REQUEST", 1, "CONFIRMED"), ("CANCEL", 2, "CANCELLED")]);
        all.Select(read => read.Events[0].Uid).Distinct().Count().ShouldBe(1);
        moved.Events[0].Start.ShouldBe(new DateTimeOffset(2026, 3, 6, 19, 0, 0, TimeSpan.Zero));
    }

    private static async Task<Feed> MadeAsync(Clinic clinic, string therapist) => await Clinic.ReadAsync(
        await clinic.PostAsync("feeds", new FeedWanted { Therapist = therapist }, SchedulingJson.Default.FeedWanted), SchedulingJson.Default.Feed);

    private static Task<string> FileAsync(Clinic clinic, Appointment visit) => clinic.Http.GetStringAsync($"/scheduling/v1/appointments/{visit.Id}.ics");

    private static async Task<HttpResponseMessage> WithoutKeyAsync(Clinic clinic, string path)
    {
        var key = clinic.Http.DefaultRequestHeaders.Authorization;
        clinic.Http.DefaultRequestHeaders.Authorization = null;
        try
        {
            return await clinic.Http.GetAsync(path);
        }
        finally
        {
            clinic.Http.DefaultRequestHeaders.Authorization = key ?? new AuthenticationHeaderValue("Bearer", Clinic.Key);
        }
    }
}
