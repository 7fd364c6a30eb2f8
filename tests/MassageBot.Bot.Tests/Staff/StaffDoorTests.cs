using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Staff;

namespace MassageBot.Bot.Tests.Staff;

/// <summary>Who is heard in Teams.</summary>
public sealed class StaffDoorTests
{
    private static readonly StaffMember Stranger = new() { AadObjectId = "a0000000-0000-4000-8000-00000000ffff", Role = StaffRole.Owner, Name = "Oscar" };

    [Fact]
    public async Task Who_is_not_on_the_list_hears_one_polite_line_and_nothing_else()
    {
        var room = new StaffRoom();

        var seen = await room.TypeAsync(Stranger, "queue");

        seen.ShouldHaveSingleItem().Text.ShouldContain("you are not on its list");
    }

    [Fact]
    public async Task The_same_id_in_another_directory_is_a_stranger()
    {
        var room = new StaffRoom();
        await room.ClientAsync("I want to talk to a person");
        var id = room.In(StaffRoom.Desk)[^1].Buttons["handoff.claim"];

        var seen = await room.PressAsync(StaffList.Ana, "handoff.claim", id, tenant: "0d2f0a3c-4b6e-4c1f-9a51-2f6f6f6f9999");

        seen.ToString().ShouldContain("not on its list");
        room.In("visitor").ShouldNotContain(one => one.Text.Contains("is here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_manager_adds_a_colleague_who_is_heard_from_then_on_and_no_longer_once_removed()
    {
        var room = new StaffRoom();

        await room.TypeAsync(StaffList.Olga, $"staff add {Stranger.AadObjectId} desk Cora");
        var heard = await room.TypeAsync(Stranger, "queue");
        await room.TypeAsync(StaffList.Olga, "staff remove Cora");
        var after = await room.TypeAsync(Stranger, "queue");

        heard.ShouldHaveSingleItem().Text.ShouldContain("Nobody waits");
        after.ShouldHaveSingleItem().Text.ShouldContain("not on its list");
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("manager")]
    public async Task The_front_desk_names_nobody(string role)
    {
        var room = new StaffRoom();

        var seen = await room.TypeAsync(StaffList.Ana, $"staff add {Stranger.AadObjectId} {role} Cora");

        seen.ShouldHaveSingleItem().Text.ShouldContain("not for your role");
    }

    [Fact]
    public async Task Only_an_owner_names_a_manager()
    {
        var room = new StaffRoom();

        var seen = await room.TypeAsync(StaffList.Olga, $"staff add {Stranger.AadObjectId} manager Cora");

        seen.ShouldHaveSingleItem().Text.ShouldContain("not for your role");
    }

    [Fact]
    public async Task Help_lists_every_command_in_the_language_of_a_private_chat()
    {
        var room = new StaffRoom();

        var seen = await room.TypeAsync(StaffList.Ana, "ayuda");

        seen.ShouldHaveSingleItem().Text.ShouldContain("**queue**");
    }

    [Fact]
    public async Task A_button_of_something_that_is_gone_changes_nothing()
    {
        var room = new StaffRoom();

        await room.PressAsync(StaffList.Ana, "handoff.claim", Guid.NewGuid());

        room.All.ShouldHaveSingleItem().Text.ShouldContain("not there any more");
    }
}
