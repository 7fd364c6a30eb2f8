using System.Net;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;

namespace MassageBot.Scheduling.Tests.Availability;

/// <summary>Therapist, room and equipment: all or nothing.</summary>
public sealed class PlaceTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task As_many_visits_at_once_as_there_is_equipment(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, WithHeaters(2));
        var offer = await clinic.OfferAsync("2026-03-05T10:00", "hot_stone");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => clinic.BookAsync(Clinic.Wanted(offer)))));
        var visits = await Task.WhenAll(answers.Where(answer => answer.IsSuccessStatusCode).Select(answer => Clinic.ReadAsync(answer, SchedulingJson.Default.Appointment)));

        visits.Select(visit => visit.Equipment!.Single()).Order().ShouldBe(["heater-1", "heater-2"]);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(6);
        (await clinic.IsOfferedAsync("2026-03-05T10:00", "hot_stone")).ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-05T10:00")).ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_cancelled_or_moved_visit_gives_its_equipment_back(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, WithHeaters(1));
        var later = await clinic.OfferAsync("2026-03-05T15:00", "hot_stone");
        var visit = await clinic.BookedAsync("2026-03-05T10:00", "hot_stone");

        var move = new RescheduleWanted { OfferId = later.OfferId };
        await clinic.PostAsync($"appointments/{visit.Id}/reschedule", move, SchedulingJson.Default.RescheduleWanted, ("If-Match", "*"));
        var afterMove = (await clinic.IsOfferedAsync("2026-03-05T10:00", "hot_stone"), await clinic.IsOfferedAsync("2026-03-05T15:00", "hot_stone"));
        await clinic.CancelAsync(visit);

        afterMove.ShouldBe((true, false));
        (await clinic.IsOfferedAsync("2026-03-05T15:00", "hot_stone")).ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_held_slot_holds_its_equipment(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, WithHeaters(1));
        var hold = await clinic.HoldAsync(await clinic.OfferAsync("2026-03-05T10:00", "hot_stone"), "kim");

        var isOffered = await clinic.IsOfferedAsync("2026-03-05T10:30", "hot_stone");
        var booked = await clinic.BookedAsync(Clinic.Wanted(hold: hold));

        isOffered.ShouldBeFalse();
        booked.Equipment.ShouldBe(["heater-1"]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_room_with_the_features_that_were_asked_for_is_taken(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store, Clinic.Sample() with
        {
            Rooms = [new RoomSetup("birch", []), new RoomSetup("cedar", ["no_steps", "quiet"]), new RoomSetup("maple", ["quiet"])],
        });

        var quiet = await clinic.BookedAsync("2026-03-05T10:00", more: "&room_features=quiet,no_steps");
        var isOfferedTwice = await clinic.IsOfferedAsync("2026-03-05T10:00", more: "&room_features=no_steps,%20quiet");
        var elsewhere = await clinic.IsOfferedAsync("2026-03-05T10:00", more: "&room_features=quiet");

        (quiet.Room, isOfferedTwice, elsewhere).ShouldBe(("cedar", false, true));
    }

    [Fact]
    public async Task Equipment_that_nobody_has_stops_the_setup()
    {
        var start = () => Clinic.OpenAsync(setup: WithHeaters(0));

        (await start.ShouldThrowAsync<ArgumentException>()).Message.ShouldContain("service hot_stone: needs equipment of the kind heater");
    }

    private static CalendarSetup WithHeaters(int count) => Clinic.Sample() with
    {
        Services = [.. Clinic.Sample().Services, Clinic.Service("hot_stone", "spa", [60], []) with { Equipment = ["heater"] }],
        Equipment = [.. Enumerable.Range(1, count).Select(n => new EquipmentSetup($"heater-{n}", "heater"))],
    };
}
