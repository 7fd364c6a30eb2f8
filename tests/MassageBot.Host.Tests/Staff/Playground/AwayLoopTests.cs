using MassageBot.Core;
using MassageBot.Core.StaffDay;

namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>Time that is closed and opened, and the clients it was meant for.</summary>
[Collection(SharedClinic.Name)]
public sealed class AwayLoopTests(SharedClinic clinic)
{
    [PlaygroundFact]
    public async Task Hours_that_staff_close_are_offered_to_nobody_until_they_are_open_again()
    {
        await clinic.NextMorningAsync();
        await clinic.AskAsync(TeamsPlayground.Channel, "block tomorrow 2-4 pm Mia", "Blocked: Mia");

        var visitor = await clinic.VisitAsync("60 min swedish only with Mia tomorrow at 2pm", "none");
        (await visitor.TextsAsync())[^1].ShouldNotContain("at 2:00 PM");
        await clinic.AskAsync(TeamsPlayground.RosasChat, "unblock Mia tomorrow", "Open again: Mia");
        await clinic.BookAsync("60 min swedish with Mia tomorrow at 2pm", "Rhea", "212-555-0141");

        (await clinic.StandingAsync("Rhea")).Therapist.ShouldBe(new TherapistId("mia"));
    }

    [PlaygroundFact]
    public async Task Who_was_to_come_to_a_sick_therapist_is_told_after_somebody_pressed_send_and_takes_the_colleague()
    {
        await clinic.NextMorningAsync();
        foreach (var line in new[] { "60 min swedish with Mia today at 2pm", "none", "Sal", "yes" })
        {
            await clinic.Texts.SayAsync(line);
        }

        (await clinic.StandingAsync("Sal")).Therapist.ShouldBe(new TherapistId("mia"));
        var plan = await clinic.AskAsync(TeamsPlayground.Channel, "sick Mia today", "Nobody has been told.");
        Told("your therapist is away").ShouldBe(0);
        var sent = await clinic.Teams.PressAsync(TeamMember.Rosa, plan, "day.send");
        ShownMessage.WordsOf(sent).ShouldContain("Told by text: 1. With another time to take: 1.");
        var again = await clinic.Teams.PressAsync(TeamMember.Tom, plan, "day.send");
        await clinic.Texts.LaterAsync(TimeSpan.FromMinutes(2));
        await clinic.UntilAsync(() => Told("your therapist is away") == 1);
        await clinic.Texts.SayAsync("1");
        await clinic.UntilAsync(() => Told("that's settled") == 1);

        plan.Words.ShouldContain("2:00 PM Sal · Swedish 60 min → ");
        ShownMessage.WordsOf(again).ShouldContain("Sent by Rosa Lindqvist");
        var moved = await clinic.StandingAsync("Sal");
        (moved.State, moved.Therapist == new TherapistId("mia"), Told("your therapist is away")).ShouldBe((VisitState.Booked, false, 1));
    }

    [PlaygroundFact]
    public async Task Who_waits_for_hours_that_are_full_is_offered_others_by_staff_and_takes_them()
    {
        await clinic.NextMorningAsync();
        await clinic.AskAsync(TeamsPlayground.RosasChat, "block tomorrow 8am-12pm clinic", "Blocked: the whole clinic");
        var visitor = await clinic.VisitAsync("put me on the waiting list for a 60 min swedish tomorrow at 9am", "Tova", "212-555-0142");
        await clinic.ReadAsync(visitor, "You're on the waiting list");

        var list = await clinic.AskAsync(TeamsPlayground.Channel, "waitlist", "Waiting for a time");
        var offered = await clinic.Teams.PressAsync(TeamMember.Rosa, list, "day.offer");
        await clinic.UntilAsync(clinic.Now.LocalDateTime.PlusMinutes(10));
        await clinic.ReadAsync(visitor, "A time came free");
        await visitor.SayAsync("yes");
        await visitor.SayAsync("none");
        await visitor.SayAsync("yes");
        await clinic.ReadAsync(visitor, "You're booked");

        ShownMessage.WordsOf(offered).ShouldContain("Offered to Tova");
        (await clinic.StandingAsync("Tova")).State.ShouldBe(VisitState.Booked);
    }

    private int Told(string part) => clinic.Texts.Heard.Count(text => text.Contains(part, StringComparison.Ordinal));
}
