using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;

namespace MassageBot.Bot.Tests.Privacy;

public sealed class ConsentTests
{
    private static readonly string[] UpToConfirm = ["book 60 min swedish tomorrow at 4", "none", "sam 555-010-0170"];

    [Fact]
    public void A_refusal_holds_when_the_conversation_turns_to_another_visit()
    {
        var fresh = new ConversationRecord { KeepHealthAnswers = false, TextReminders = false }.Fresh();

        (fresh.KeepHealthAnswers, fresh.TextReminders).ShouldBe((false, false));
    }

    [Fact]
    public async Task A_booking_carries_what_was_agreed_to_with_wording_time_and_channel()
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAllAsync([.. UpToConfirm, "yes"]);

        var facts = talk.Intents.ShouldHaveSingleItem().ShouldBeOfType<BookingIntent.Book>().Client.ShouldNotBeNull();
        facts.NumberIsProven.ShouldBeFalse();
        facts.Consents.ShouldContain(consent => consent.Kind == ConsentKind.Policy && consent.Given);
        facts.Consents.ShouldAllBe(consent => consent.Channel == "webchat" && consent.Wording.Length > 0);
    }

    [Fact]
    public async Task By_text_the_number_is_proven()
    {
        var talk = Talk.BySms();

        await talk.SayAllAsync("book 60 min swedish tomorrow at 4", "none", "sam", "yes");

        talk.Intents.ShouldHaveSingleItem().ShouldBeOfType<BookingIntent.Book>().Client!.NumberIsProven.ShouldBeTrue();
    }
}
