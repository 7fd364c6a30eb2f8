using MassageBot.Core.StaffDay;

namespace MassageBot.Bot.Tests.StaffDay;

public sealed class VisitSearchingTests
{
    private readonly DeskTalk _desk = new();

    [Fact]
    public async Task What_is_found_tells_who_comes_when_and_nothing_that_is_not_for_others()
    {
        _desk.Day.Add("v1", "mia", 14);
        _desk.Day.Change("v1", visit => visit with { Health = new VisitHealth(["pressure_cap: light"], "blood thinners") });

        var found = await _desk.SearchAsync("anna");

        found.ShouldContain("Anna B.");
        found.ShouldContain("Mon Nov 30, 2:00 PM with Mia");
        new[] { "Bell", "0170", "Swedish", "blood", "pressure" }.ShouldAllBe(word => !found.Contains(word));
    }

    [Fact]
    public async Task Before_anything_is_typed_it_is_what_is_left_of_today_and_a_therapist_s_own()
    {
        _desk.Day.Add("v1", "mia", 14);
        _desk.Day.Add("v2", "leo", 15, "Ben");
        _desk.Day.Add("v3", "mia", 14, "Zoe", days: 1);

        (await _desk.SearchAsync(null)).ShouldContain("Ben");
        _desk.Member = DeskTalk.Mia;
        var own = await _desk.SearchAsync(null);

        own.ShouldContain("Anna B.");
        own.ShouldNotContain("Ben");
        own.ShouldNotContain("Zoe");
    }

    [Fact]
    public async Task Nobody_found_and_a_calendar_that_is_away_are_said()
    {
        (await _desk.SearchAsync("zoe")).ShouldContain("No visit fits");
        _desk.Day.IsDown = true;
        (await _desk.SearchAsync("zoe")).ShouldContain("does not answer just now");
    }
}
