using System.Net;
using System.Net.Http.Json;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Tests.Blocks;

public sealed class BlockTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_blocked_therapist_is_not_offered_and_colleagues_are(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);

        await clinic.BlockedAsync(Block("mia", "2026-03-05T14:00", "2026-03-05T16:00"));

        (await clinic.IsOfferedAsync("2026-03-05T14:30", more: "&therapist=mia")).ShouldBeFalse();
        (await clinic.IsOfferedAsync("2026-03-05T14:30", more: "&therapist=ana")).ShouldBeTrue();
        (await clinic.IsOfferedAsync("2026-03-05T16:00", more: "&therapist=mia")).ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_visits_that_lie_in_a_block_are_listed_and_stay_until_somebody_moves_them(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var inside = await clinic.BookedAsync("2026-03-05T14:30", more: "&therapist=mia");
        var touching = await clinic.BookedAsync("2026-03-05T13:30", more: "&therapist=mia");
        await clinic.BookedAsync("2026-03-05T14:30", more: "&therapist=ana");
        await clinic.BookedAsync("2026-03-05T16:00", more: "&therapist=mia");

        var placed = await clinic.BlockedAsync(Block("mia", "2026-03-05T14:00", "2026-03-05T16:00"));

        placed.Affected.Select(visit => visit.Id).ShouldBe([touching.Id, inside.Id]);
        var again = await clinic.Http.GetFromJsonAsync($"/scheduling/v1/appointments/{inside.Id}", SchedulingJson.Default.Appointment);
        again!.Status.ShouldBe(AppointmentStatus.Booked);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_block_placed_twice_with_one_key_is_one_block(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var key = Guid.NewGuid().ToString();

        var first = await KeyedAsync(clinic, Block("mia", "2026-03-05T14:00", "2026-03-05T16:00"), key);
        var second = await KeyedAsync(clinic, Block("mia", "2026-03-05T14:00", "2026-03-05T17:00"), key);

        (first.Block.Id, second.Block).ShouldBe((key, first.Block));
        await clinic.Http.DeleteAsync($"/scheduling/v1/blocks/{key}");
        (await clinic.IsOfferedAsync("2026-03-05T14:30", more: "&therapist=mia")).ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_block_gives_its_time_back(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var placed = await clinic.BlockedAsync(Block("mia", "2026-03-05T14:00", "2026-03-05T16:00"));

        var response = await clinic.Http.DeleteAsync($"/scheduling/v1/blocks/{placed.Block.Id}");

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await clinic.IsOfferedAsync("2026-03-05T14:30", more: "&therapist=mia")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_block_names_no_visit_that_could_be_removed_by_it()
    {
        await using var clinic = await Clinic.OpenAsync(setup: Clinic.With(Clinic.Sample(), therapist => therapist.Id == "mia"));
        var visit = await clinic.BookedAsync("2026-03-05T14:30");

        await clinic.Http.DeleteAsync($"/scheduling/v1/blocks/{visit.Id}");

        (await clinic.IsOfferedAsync("2026-03-05T14:30")).ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_closed_clinic_offers_nothing_on_whole_dates_even_when_the_clock_changes(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var visit = await clinic.BookedAsync("2026-03-08T10:00");
        var wanted = new ClosureWanted { First = "2026-03-07", Last = "2026-03-08", Note = "Painting" };

        var response = await clinic.PostAsync("closures", wanted, SchedulingJson.Default.ClosureWanted);
        var placed = await Clinic.ReadAsync(response, SchedulingJson.Default.BlockPlaced);
        var offers = await clinic.OffersAsync("service=swedish&minutes=60&from=2026-03-07&to=2026-03-10&limit=500");

        placed.Affected.ShouldHaveSingleItem().Id.ShouldBe(visit.Id);
        (placed.Block.End - placed.Block.Start).ShouldBe(TimeSpan.FromHours(47));
        offers.Offers.Select(offer => offer.Local[..10]).Distinct().ShouldBe(["2026-03-09"]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Blocks_are_listed_by_start_page_by_page(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        var rooms = new ImportWanted { Full = [.. Enumerable.Range(0, 205).Select(n => new FullSpan($"2026-04-01T08:{n % 60:00}", $"2026-04-02T{8 + (n / 60):00}:00"))] };
        (await clinic.ImportAsync(rooms)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var first = (await clinic.Http.GetFromJsonAsync("/scheduling/v1/blocks?from=2026-04-01&to=2026-05-01", SchedulingJson.Default.BlockList))!;
        var second = (await clinic.Http.GetFromJsonAsync($"/scheduling/v1/blocks?from=2026-04-01&cursor={first.NextCursor}", SchedulingJson.Default.BlockList))!;

        (first.Blocks.Count, second.Blocks.Count, second.NextCursor).ShouldBe((200, 5, null));
        first.Blocks.Concat(second.Blocks).Select(block => block.Id).Distinct().Count().ShouldBe(205);
    }

    [Theory]
    [InlineData("nobody", null, "2026-03-05T14:00", "2026-03-05T16:00", 404)]
    [InlineData(null, "attic", "2026-03-05T14:00", "2026-03-05T16:00", 404)]
    [InlineData("mia", "birch", "2026-03-05T14:00", "2026-03-05T16:00", 400)]
    [InlineData("mia", null, "2026-03-05T16:00", "2026-03-05T14:00", 400)]
    [InlineData("mia", null, "2026-03-05", "2028-03-05", 400)]
    [InlineData("mia", null, "soon", "later", 400)]
    public async Task A_block_that_cannot_be_is_refused(string? therapist, string? room, string from, string to, int status)
    {
        await using var clinic = await Clinic.OpenAsync();

        var wanted = new BlockWanted { Therapist = therapist, Room = room, From = from, To = to };
        var response = await clinic.PostAsync("blocks", wanted, SchedulingJson.Default.BlockWanted);

        ((int)response.StatusCode).ShouldBe(status);
    }

    private static BlockWanted Block(string therapist, string from, string to) => new() { Therapist = therapist, From = from, To = to, By = "mia" };

    private static async Task<BlockPlaced> KeyedAsync(Clinic clinic, BlockWanted wanted, string key) => await Clinic.ReadAsync(
        await clinic.PostAsync("blocks", wanted, SchedulingJson.Default.BlockWanted, ("Idempotency-Key", key)), SchedulingJson.Default.BlockPlaced);
}
