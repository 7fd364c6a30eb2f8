using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Booking;

namespace MassageBot.Bot.Tests.Triage;

/// <summary>Words about health that nothing explains reach the therapist's note, with consent and in bounds.</summary>
public sealed class FreeTextTests
{
    [Fact]
    public async Task What_a_further_answer_tells_stands_in_the_note()
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAllAsync("book 60 min swedish friday at 4", "4", "they put in a stent years ago, all fine since", "sam 555-010-0170", "yes");

        NoteOf(talk).ShouldNotBeNull().ShouldContain("client also wrote: they put in a stent years ago, all fine since");
    }

    [Fact]
    public async Task Without_consent_no_word_of_it_leaves_the_conversation()
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAllAsync("book 60 min swedish friday at 4", "4", "they put in a stent years ago, all fine since", "sam 555-010-0170", "yes, keep nothing");

        NoteOf(talk).ShouldBeNull();
    }

    [Fact]
    public async Task A_plain_booking_has_no_note()
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAllAsync("book 60 min swedish friday at 4", "none of these, thanks for asking", "sam 555-010-0170", "yes");

        NoteOf(talk).ShouldBeNull();
    }

    [Fact]
    public void A_long_story_is_cut_and_a_repeated_one_stands_once()
    {
        var once = TherapistNote.Also(null, "my knee clicks");

        TherapistNote.Also(once, "My knee  clicks").ShouldBe("my knee clicks");
        TherapistNote.Also(once, new string('x', 900)).Length.ShouldBe(300);
    }

    [Fact]
    public async Task Lines_of_a_burst_are_answered_with_the_second()
    {
        var talk = await Talk.OnTheWebAsync();

        var first = await talk.SayAsync("my chest");
        talk.Pass(TimeSpan.FromSeconds(8));
        var second = await talk.SayAsync("it hurts and its hard to breathe");

        first.Text.ShouldNotBeEmpty();
        second.Urgent.ShouldBeTrue();
    }

    private static string? NoteOf(Talk talk) => talk.Intents.ShouldHaveSingleItem().ShouldBeOfType<BookingIntent.Book>().Order.Note;
}
