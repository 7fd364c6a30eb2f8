using MassageBot.Core.StaffDay;
using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>A visit that waits for the clinic's yes, from the visitor's words to the decision and back.</summary>
[Collection(SharedClinic.Name)]
public sealed class ApprovalLoopTests(SharedClinic clinic)
{
    private const string Phone = "212-555-0133";

    [PlaygroundFact]
    public async Task A_question_reaches_the_visitor_the_answer_the_desk_and_a_managers_yes_the_calendar()
    {
        await clinic.NextMorningAsync();
        var (visitor, card) = await WaitingAsync("Tess", "at 2pm");

        var refused = await clinic.Teams.PressAsync(TeamMember.Rosa, card, "approvals.approve");
        var question = await clinic.Teams.PressAsync(TeamMember.Rosa, card, "approvals.ask");
        await clinic.Teams.PressAsync(TeamMember.Rosa, card.With(question), "approvals.send-question", SharedClinic.Inputs("question", "Does your midwife agree?"));
        await clinic.ReadAsync(visitor, "The front desk asks about your visit: Does your midwife agree?");
        var before = clinic.Shown;
        await visitor.SayAsync("Yes, she said it is fine");
        await clinic.SeeAsync(shown => shown.Words.Contains("Tess answers: Yes, she said it is fine", StringComparison.Ordinal), before);
        var decided = await clinic.Teams.PressAsync(TeamMember.Ines, card, "approvals.approve");
        await clinic.ReadAsync(visitor, "the clinic has approved your visit");
        await clinic.SeeAsync(shown => shown.IsChange && shown.Id == card.Id && shown.Words.Contains("Tess: approved", StringComparison.Ordinal), before);

        ShownMessage.WordsOf(refused).ShouldNotContain("approved");
        ShownMessage.WordsOf(decided).ShouldContain("Approved by Ines Duarte");
        (await clinic.StandingAsync("Tess")).State.ShouldBe(VisitState.Booked);
    }

    [PlaygroundFact]
    public async Task Another_time_that_is_pressed_on_an_old_client_of_teams_is_where_the_visit_stands_after_the_visitors_yes()
    {
        await clinic.NextMorningAsync();
        var (visitor, card) = await WaitingAsync("Uma", "at 3pm");
        var asked = await clinic.StandingAsync("Uma");

        var times = await clinic.Teams.PressAsync(TeamMember.Rosa, card, "approvals.propose");
        var before = clinic.Shown;
        await clinic.Teams.SubmitAsync(TeamMember.Rosa, card.With(times), "approvals.send-time", SharedClinic.Inputs("time", "0"));
        await clinic.ReadAsync(visitor, "the clinic can offer you");
        await visitor.SayAsync("yes");
        await clinic.ReadAsync(visitor, "Done: you're booked");

        var standing = await clinic.StandingAsync("Uma");
        (standing.State, standing.Start == asked.Start).ShouldBe((VisitState.Booked, false));
        await clinic.SeeAsync(shown => shown.Words.Contains("the client took it", StringComparison.Ordinal), before);
    }

    [PlaygroundFact]
    public async Task A_no_with_its_reason_is_told_and_frees_the_time()
    {
        await clinic.NextMorningAsync();
        var (visitor, _) = await WaitingAsync("Vera", "at 4pm");

        var list = await clinic.AskAsync(TeamMember.Ines, "approvals", "Waiting for the clinic's yes");
        var one = list.With(await clinic.Teams.PressAsync(TeamMember.Ines, list, "approvals.view"));
        var reasons = one.With(await clinic.Teams.PressAsync(TeamMember.Ines, one, "approvals.decline"));
        var decided = await clinic.Teams.PressAsync(TeamMember.Ines, reasons, "approvals.send-decline", SharedClinic.Inputs("reason", "DoctorFirst"));
        await clinic.ReadAsync(visitor, "Please ask your doctor first");

        ShownMessage.WordsOf(decided).ShouldContain("Declined by Ines Duarte");
        (await clinic.StandingAsync("Vera")).State.ShouldBe(VisitState.Cancelled);
    }

    private async Task<(Visitor Visitor, ShownMessage Card)> WaitingAsync(string name, string time)
    {
        var before = clinic.Shown;
        var visitor = await clinic.VisitAsync($"60 min swedish tomorrow {time}", "I'm pregnant", "20 weeks, no complications", name, Phone, "yes");
        await clinic.ReadAsync(visitor, "A therapist looks at it and confirms");
        return (visitor, await clinic.SeeCardAsync(TeamsPlayground.Channel, "approvals.approve", name, before));
    }
}
