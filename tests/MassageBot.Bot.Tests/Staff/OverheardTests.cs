using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Staff;

namespace MassageBot.Bot.Tests.Staff;

/// <summary>A channel whose every line the bot gets: most of it is said among colleagues.</summary>
public sealed class OverheardTests
{
    private const string Thread = StaffRoom.Desk + ";messageid=1";

    private static readonly StaffMember Stranger = new() { AadObjectId = "a0000000-0000-4000-8000-00000000ffff", Role = StaffRole.Owner, Name = "Oscar" };

    private readonly StaffRoom _room = new();

    [Theory]
    [InlineData("who takes the late shift?")]
    [InlineData("late again, sorry")]
    [InlineData("staff meeting at noon")]
    public async Task What_colleagues_say_to_each_other_is_not_answered(string text) =>
        (await _room.TypeAsync(StaffList.Ana, text, Thread, named: false)).ShouldBeEmpty();

    [Fact]
    public async Task A_stranger_who_says_nothing_to_the_bot_hears_nothing_of_it() =>
        (await _room.TypeAsync(Stranger, "hello", Thread, named: false)).ShouldBeEmpty();

    [Theory]
    [InlineData("queue")]
    [InlineData("/queue")]
    public async Task A_bare_command_needs_no_name(string text) =>
        (await _room.TypeAsync(StaffList.Ana, text, Thread, named: false)).ShouldHaveSingleItem().Text.ShouldContain("Nobody waits");

    [Fact]
    public async Task In_a_claimed_thread_the_holder_talks_without_a_name_and_colleagues_are_left_alone()
    {
        await _room.ClientAsync("I want to talk to a person");
        await _room.PressAsync(StaffList.Ana, "handoff.claim", _room.In(StaffRoom.Desk)[^1].Buttons["handoff.claim"], conversation: Thread);

        await _room.TypeAsync(StaffList.Ana, "hello, how can I help?", Thread, named: false);

        _room.In("visitor").ShouldContain(one => one.Text.Contains("hello, how can I help?", StringComparison.Ordinal));
        (await _room.TypeAsync(StaffList.Ben, "lunch?", Thread, named: false)).ShouldBeEmpty();
    }
}
