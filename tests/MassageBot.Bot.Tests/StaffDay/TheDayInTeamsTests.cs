using MassageBot.Core.StaffDay;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Tests.StaffDay;

public sealed class TheDayInTeamsTests
{
    private readonly DeskTalk _desk = new();

    [Fact]
    public async Task Today_lists_visits_by_therapist_with_marks_and_gaps()
    {
        _desk.Day.Add("v1", "mia", 14);
        _desk.Day.Add("v2", "mia", 16, "Ben Ode");
        _desk.Day.Change("v2", visit => visit with { FirstVisit = true, FormIsThere = false, Coming = true });

        var read = await _desk.SayAsync("today");

        read.ShouldContain("Today, Mon Nov 30");
        read.ShouldContain("Visits: 2 · not confirmed: 1 · first: 1 · forms missing: 1");
        read.ShouldContain("Mia: 2");
        read.ShouldContain("**2:00 PM** Anna B. · Swedish 60 min · not confirmed");
        read.ShouldContain("**4:00 PM** Ben O. · Swedish 60 min · first visit, form missing");
        read.ShouldContain("10:00 AM – 2:00 PM: free, 240 min");
        read.ShouldNotContain("Bell");
    }

    [Fact]
    public async Task A_gap_that_has_begun_is_as_long_as_its_hours_say()
    {
        _desk.Now = KnownDay.At(10) + Duration.FromSeconds(5);
        _desk.Day.Add("v1", "mia", 14);

        (await _desk.SayAsync("today")).ShouldContain("10:00 AM – 2:00 PM: free, 240 min");
    }

    [Fact]
    public async Task Tomorrow_and_a_name_are_heard_in_spanish_and_answered_in_it()
    {
        _desk.Language = Language.Spanish;
        _desk.Day.Add("v1", "mia", 14, days: 1);
        _desk.Day.Add("v2", "leo", 14, "Luz", days: 1);

        var read = await _desk.SayAsync("mañana Mia");

        read.ShouldContain("mar 1 dic");
        read.ShouldContain("**2:00 p. m.** Anna B. · masaje sueco 60 min · sin confirmar");
        read.ShouldNotContain("Luz");
    }

    [Fact]
    public async Task A_therapist_sees_their_own_day_only()
    {
        _desk.Member = DeskTalk.Mia;
        _desk.Day.Add("v1", "mia", 14);
        _desk.Day.Add("v2", "leo", 14, "Luz");

        var read = await _desk.SayAsync("today Leo");

        read.ShouldContain("Anna B.");
        read.ShouldNotContain("Luz");
    }

    [Theory]
    [InlineData("today", "(nobody named): 1")]
    [InlineData("find Anna", "with (nobody named)")]
    public async Task A_visit_with_nobody_the_clinic_knows_is_read_too(string command, string expected)
    {
        _desk.Day.Add("v1", "?", 14);
        _desk.Day.Change("v1", visit => visit with { TherapistName = "" });

        (await _desk.SayAsync(command)).ShouldContain(expected);
    }

    [Fact]
    public async Task A_therapist_without_a_name_of_the_clinics_file_sees_nobodys_visits()
    {
        _desk.Member = DeskTalk.Mia with { Therapist = null };
        _desk.Day.Add("v1", "?", 14);

        (await _desk.SayAsync("today")).ShouldNotContain("Anna");
        (await _desk.SayAsync("find Anna")).ShouldNotContain("Anna B");
    }

    [Fact]
    public async Task The_week_is_a_table_and_one_therapists_week_its_lines()
    {
        _desk.Day.Add("v1", "mia", 14, days: 3);

        (await _desk.SayAsync("week")).ShouldContain("Mon Nov 30 to Sun Dec 6");
        (await _desk.SayAsync("week Mia")).ShouldContain("**2:00 PM** Anna B.");
    }

    [Fact]
    public async Task A_day_of_sixty_visits_stays_below_what_teams_takes_and_goes_on_on_a_next_page()
    {
        var names = new[] { "ana", "ruth", "mia", "leo", "omar", "sam" };
        for (var at = 0; at < 60; at++)
        {
            _desk.Day.Add($"v{at}", names[at % 6], 8 + (at / 6), "Maximiliana von Hohenstein-" + at, minutes: 45);
        }

        var read = await _desk.SayAsync("today");
        var bytes = _desk.CardBytes;
        var next = await _desk.PressAsync("day.more");

        bytes.ShouldBeLessThan(25_000);
        _desk.CardBytes.ShouldBeLessThan(25_000);
        read.ShouldContain("Page 1 of 2");
        next.ShouldContain("Page 2 of 2");
        Enumerable.Range(0, 60).Count(at => (read + next).Contains($"Maximiliana H")).ShouldBe(60);
        (read + next).Split("Maximiliana").Length.ShouldBe(61);
    }

    [Fact]
    public async Task A_day_without_a_visit_says_so()
    {
        (await _desk.SayAsync("today")).ShouldContain("Mia: no visits");
    }

    [Fact]
    public async Task A_calendar_that_is_away_is_told_of_plainly()
    {
        _desk.Day.IsDown = true;

        (await _desk.SayAsync("today")).ShouldContain("does not answer just now");
    }

    [Fact]
    public async Task Health_is_for_the_therapist_alone_and_each_look_is_noted()
    {
        _desk.Day.Add("v1", "mia", 14);
        _desk.Day.Change("v1", visit => visit with { Health = new VisitHealth(["pressure_cap: light"], "takes blood thinners") });

        var desk = await _desk.SayAsync("find Anna");
        _desk.Member = DeskTalk.Mia;
        var alone = await _desk.SayAsync("find Anna");
        _desk.IsPrivate = false;
        var shared = await _desk.SayAsync("find Anna");

        desk.ShouldContain("Anna Bell");
        desk.ShouldNotContain("blood");
        alone.ShouldContain("blood thinners");
        shared.ShouldNotContain("blood");
        _desk.Views.ShouldHaveSingleItem().ShouldSatisfyAllConditions(view => view.AadObjectId.ShouldBe("mia"), view => view.Subject.ShouldBe("v1"));
    }

    [Fact]
    public async Task Find_shows_what_is_ahead_first_and_counts_missed_visits()
    {
        _desk.Day.Add("old", "mia", 14, days: -7);
        _desk.Day.Change("old", visit => visit with { State = VisitState.NoShow });
        _desk.Day.Add("new", "mia", 14, days: 2);

        var read = await _desk.SayAsync("find 0170");

        read.IndexOf("Wed Dec 2", StringComparison.Ordinal).ShouldBeLessThan(read.IndexOf("Mon Nov 23", StringComparison.Ordinal));
        read.ShouldContain("Missed visits so far: 1");
        (await _desk.SayAsync("find")).ShouldContain("Whom?");
        (await _desk.SayAsync("find Zoe")).ShouldContain("No visit fits “Zoe”");
    }

    [Fact]
    public async Task What_a_client_typed_as_a_name_is_shown_as_it_was_typed()
    {
        _desk.Day.Add("v1", "mia", 14, "[click](https://evil.example) **Bold**");

        var read = await _desk.SayAsync("find click");

        read.ShouldNotContain("[click](https");
    }
}
