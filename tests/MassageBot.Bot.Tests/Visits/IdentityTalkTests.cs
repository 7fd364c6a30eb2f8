using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Bot.Tests.Visits;

/// <summary>Identity before details.</summary>
public sealed class IdentityTalkTests
{
    private static readonly Visit Sams = OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 9, 15, 0)) with { FirstName = "Sam Test" };

    private static readonly Visit Leos = OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 10, 9, 0), "LEA777") with { FirstName = "Leo Test" };

    [Theory]
    [InlineData("sam test", "0172")]
    [InlineData("Sam", "it ends in 0172")]
    [InlineData("my last name is Test", "555-010-0172")]
    public async Task On_the_web_name_and_number_are_enough_for_day_and_time(string name, string number)
    {
        var talk = await WebAsync(Sams);

        var asked = await talk.SayAsync("when is my appointment");
        var more = await talk.SayAsync(name);
        var told = await talk.SayAsync(number);

        (asked.Asking, more.Asking).ShouldBe(("name", "phone"));
        told.Text.ShouldContain("March 9");
    }

    [Theory]
    [InlineData("when is my appointment", "ABC234")]
    [InlineData("when is my appointment", "the code is abc234")]
    [InlineData("when is my appointment, the code is ABC234")]
    [InlineData("when is my appointment", "sam", "ABC234")]
    public async Task The_code_alone_is_enough_at_any_of_the_questions(params string[] lines)
    {
        var talk = await WebAsync(Sams);

        (await talk.SayAllAsync(lines)).Text.ShouldContain("March 9");
    }

    [Theory]
    [InlineData("sam", "0173")]
    [InlineData("ana", "0172")]
    [InlineData("zoe", "9999")]
    public async Task A_wrong_name_a_wrong_number_and_nobody_at_all_hear_the_same(string name, string number)
    {
        var talk = await WebAsync(Sams);

        var said = await talk.SayAllAsync("when is my appointment", name, number);

        said.Keys.ShouldBe(["visits.not-found-yet", "visits.ask-name-again"]);
        said.Asking.ShouldBe("name");
    }

    [Fact]
    public async Task Who_guesses_on_is_told_to_ask_a_person_even_with_the_right_number_at_last()
    {
        var talk = await WebAsync(Sams);
        foreach (var digits in new[] { "0001", "0002", "0003", "0004", "0005" })
        {
            await talk.SayAllAsync("when is my appointment", "sam", digits, "never mind");
        }

        var said = await talk.SayAllAsync("when is my appointment", "sam", "0172");

        said.Keys.ShouldBe(["visits.no-more-tries"]);
    }

    [Fact]
    public async Task A_number_that_two_clients_share_tells_nothing_before_the_name()
    {
        var talk = Talk.BySms();
        talk.Calendar.Visits.AddRange([Sams, Leos]);

        var asked = await talk.SayAsync("when is my appointment");
        var told = await talk.SayAsync("leo");

        asked.Asking.ShouldBe("name");
        asked.Text.ShouldNotContain("March");
        told.Text.ShouldContain("March 10");
        told.Text.ShouldNotContain("March 9");
    }

    [Fact]
    public async Task A_number_that_has_changed_hands_tells_its_new_owner_nothing()
    {
        var talk = Talk.BySms();
        talk.Calendar.Visits.Add(Sams);

        var said = await talk.SayAllAsync("when is my appointment, this is Dana", "dana");

        said.Text.ShouldNotContain("March");
        said.Keys.ShouldContain("visits.not-found-yet");
    }

    [Fact]
    public async Task The_same_name_and_last_digits_twice_takes_the_whole_number()
    {
        var talk = await WebAsync(Sams, Leos with { FirstName = "Sam Other", Phone = "+15550190172" });

        var asked = await talk.SayAllAsync("when is my appointment", "sam", "0172");
        var told = await talk.SayAsync("555-010-0172");

        asked.Keys.ShouldBe(["visits.ask-whole-phone"]);
        told.Text.ShouldContain("March 9");
    }

    [Fact]
    public async Task A_calendar_that_finds_nobody_by_four_digits_is_asked_for_the_whole_number()
    {
        var talk = await WebAsync(Sams);
        talk.Calendar.Capabilities = SchedulerCapabilities.All with { FindsByLastFour = false };

        var asked = await talk.SayAllAsync("when is my appointment", "sam", "0172");
        var told = await talk.SayAsync("555-010-0172");

        asked.Asking.ShouldBe("phone");
        told.Text.ShouldContain("March 9");
    }

    [Fact]
    public async Task What_this_chat_was_told_already_is_not_asked_again()
    {
        var talk = await WebAsync(Sams);

        var said = await talk.SayAsync("this is Sam, 555-010-0172, when is my appointment?");

        said.Text.ShouldContain("March 9");
    }

    private static async Task<Talk> WebAsync(params Visit[] visits)
    {
        var talk = await Talk.OnTheWebAsync();
        talk.Calendar.Visits.AddRange(visits);
        return talk;
    }
}
