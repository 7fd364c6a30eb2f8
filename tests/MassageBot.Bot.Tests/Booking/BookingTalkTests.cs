using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using NodaTime;

namespace MassageBot.Bot.Tests.Booking;

public sealed class BookingTalkTests
{
    private static readonly string[] UpToConfirm = ["book 60 min swedish tomorrow at 4", "none", "sam 555-010-0170"];

    [Fact]
    public async Task A_yes_to_the_read_back_becomes_one_intent()
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAllAsync([.. UpToConfirm, "yes"]);

        var order = talk.Intents.ShouldHaveSingleItem().ShouldBeOfType<BookingIntent.Book>().Order;
        order.Service.ShouldBe("swedish");
        order.Minutes.ShouldBe(60);
        order.Phone.ShouldBe("+15550100170");
        order.Start.ShouldBe(Instant.FromUtc(2026, 3, 5, 21, 0));
    }

    [Fact]
    public async Task A_yes_after_two_weeks_books_nothing()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync(["book 60 min swedish march 24 at 4pm", .. UpToConfirm[1..]]);
        talk.Pass(TimeSpan.FromDays(15));

        var said = await talk.SayAsync("yes");

        said.Keys[0].ShouldBe("conversation.put-aside");
        talk.Intents.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_about_another_massage_leaves_the_read_back_as_it_was()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync(UpToConfirm);

        var said = await talk.SayAllAsync("what is deep tissue?");
        await talk.SayAsync("yes");

        said.Asking.ShouldBe("confirm");
        talk.Intents.ShouldHaveSingleItem().ShouldBeOfType<BookingIntent.Book>().Order.Service.ShouldBe("swedish");
    }

    [Fact]
    public async Task A_second_yes_books_nothing_more()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync([.. UpToConfirm, "yes", "yes"]);

        talk.Intents.ShouldHaveSingleItem();
        said.Keys.ShouldContain("booking.still-booking");
    }

    [Fact]
    public async Task The_outcome_is_told_with_day_time_zone_and_code()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync([.. UpToConfirm, "yes"]);

        var said = await talk.HearOutcomeAsync(Booked(talk));

        said.Keys.ShouldContain("booking.booked");
        said.Text.ShouldContain("Thursday, March 5 at 4:00 PM (EST)");
        said.Text.ShouldContain("ABC234");
    }

    [Fact]
    public async Task A_slot_that_is_gone_puts_the_client_back_on_choosing()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync([.. UpToConfirm, "yes"]);
        var alternative = talk.Calendar.Holds[0] with { Id = "other", Start = Instant.FromUtc(2026, 3, 5, 22, 0) };

        var said = await talk.HearOutcomeAsync(new BookingOutcome.SlotTaken { IntentId = talk.Intents[0].Id, Alternatives = [alternative] });

        said.Keys.ShouldContain("booking.slot-taken");
        said.Asking.ShouldBe("slot");
        said.Buttons[0].ShouldContain("5:00 PM");
    }

    [Fact]
    public async Task While_the_calendar_is_slow_the_truth_is_told_and_the_wait_goes_on()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync([.. UpToConfirm, "yes"]);

        var delayed = await talk.HearOutcomeAsync(new BookingOutcome.Delayed { IntentId = talk.Intents[0].Id });
        var booked = await talk.HearOutcomeAsync(Booked(talk));

        delayed.Keys.ShouldBe(["booking.calendar-delayed"]);
        booked.Keys.ShouldContain("booking.booked");
        talk.Intents.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("start over")]
    [InlineData("is it booked?")]
    [InlineData("cancel my appointment tomorrow")]
    [InlineData("book another one")]
    public async Task While_the_calendar_is_slow_nothing_takes_the_outcome_away(string meanwhile)
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync([.. UpToConfirm, "yes"]);

        var said = await talk.SayAsync(meanwhile);
        var booked = await talk.HearOutcomeAsync(Booked(talk));

        said.Keys.ShouldBe(["booking.still-booking"]);
        booked.Keys.ShouldContain("booking.booked");
    }

    [Fact]
    public async Task An_outcome_that_comes_while_a_person_is_asked_for_is_told_all_the_same()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync([.. UpToConfirm, "yes", "can i talk to a person"]);

        var booked = await talk.HearOutcomeAsync(Booked(talk));

        booked.Keys.ShouldContain("booking.booked");
    }

    [Fact]
    public async Task A_calendar_that_is_down_never_gives_a_booking_and_leaves_the_wish_with_staff()
    {
        var talk = await Talk.OnTheWebAsync();
        talk.Calendar.Down = true;

        await talk.SayAllAsync(UpToConfirm);

        talk.Intents.ShouldBeEmpty();
        talk.Alerts.ShouldHaveSingleItem().Kind.ShouldBe(AlertKind.BookByHand);
        talk.Alerts[0].Wish.ShouldBe("swedish 60 2026-03-05 16:00");
    }

    [Fact]
    public async Task A_slot_taken_while_it_is_chosen_brings_others()
    {
        var talk = await Talk.OnTheWebAsync();
        talk.Calendar.NextHoldIsTaken = true;

        var said = await talk.SayAllAsync("book 60 min swedish tomorrow at 4", "none");

        said.Keys.ShouldContain("booking.slot-taken");
        said.Asking.ShouldBe("slot");
    }

    [Fact]
    public async Task A_correction_at_the_read_back_keeps_the_rest_and_gives_the_old_slot_back()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync([.. UpToConfirm, "actually make it 90"]);

        said.Asking.ShouldBe("confirm");
        said.Text.ShouldContain("90 minutes, Thursday, March 5 at 4:00 PM");
        talk.Calendar.Released.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("could we do 90 instead")]
    [InlineData("can we change it to 90 minutes")]
    public async Task A_change_of_what_is_being_booked_moves_no_other_visit(string change)
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync([.. UpToConfirm, change]);

        said.Asking.ShouldBe("confirm");
        said.Text.ShouldContain("90 minutes");
    }

    [Theory]
    [InlineData("cancel it")]
    [InlineData("cancel please")]
    public async Task Cancelling_what_is_being_booked_drops_it(string words)
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync([.. UpToConfirm, words]);

        said.Keys.ShouldBe(["conversation.stopped"]);
    }

    [Fact]
    public async Task Todays_weekday_at_a_time_that_is_over_means_next_week()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync("book 60 min swedish wednesday at 9am", "none", "sam 555-010-0170");

        said.Text.ShouldContain("Wednesday, March 11 at 9:00 AM");
    }

    [Fact]
    public async Task A_booking_that_says_what_hurts_and_not_which_massage_is_helped_to_choose()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAsync("i need a massage asap, my shoulder is killing me");

        said.Asking.ShouldBe("onset");
    }

    [Fact]
    public async Task A_question_in_the_middle_is_answered_and_the_open_question_comes_back()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync("i want a deep tissue", "what time do you close btw");

        said.Keys.ShouldContain("booking.ask-minutes");
        said.Text.ShouldContain("8:00 PM");
    }

    [Fact]
    public async Task Numbers_inside_a_sentence_pick_nothing()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync("book a massage", "I have 2 kids and a question");

        said.Asking.ShouldBe("service");
    }

    [Fact]
    public async Task A_card_without_text_gets_a_friendly_line_and_the_open_question_again()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAsync("book a massage");

        var said = await talk.SubmitCardAsync(new { nothing = true });

        said.Keys.ShouldBe(["conversation.only-text", "booking.ask-service"]);
    }

    [Theory]
    [InlineData("😀😀😀")]
    [InlineData("....")]
    [InlineData("\u0000\u0001")]
    [InlineData("{{{ }}} <script>alert(1)</script> '; DROP TABLE visits;--")]
    public async Task Odd_text_keeps_the_open_question(string text)
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync("book a massage", text);

        said.Asking.ShouldBe("service");
    }

    [Fact]
    public async Task Ten_thousand_characters_get_a_friendly_line_and_the_open_question_again()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync("book a massage", string.Concat(Enumerable.Repeat("blah blah ", 1_000)));

        said.Keys.ShouldBe(["conversation.too-long", "booking.ask-service"]);
    }

    [Fact]
    public async Task Going_back_asks_the_question_before_again()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync("i want a deep tissue", "90", "back");

        said.Asking.ShouldBe("minutes");
    }

    [Fact]
    public async Task Never_mind_drops_the_booking_and_gives_the_slot_back()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync([.. UpToConfirm, "never mind"]);

        said.Keys.ShouldBe(["conversation.stopped"]);
        talk.Intents.ShouldBeEmpty();
        talk.Calendar.Released.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_text_message_from_a_known_number_cancels_its_visit_after_a_yes()
    {
        var talk = Talk.BySms();
        talk.Calendar.Visits.Add(OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 9, 15, 0)));

        var asked = await talk.SayAsync("cancel monday pls");
        await talk.SayAsync("y");

        asked.Asking.ShouldBe("confirm");
        talk.Intents.ShouldHaveSingleItem().ShouldBeOfType<BookingIntent.Cancel>().VisitId.ShouldBe("visit-ABC234");
    }

    [Fact]
    public async Task On_the_web_a_wrong_code_gives_nothing_away()
    {
        var talk = await Talk.OnTheWebAsync();
        talk.Calendar.Visits.Add(OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 9, 15, 0)));

        var said = await talk.SayAllAsync("when is my appointment", "555-010-0172", "ZZZ999");

        said.Text.ShouldNotContain("March 9");
        said.Keys.ShouldContain("visits.not-found-yet");
    }

    private static BookingOutcome.Booked Booked(Talk talk) => new()
    {
        IntentId = talk.Intents[0].Id,
        Visit = OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 5, 16, 0)),
        Calendar = "BEGIN:VCALENDAR",
    };
}
