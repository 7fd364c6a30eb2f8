using System.Net;
using System.Net.Http.Json;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Day;

public sealed class DayTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_day_shows_visits_holds_and_blocks_by_therapist_and_room(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var visit = await clinic.BookedAsync("2026-03-05T10:00", "deep_tissue", more: "&therapist=mia");
        var hold = await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T12:00", more: "&therapist=mia"), "kim");
        var block = await clinic.BlockedAsync(new BlockWanted { Therapist = "ana", From = "2026-03-05T14:00", To = "2026-03-05T16:00" });

        var day = await DayAsync(clinic, "2026-03-05");

        Row(day.Therapists, "mia").Select(entry => (entry.Kind, entry.Id, entry.Local, entry.LocalEnd)).ShouldBe(
        [
            ("visit", visit.Id, "2026-03-05T10:00:00", "2026-03-05T11:15:00"),
            ("hold", hold.HoldId, "2026-03-05T12:00:00", "2026-03-05T13:00:00"),
        ]);
        Row(day.Therapists, "ana").Select(entry => (entry.Kind, entry.Id)).ShouldBe([("block", block.Block.Id)]);
        Row(day.Rooms, visit.Room).ShouldContain(entry => entry.Id == visit.Id);
        day.Appointments.ShouldHaveSingleItem().Id.ShouldBe(visit.Id);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Cancelled_visits_and_expired_holds_are_not_in_it(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        await clinic.CancelAsync(await clinic.BookedAsync("2026-03-05T10:00"));
        await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T12:00"), "kim");
        clinic.Time.Advance(TimeSpan.FromMinutes(6));

        var day = await DayAsync(clinic, "2026-03-05");

        day.Appointments.ShouldBeEmpty();
        day.Therapists.Concat(day.Rooms).ShouldAllBe(row => row.Entries.Count == 0);
    }

    [Fact]
    public async Task Without_a_date_it_is_today_at_the_clinic()
    {
        await using var clinic = await Clinic.OpenAsync(now: new DateTimeOffset(2026, 3, 5, 3, 0, 0, TimeSpan.Zero));

        var day = (await clinic.Http.GetFromJsonAsync("/scheduling/v1/day", SchedulingJson.Default.DayView))!;

        (day.Date, day.Zone).ShouldBe(("2026-03-04", "America/New_York"));
    }

    [Fact]
    public async Task Hours_are_those_of_the_date()
    {
        await using var clinic = await Clinic.OpenAsync();
        await clinic.PlacedAsync(new ExceptionWanted { Therapist = "mia", Date = "2026-03-05", Hours = [new HoursOfDay("13:00", "17:00")] });

        var day = await DayAsync(clinic, "2026-03-05");

        day.Open.ShouldBe([new HoursOfDay("08:00", "20:00")]);
        day.Therapists.Single(row => row.Id == "mia").Hours.ShouldBe([new HoursOfDay("13:00", "17:00")]);
    }

    [Fact]
    public async Task A_closure_of_several_days_is_one_entry_of_each()
    {
        await using var clinic = await Clinic.OpenAsync();
        await clinic.PostAsync("closures", new ClosureWanted { First = "2026-03-01", Last = "2026-03-31" }, SchedulingJson.Default.ClosureWanted);

        var entry = (await DayAsync(clinic, "2026-03-08")).Clinic.ShouldHaveSingleItem();

        (entry.Kind, entry.Local, entry.LocalEnd, entry.End - entry.Start).ShouldBe(
            ("block", "2026-03-08T00:00:00", "2026-03-09T00:00:00", TimeSpan.FromHours(23)));
    }

    [Fact]
    public async Task What_is_no_date_is_refused()
    {
        await using var clinic = await Clinic.OpenAsync();

        (await clinic.Http.GetAsync("/scheduling/v1/day?date=tomorrow")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<DayView> DayAsync(Clinic clinic, string date) =>
        (await clinic.Http.GetFromJsonAsync($"/scheduling/v1/day?date={date}", SchedulingJson.Default.DayView))!;

    private static IReadOnlyList<DayEntry> Row(IReadOnlyList<DayRow> rows, string id) => rows.Single(row => row.Id == id).Entries;
}
