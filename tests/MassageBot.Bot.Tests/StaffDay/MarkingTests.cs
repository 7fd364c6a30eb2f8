using MassageBot.Core.StaffDay;

namespace MassageBot.Bot.Tests.StaffDay;

public sealed class MarkingTests
{
    private readonly DeskTalk _desk = new();

    [Fact]
    public async Task Who_is_here_is_noted_by_name_or_code()
    {
        _desk.Day.Add("v1", "mia", 10);
        _desk.Day.Add("v2", "leo", 10, "Ben");

        (await _desk.SayAsync("arrived anna")).ShouldContain("Anna B. is here, for 10:00 AM with Mia.");
        (await _desk.SayAsync("llegó K7M2V2")).ShouldContain("Ben is here");
        _desk.Day.Steps.ShouldBe([("v1", VisitStep.Arrive), ("v2", VisitStep.Arrive)]);
    }

    [Fact]
    public async Task Two_annas_are_asked_about_and_never_guessed()
    {
        _desk.Day.Add("v1", "mia", 14, "Anna Bell");
        _desk.Day.Add("v2", "leo", 15, "Anna Cole");

        var read = await _desk.SayAsync("arrived Anna");
        _desk.Day.Steps.ShouldBeEmpty();
        var done = await _desk.PressAsync("day.pick", ("visit", "v2"));

        read.ShouldContain("Which one is “Anna”?");
        done.ShouldContain("Anna C. is here");
        _desk.Day.Steps.ShouldBe([("v2", VisitStep.Arrive)]);
    }

    [Fact]
    public async Task A_choice_that_was_never_offered_is_nothing()
    {
        _desk.Day.Add("v1", "mia", 14, "Anna Bell");
        _desk.Day.Add("v2", "leo", 15, "Anna Cole");
        _desk.Day.Add("v3", "leo", 17, "Zoe");
        await _desk.SayAsync("arrived Anna");

        (await _desk.PressAsync("day.pick", ("visit", "v3"))).ShouldContain("not there any more");
        _desk.Day.Steps.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("late Anna 10", "v1 10", "Anna B. is 10 minutes late for 2:00 PM with Mia. 50 minutes remain.")]
    [InlineData("late anna 10 min", "v1 10", "50 minutes remain")]
    [InlineData("late Anna", "v1 15", "45 minutes remain")]
    [InlineData("late Anna 40", "v1 40", "over the clinic's limit")]
    public async Task How_late_a_client_is_tells_what_remains(string said, string noted, string expected)
    {
        _desk.Day.Add("v1", "mia", 14);

        (await _desk.SayAsync(said)).ShouldContain(expected);
        _desk.Day.Late.ShouldBe([noted]);
    }

    [Fact]
    public async Task A_therapist_notes_only_their_own_clients()
    {
        _desk.Member = DeskTalk.Mia;
        _desk.Day.Add("v1", "leo", 9, "Ben");

        (await _desk.SayAsync("noshow Ben")).ShouldContain("No visit of today fits");
        _desk.Day.Steps.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_is_noted_for_the_next_visit()
    {
        _desk.Day.Add("v1", "mia", 14, days: 4);
        _desk.Day.Add("v2", "mia", 14, days: 11);

        (await _desk.SayAsync("form Anna")).ShouldContain("The form of Anna B. is noted, for Fri Dec 4, 2:00 PM.");
        _desk.Day.Visits.Single(visit => visit.Id == "v1").FormIsThere.ShouldBe(true);
        _desk.Day.Visits.Single(visit => visit.Id == "v2").FormIsThere.ShouldBeNull();
    }

    [Fact]
    public async Task A_calendar_that_cannot_do_it_is_told_of_plainly()
    {
        _desk.Day.IsElsewhere = true;
        _desk.Day.Add("v1", "mia", 14);

        (await _desk.SayAsync("arrived Anna")).ShouldContain("cannot do that from here");
    }

    [Fact]
    public async Task Without_a_name_it_asks_whom() => (await _desk.SayAsync("arrived")).ShouldContain("Whom? For example: **arrived Anna**");
}
