using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Bot.Tests.Booking;

/// <summary>Outcomes that nobody waits for any more: what was taken back, what staff decided, what others changed.</summary>
public sealed class LateOutcomeTests
{
    private static readonly string[] UpToYes =
        ["swedish massage, 60 minutes, tomorrow at 4pm", "none of these", "Sam", "555-010-0172", "yes"];

    [Theory]
    [InlineData("never mind")]
    [InlineData("cancel it")]
    [InlineData("stop")]
    public async Task It_is_taken_back_and_nothing_certain_is_claimed(string words)
    {
        var talk = await BookingAsync();

        var said = await talk.SayAsync(words);

        talk.Withdrawn.ShouldBe([talk.Intents[0].Id]);
        said.Keys.ShouldBe(["booking.taking-back"]);
    }

    [Fact]
    public async Task What_the_calendar_never_got_is_told_as_not_booked()
    {
        var talk = await BookingAsync();
        await talk.SayAsync("never mind");

        var said = await talk.HearOutcomeAsync(new BookingOutcome.Withdrawn { IntentId = talk.Intents[0].Id });

        said.Keys.ShouldBe(["booking.dropped"]);
        talk.Intents.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_the_calendar_took_even_so_is_cancelled_before_anything_is_said()
    {
        var talk = await BookingAsync();
        await talk.SayAsync("never mind");

        var booked = await talk.HearOutcomeAsync(Booked(talk.Intents[0].Id));
        var cancel = talk.Intents[1].ShouldBeOfType<BookingIntent.Cancel>();
        var cancelled = await talk.HearOutcomeAsync(new BookingOutcome.Cancelled { IntentId = cancel.Id });

        booked.Text.ShouldBeEmpty();
        cancel.VisitId.ShouldBe("visit-ABC234");
        cancelled.Keys.ShouldBe(["booking.dropped"]);
    }

    [Fact]
    public async Task What_nobody_can_find_out_is_told_as_being_looked_into()
    {
        var talk = await BookingAsync();
        await talk.SayAllAsync("never mind", "en español");

        var said = await talk.HearOutcomeAsync(new BookingOutcome.HandedToStaff { IntentId = talk.Intents[0].Id });

        said.Keys.ShouldBe(["booking.taken-back-unclear"]);
        said.Text.ShouldContain("recepción");
    }

    [Fact]
    public async Task What_staff_had_tried_again_and_the_calendar_took_is_still_cancelled()
    {
        var talk = await BookingAsync();
        await talk.SayAsync("never mind");
        await talk.HearOutcomeAsync(new BookingOutcome.HandedToStaff { IntentId = talk.Intents[0].Id });

        var booked = await talk.HearOutcomeAsync(Booked(talk.Intents[0].Id));

        booked.Text.ShouldBeEmpty();
        talk.Intents[1].ShouldBeOfType<BookingIntent.Cancel>().VisitId.ShouldBe("visit-ABC234");
    }

    [Fact]
    public async Task What_staff_took_out_by_hand_is_told_as_not_booked()
    {
        var talk = await BookingAsync();
        await talk.SayAsync("never mind");
        await talk.HearOutcomeAsync(new BookingOutcome.HandedToStaff { IntentId = talk.Intents[0].Id });

        var said = await talk.HearOutcomeAsync(
            new BookingOutcome.DoneByHand { IntentId = talk.Intents[0].Id, Of = IntentKind.Book, Start = Instant.FromUtc(2026, 3, 5, 21, 0) });

        said.Keys.ShouldBe(["booking.dropped"]);
    }

    [Fact]
    public async Task Another_visit_can_be_booked_meanwhile()
    {
        var talk = await BookingAsync();
        await talk.SayAsync("never mind");
        var again = await talk.SayAllAsync([.. UpToYes]);
        await talk.HearOutcomeAsync(new BookingOutcome.Withdrawn { IntentId = talk.Intents[0].Id });

        var booked = await talk.HearOutcomeAsync(Booked(talk.Intents[1].Id));

        again.Asking.ShouldBeNull();
        booked.Keys.ShouldContain("booking.booked");
        talk.Withdrawn.ShouldBe([talk.Intents[0].Id]);
    }

    [Fact]
    public async Task What_staff_did_by_hand_is_told_with_day_and_time()
    {
        var talk = await BookingAsync();
        await talk.HearOutcomeAsync(new BookingOutcome.HandedToStaff { IntentId = talk.Intents[0].Id });

        var said = await talk.HearOutcomeAsync(
            new BookingOutcome.DoneByHand { IntentId = talk.Intents[0].Id, Of = IntentKind.Book, Start = Instant.FromUtc(2026, 3, 5, 21, 0) });

        said.Keys.ShouldBe(["booking.booked-by-hand"]);
        said.Text.ShouldContain("Thursday, March 5 at 4:00 PM");
    }

    [Theory]
    [InlineData(IntentKind.Book, "booking.given-up")]
    [InlineData(IntentKind.Cancel, "visits.given-up")]
    [InlineData(IntentKind.Reschedule, "visits.given-up")]
    public async Task What_staff_gave_up_is_told_plainly(IntentKind kind, string key)
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.HearOutcomeAsync(new BookingOutcome.GivenUp { IntentId = Guid.NewGuid(), Of = kind });

        said.Keys.ShouldBe([key]);
    }

    [Theory]
    [InlineData(VisitChange.Confirmed, "visits.now-confirmed")]
    [InlineData(VisitChange.Moved, "visits.now-moved")]
    [InlineData(VisitChange.Cancelled, "visits.now-cancelled")]
    public async Task What_others_did_to_a_visit_is_told_with_its_day_and_time(VisitChange change, string key)
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.HearOutcomeAsync(
            new BookingOutcome.VisitChanged { IntentId = Guid.NewGuid(), Change = change, Start = Instant.FromUtc(2026, 3, 5, 21, 0) });

        said.Keys.ShouldBe([key]);
        said.Text.ShouldContain("Thursday, March 5 at 4:00 PM (EST)");
    }

    private static async Task<Talk> BookingAsync()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync(UpToYes);
        talk.Intents.ShouldHaveSingleItem().ShouldBeOfType<BookingIntent.Book>();
        return talk;
    }

    private static BookingOutcome.Booked Booked(Guid intent) => new()
    {
        IntentId = intent,
        Visit = OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 5, 16, 0)),
    };
}
