using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Bot.Tests.Visits;

/// <summary>A reminder is said by the bot itself, and what comes back is about that visit and no other.</summary>
public sealed class ReminderTalkTests
{
    private static readonly Visit Reminded = OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 5, 15, 0), "REM123");
    private static readonly Visit Other = OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 4, 18, 0), "OTH123");

    [Fact]
    public async Task The_reminder_names_day_and_time_and_the_three_answers()
    {
        var talk = Talking();

        var said = await talk.HearReminderAsync(Reminded);

        said.Keys.ShouldBe(["visits.reminder"]);
        said.Text.ShouldContain("Thursday, March 5, 3:00 PM");
        said.Text.ShouldNotContain("Swedish");
    }

    [Theory]
    [InlineData("1", "visits.coming-passed-on")]
    [InlineData("yes", "visits.coming-passed-on")]
    [InlineData("2", "visits.ask-new-time")]
    [InlineData("3", "visits.confirm-cancel")]
    [InlineData("no", "visits.confirm-cancel")]
    public async Task An_answer_is_about_the_visit_of_the_reminder(string answer, string key)
    {
        var talk = Talking();
        await talk.HearReminderAsync(Reminded);

        var said = await talk.SayAsync(answer);

        said.Keys.ShouldContain(key);
        said.Text.ShouldContain("Thursday");
    }

    [Theory]
    [InlineData("can you move it to Friday at 11 am?")]
    [InlineData("mejor el viernes a las 11 de la mañana, cámbiela por favor")]
    public async Task A_time_that_is_wished_for_in_the_answer_is_heard(string answer)
    {
        var talk = Talking();
        await talk.HearReminderAsync(Reminded);

        var said = await talk.SayAllAsync(answer, "6");

        said.Keys.ShouldContain("visits.confirm-move");
        said.Text.ShouldContain("11:00");
    }

    [Fact]
    public async Task After_another_question_was_asked_a_number_is_about_that_one()
    {
        var talk = Talking();
        await talk.HearReminderAsync(Reminded);
        await talk.SayAsync("how much is parking");

        var said = await talk.SayAsync("2");

        said.Keys.ShouldNotContain("visits.ask-new-time");
        talk.Intents.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_nobody_understands_goes_to_the_front_desk()
    {
        var talk = Talking();
        await talk.HearReminderAsync(Reminded);

        await talk.SayAsync("9");

        talk.Alerts.ShouldNotBeEmpty();
    }

    private static Talk Talking()
    {
        var talk = Talk.BySms();
        talk.Calendar.Visits.AddRange([Other, Reminded]);
        return talk;
    }
}
