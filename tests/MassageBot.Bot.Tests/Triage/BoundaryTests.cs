using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Handoff;

namespace MassageBot.Bot.Tests.Triage;

/// <summary>Explicit is refused and closed at once; ambiguous gets one neutral line and counts as explicit the second time; awkward is answered kindly.</summary>
public sealed class BoundaryTests
{
    [Fact]
    public async Task An_explicit_request_is_refused_closed_and_told_to_staff_at_once()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAsync("do you give happy endings");
        var later = await talk.SayAsync("book 60 min swedish tomorrow at 4");

        said.Keys.ShouldBe(["red-flags.b01"]);
        later.Keys.ShouldBe(["triage.boundary-closed"]);
        talk.Alerts.ShouldHaveSingleItem().Kind.ShouldBe(AlertKind.Boundary);
    }

    [Fact]
    public async Task An_ambiguous_request_gets_one_neutral_line_and_the_second_time_the_chat_is_closed()
    {
        var talk = await Talk.OnTheWebAsync();

        var first = await talk.SayAsync("do you offer full service?");
        var between = await talk.SayAsync("how much is a swedish massage");
        await talk.SayAsync("but is it full service?");
        var closed = await talk.SayAsync("book 60 min swedish tomorrow at 4");

        first.Keys.ShouldBe(["red-flags.b02"]);
        between.Text.ShouldContain("$");
        closed.Keys.ShouldBe(["triage.boundary-closed"]);
    }

    [Theory]
    [InlineData("is it normal for guys to worry about getting an erection during a massage?")]
    [InlineData("i have a lot of back hair, does that matter?")]
    [InlineData("i haven't shaved my legs, is that a problem?", "clinic.shaving_before")]
    [InlineData("what if i fart during the massage lol")]
    public async Task An_awkward_question_is_answered_kindly(string words, params string[] alsoFromTheClinic)
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAsync(words);

        said.Keys.ShouldBe(["triage.awkward-answer", .. alsoFromTheClinic]);
        talk.Alerts.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_answered_in_the_middle_of_a_booking_too_and_the_open_question_follows()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync("quiero un masaje sueco de 60 minutos mañana a las 4", "ninguna", "me da pena preguntar, pero ¿qué pasa si tengo una erección?");

        said.Keys[0].ShouldBe("triage.awkward-answer");
        said.Asking.ShouldBe("name");
    }
}
