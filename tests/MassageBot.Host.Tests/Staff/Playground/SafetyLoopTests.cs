namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>What is raised for safety: who is shown it, and who is not.</summary>
[Collection(SharedClinic.Name)]
public sealed class SafetyLoopTests(SharedClinic clinic)
{
    [PlaygroundFact]
    public async Task A_red_flag_comes_into_the_channel_without_the_visitors_words_and_somebody_calls()
    {
        await clinic.NextMorningAsync();
        var before = clinic.Shown;
        var visitor = await clinic.VisitAsync("deep tissue 60 tomorrow at 4", "wait my chest is crushing and my left arm is going numb");
        await clinic.ReadAsync(visitor, "911");

        var card = await clinic.SeeCardAsync(TeamsPlayground.Channel, "alerts.take", "Safety: emergency", before);
        var taken = await clinic.Teams.PressAsync(TeamMember.Rosa, card, "alerts.take");
        await clinic.SeeAsync(shown => shown.IsChange && shown.Id == card.Id && shown.Words.Contains("Rosa Lindqvist is on it", StringComparison.Ordinal), before);
        await clinic.Teams.SubmitAsync(TeamMember.Rosa, card.With(taken), "alerts.called");
        var called = await clinic.SeeAsync(shown => shown.IsChange && shown.Id == card.Id && shown.Words.Contains("Called by Rosa Lindqvist", StringComparison.Ordinal), before);

        called.Button("alerts.take").ShouldBeNull();
        clinic.ChannelSince(before).ShouldNotContain("crushing");
    }

    [PlaygroundFact]
    public async Task A_crisis_is_for_managers_whose_chat_the_bot_opens_itself()
    {
        await clinic.NextMorningAsync();
        var before = clinic.Shown;
        var visitor = await clinic.VisitAsync("i dont want to be alive anymore");
        await clinic.ReadAsync(visitor, "988");

        var card = await clinic.SeeCardAsync("", "alerts.take", "Safety: crisis", before);
        card.Conversation.ShouldBe(await clinic.Teams.ChatAsync(TeamMember.Ines));
        var called = await clinic.Teams.PressAsync(TeamMember.Ines, card, "alerts.called");
        await clinic.AskAsync(TeamMember.Tom, "alerts", "Nothing is open for you.");

        ShownMessage.WordsOf(called).ShouldContain("Called by Ines Duarte");
        ShownMessage.WordsOf(called).ShouldContain("This client gets no offers");
        clinic.ChannelSince(before).ShouldBeEmpty();
    }

    [PlaygroundFact]
    public async Task A_report_about_a_colleague_reaches_the_manager_and_neither_the_channel_nor_the_colleague()
    {
        await clinic.NextMorningAsync();
        var before = clinic.Shown;
        await clinic.VisitAsync("Mia touched me inappropriately during my massage last week");

        var card = await clinic.SeeCardAsync("", "alerts.take", "A report about a colleague", before);
        card.Conversation.ShouldBe(await clinic.Teams.ChatAsync(TeamMember.Ines));
        await clinic.AskAsync(TeamMember.Mia, "alerts", "Nothing is open for you.");
        var taken = card.With(await clinic.Teams.PressAsync(TeamMember.Ines, card, "alerts.take"));
        var handled = await clinic.Teams.PressAsync(TeamMember.Ines, taken, "alerts.handled");

        ShownMessage.WordsOf(handled).ShouldContain("Settled by Ines Duarte");
        clinic.ChannelSince(before).ShouldNotContain("report");
        clinic.Teams.Shown.Skip(before).Where(shown => shown.Conversation != card.Conversation).ShouldAllBe(shown => !shown.Words.Contains("colleague", StringComparison.Ordinal));
    }
}
