using MassageBot.Core;
using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Bot.Tests.StaffDay;

public sealed class WaitlistTests
{
    private readonly DeskTalk _desk = new();

    [Fact]
    public async Task Who_waits_is_shown_with_a_gap_and_offered_it()
    {
        _desk.Day.Waiting.Add(Waiting("w1", "Sam Orr") with { Therapist = new TherapistId("ana") });

        var read = await _desk.SayAsync("waitlist");
        var offered = await _desk.PressAsync("day.offer");

        read.ShouldContain("Sam O. · Swedish 60 min");
        read.ShouldContain("Fits: Ana");
        offered.ShouldContain("Offered to Sam O.: 10:30 AM with Ana");
        _desk.Day.Waiting.Single().Offered!.Value.Start.ShouldBe(KnownDay.At(10, 30));
        _desk.Verbs.ShouldNotContain("day.offer");
    }

    [Fact]
    public async Task An_offer_that_was_pressed_before_is_not_made_again()
    {
        _desk.Day.Waiting.Add(Waiting("w1", "Sam"));
        await _desk.SayAsync("waitlist");
        var id = _desk.IdOf("day.offer");
        await _desk.PressAsync("day.offer", id);

        (await _desk.PressAsync("day.offer", id)).ShouldContain("not there any more");
    }

    [Fact]
    public async Task Hours_that_were_not_asked_for_are_said_to_be_others()
    {
        _desk.Day.Waiting.Add(Waiting("w1", "Sam") with { Windows = [(new LocalTime(6, 0), new LocalTime(7, 0))] });

        (await _desk.SayAsync("waitlist")).ShouldContain("Not as they asked, but free");
    }

    [Fact]
    public async Task Nobody_who_waits_is_told_plainly() => (await _desk.SayAsync("lista de espera")).ShouldContain("Nobody is waiting for a time.");

    private static WaitingVisit Waiting(string id, string name) => new()
    {
        Id = id,
        ClientName = name,
        Phone = "+12125550171",
        Service = new ServiceId("swedish"),
        Minutes = 60,
        Since = KnownDay.At(8, days: -3),
    };
}
