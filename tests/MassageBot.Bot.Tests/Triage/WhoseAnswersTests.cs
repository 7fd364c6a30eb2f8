using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using NodaTime;

namespace MassageBot.Bot.Tests.Triage;

/// <summary>Whose health the screen asks about, when it is asked again, and what answers change about a time that is held already.</summary>
public sealed class WhoseAnswersTests
{
    [Fact]
    public async Task For_two_the_question_says_so()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAsync("couples massage 60 minutes friday at 3");

        said.Keys.ShouldContain("triage.screen-for-both");
    }

    [Theory]
    [InlineData("none for me, 3 for my wife")]
    [InlineData("no, but 3 for my wife")]
    [InlineData("me none. her: pregnant")]
    [InlineData("nothing for me, 3 for her")]
    public async Task For_two_the_answers_of_each_count(string answer)
    {
        var talk = await Talk.OnTheWebAsync();
        var said = await talk.SayAllAsync("couples massage 60 minutes friday at 3", answer);

        if (said.Asking == "follow_up")
        {
            said = await talk.SayAsync("20 weeks, no complications");
        }

        talk.Calendar.Searches.ShouldAllBe(query => query.Constraints.Skills.Contains("prenatal"));
        talk.Calendar.Searches.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("60 min swedish for my mom tomorrow at 4", "triage.screen-for-other")]
    [InlineData("masaje sueco de 60 minutos para mi mamá mañana a las 4", "triage.screen-for-other")]
    public async Task For_somebody_else_the_question_asks_about_them(string words, string key)
    {
        var said = await (await Talk.OnTheWebAsync()).SayAsync(words);

        said.Keys.ShouldContain(key);
    }

    [Fact]
    public async Task Answers_that_have_run_out_are_asked_as_a_change()
    {
        var talk = await WithOldAnswersAsync("none");

        var said = await talk.SayAsync("book 60 min swedish april 3 at 4pm");

        said.Keys.ShouldContain("triage.screen-again");
    }

    [Fact]
    public async Task Nothing_changed_keeps_what_was_answered_before()
    {
        var talk = await WithOldAnswersAsync("3", "20 weeks, no complications");

        await talk.SayAllAsync("book 60 min swedish april 3 at 4pm", "no", "yes");

        talk.Intents[^1].ShouldBeOfType<BookingIntent.Book>().Order.Pending.ShouldBeTrue();
    }

    [Fact]
    public async Task None_of_these_says_more_than_nothing_changed()
    {
        var talk = await WithOldAnswersAsync("1", "a cold since monday");

        await talk.SayAllAsync("book 60 min swedish april 3 at 4pm", "none of these", "yes");

        talk.Intents.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_said_after_a_time_is_held_finds_a_therapist_who_may()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync("book 60 min swedish tomorrow at 4", "none");

        var said = await talk.SayAsync("Sam, and i'm 24 weeks pregnant, all normal");

        talk.Calendar.Released.ShouldNotBeEmpty();
        talk.Calendar.Searches[^1].Constraints.Skills.ShouldContain("prenatal");
        said.Text.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_graver_answer_at_a_move_is_said_and_put_before_the_team()
    {
        var talk = await MovingAsync("4");
        var asked = await talk.SayAsync("i take a blood thinner for a clot two years ago");
        await talk.SayAsync("yes");
        var moved = talk.Intents.ShouldHaveSingleItem();
        await talk.HearOutcomeAsync(new BookingOutcome.Rescheduled
        {
            IntentId = moved.Id,
            Visit = OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 10, 11, 0)),
        });

        asked.Keys.ShouldContain("booking.read-back-pending");
        talk.Alerts.ShouldContain(alert => alert.Kind == AlertKind.Approval && alert.Start != null && alert.IntentId == moved.Id);
    }

    [Fact]
    public async Task An_answer_that_needs_a_doctor_leaves_the_visit_where_it_is_and_tells_staff_which()
    {
        var talk = await MovingAsync("5", "my left foot since yesterday, getting worse");

        talk.Intents.ShouldBeEmpty();
        talk.Alerts.ShouldContain(alert => alert.Kind == AlertKind.RedFlag && alert.Start == OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 9, 15, 0)).Start);
    }

    [Fact]
    public async Task An_illness_is_answered_with_a_later_day_and_its_reason()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync("book 60 min swedish tomorrow at 9am", "1", "a bit of a cold since yesterday");

        said.Keys.ShouldContain("triage.noted-later");
        said.Asking.ShouldBe("slot");
        said.Buttons.ShouldContain(button => button.Contains("9:00"));
    }

    private static async Task<Talk> WithOldAnswersAsync(params string[] answers)
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync(["book 60 min swedish march 16 at 4pm", .. answers]);
        await talk.SayAllAsync("sam 555-010-0170", "yes");
        await talk.HearOutcomeAsync(new BookingOutcome.Booked
        {
            IntentId = talk.Intents.ShouldHaveSingleItem().Id,
            Visit = OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 16, 16, 0)),
        });
        talk.Pass(TimeSpan.FromDays(20));
        return talk;
    }

    private static async Task<Talk> MovingAsync(params string[] answers)
    {
        var talk = Talk.BySms();
        talk.Calendar.Visits.Add(OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 9, 15, 0)));
        await talk.SayAllAsync(["i need to move my appointment", "tuesday at 11", .. answers]);
        return talk;
    }
}
