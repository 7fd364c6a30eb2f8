using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Privacy;

namespace MassageBot.Bot.Tests.OptOut;

/// <summary>A number that wants no texts: heard before all else, kept with the turn, and silence after it.</summary>
public sealed class OptOutTalkTests
{
    [Fact]
    public async Task Stop_is_confirmed_once_and_recorded_with_its_wording()
    {
        var talk = Talk.BySms();

        var first = await talk.SayAsync("STOP");
        var second = await talk.SayAsync("stop!!");

        first.Keys.ShouldBe(["conversation.opted-out"]);
        second.Text.ShouldBeEmpty();
        talk.OnTexts.Where(one => one.Kind == ConsentKind.Texts).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            said => said.Given.ShouldBeFalse(), said => said.Channel.ShouldBe("sms"), said => said.Wording.Length.ShouldBe(12));
    }

    [Fact]
    public async Task What_is_written_after_a_stop_is_left_to_staff_once_a_day()
    {
        var talk = Talk.BySms();
        await talk.SayAsync("STOP");

        var said = await talk.SayAllAsync("can i come on friday", "hello?");

        said.Text.ShouldBeEmpty();
        talk.Alerts.Select(alert => (alert.Kind, alert.Reason)).Distinct().ShouldBe([(AlertKind.HandOff, "wrote-after-opt-out")]);
        talk.Alerts.Select(alert => alert.Id).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_yes_after_a_stop_turns_texts_on_and_asks_the_open_question_again()
    {
        var talk = Talk.BySms();
        await talk.SayAllAsync("swedish 60 friday at 4", "none of those", "STOP");

        var said = await talk.SayAsync("yes");

        said.Keys[0].ShouldBe("conversation.opted-in");
        said.Asking.ShouldBe("name");
        talk.OnTexts[^1].Given.ShouldBeTrue();
    }

    [Fact]
    public async Task A_yes_without_a_stop_answers_the_question()
    {
        var talk = Talk.BySms();
        await talk.SayAllAsync("swedish 60 friday at 4", "none of those", "Dana");

        await talk.SayAsync("yes");

        talk.Intents.ShouldHaveSingleItem();
        talk.OnTexts.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_outcome_of_a_booking_is_not_texted_to_who_has_stopped_meanwhile()
    {
        var talk = Talk.BySms();
        await talk.SayAllAsync("swedish 60 friday at 4", "none of those", "Dana", "yes", "STOP");

        var said = await talk.HearOutcomeAsync(new BookingOutcome.HandedToStaff { IntentId = talk.Intents[0].Id });

        said.Text.ShouldBeEmpty();
        talk.Alerts.ShouldContain(alert => alert.Reason == "not-texted");
    }

    [Fact]
    public async Task Help_is_answered_even_after_a_stop_and_changes_nothing()
    {
        var talk = Talk.BySms();
        await talk.SayAsync("STOP");

        var said = await talk.SayAsync("HELP");

        said.Keys.ShouldContain("conversation.sms-help");
        talk.OnTexts.Count(one => one.Kind == ConsentKind.Texts).ShouldBe(1);
    }

    [Fact]
    public async Task A_stop_holds_for_web_chat_in_no_way()
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAsync("STOP");

        talk.OnTexts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("STOP", "parar ya", false)]
    [InlineData("STOP", "CANCEL", false)]
    public async Task What_the_carrier_has_answered_is_recorded_and_not_answered_again(string carriers, string text, bool given)
    {
        var talk = Talk.BySms();

        var said = await talk.SayAsync(text, new { optOutType = carriers });

        said.Text.ShouldBeEmpty();
        talk.OnTexts.Where(one => one.Kind == ConsentKind.Texts).ShouldHaveSingleItem().Given.ShouldBe(given);
    }

    [Fact]
    public async Task A_start_that_the_carrier_has_answered_turns_texts_on()
    {
        var talk = Talk.BySms();
        await talk.SayAsync("STOP");

        var said = await talk.SayAsync("START", new { optOutType = "START" });

        said.Text.ShouldBeEmpty();
        talk.OnTexts[^1].Given.ShouldBeTrue();
    }
}
