using MassageBot.Bot.Tests.Rehearsal;
using NodaTime;

namespace MassageBot.Bot.Tests.Triage;

/// <summary>The screen is the mechanism: no path reaches a slot around it.</summary>
public sealed class SafetyScreenTests
{
    private static readonly string[] Evasions =
    [
        "skip", "60", "tomorrow at 4", "sam", "555-010-0170", "i don't want to answer that", "just book it",
        "swedish", "go back", "90 minutes", "monday at 10", "i have 2 kids and a question", "book it now please",
    ];

    [Theory]
    [InlineData("book 60 min swedish tomorrow at 4")]
    [InlineData("book a massage")]
    [InlineData("my shoulder hurts since i fell")]
    [InlineData("i want to relax, 45 minutes, saturday at 2, sam 555-010-0170")]
    [InlineData("quiero un masaje relajante de 60 minutos mañana a las 4")]
    [InlineData("something for my wife, relaxation 60 friday at 3")]
    [InlineData("couples massage 60 minutes friday at 3")]
    public async Task No_slot_is_looked_for_or_held_before_the_screen_is_answered(string opening)
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAllAsync([opening, .. Evasions]);

        talk.Calendar.Searches.ShouldBeEmpty();
        talk.Calendar.Holds.ShouldBeEmpty();
        talk.Intents.ShouldBeEmpty();
    }

    [Fact]
    public async Task Moving_a_visit_passes_the_screen_too()
    {
        var talk = Talk.BySms();
        talk.Calendar.Visits.Add(OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 9, 15, 0)));

        var said = await talk.SayAllAsync("i need to move my appointment", "tuesday at 11");

        said.Asking.ShouldBe("any_red_flags");
        talk.Calendar.Searches.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("not sure")]
    [InlineData("maybe")]
    [InlineData("idk")]
    [InlineData("no sé")]
    public async Task An_uncertain_answer_is_never_a_no(string answer)
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync("book 60 min swedish tomorrow at 4", answer);

        said.Asking.ShouldBe("follow_up");
        talk.Calendar.Holds.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_screen_that_stays_unanswered_after_its_follow_up_books_as_pending_only()
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAllAsync("book 60 min swedish tomorrow at 4", "not sure", "dunno really", "sam 555-010-0170", "yes");

        talk.Intents.ShouldHaveSingleItem().ShouldBeOfType<Core.Booking.BookingIntent.Book>().Order.Pending.ShouldBeTrue();
    }

    [Fact]
    public async Task A_point_by_number_with_its_story_is_one_answer()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync("prenatal 60 tomorrow at 9am", "3, 22 weeks no complications", "22 weeks", "eva 555-010-0150");

        said.Asking.ShouldBe("confirm");
        said.Keys.ShouldContain("booking.read-back-pending");
    }

    [Fact]
    public async Task A_point_that_needs_a_doctor_takes_no_slot()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync("book 60 min swedish tomorrow at 4", "5", "since yesterday, my left foot, getting worse");

        said.Asking.ShouldBe("phone");
        talk.Calendar.Holds.ShouldBeEmpty();
        talk.Alerts.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_emergency_stops_everything_and_says_only_the_number()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync(
            "book 60 min swedish tomorrow at 4", "none", "sam", "got this heavy pressure on my chest and my arm feels weird");

        said.Text.ShouldStartWith("Please call 911");
        said.Urgent.ShouldBeTrue();
        said.Asking.ShouldBeNull();
        said.Buttons.ShouldBeEmpty();
        talk.Intents.ShouldBeEmpty();
        talk.Calendar.Released.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task After_an_emergency_no_booking_begins_until_it_is_withdrawn()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAsync("one side of my face is drooping");

        var insisted = await talk.SayAsync("book a massage for tomorrow");
        var withdrawn = await talk.SayAsync("it was a joke");
        var booking = await talk.SayAsync("book 60 min swedish tomorrow at 4");

        insisted.Text.ShouldContain("911");
        withdrawn.Keys.ShouldContain("triage.emergency-withdrawn");
        booking.Asking.ShouldBe("any_red_flags");
    }

    [Fact]
    public async Task A_sexual_request_closes_online_booking()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync("do you give happy endings", "ok book me a swedish then");

        said.Keys.ShouldContain("triage.boundary-closed");
        said.Urgent.ShouldBeFalse();
        talk.Alerts.ShouldHaveSingleItem();
    }
}
