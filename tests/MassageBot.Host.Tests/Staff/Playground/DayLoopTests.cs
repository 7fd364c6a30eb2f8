using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>The day as the front desk works with it, of visits that visitors have booked.</summary>
[Collection(SharedClinic.Name)]
public sealed class DayLoopTests(SharedClinic clinic)
{
    [PlaygroundFact]
    public async Task A_visit_that_was_booked_on_the_web_is_seen_found_late_and_there()
    {
        await clinic.NextMorningAsync();
        await clinic.BookAsync("60 min swedish with Mia today at 2pm", "Nora", "212-555-0121");

        await clinic.AskAsync(TeamsPlayground.Channel, "today", "2:00 PM Nora · Swedish 60 min");
        await clinic.AskAsync(TeamsPlayground.RosasChat, "find 0121", "with Mia");
        await clinic.AskAsync(TeamsPlayground.RosasChat, "form Nora", "The form of Nora is noted");
        await clinic.AskAsync(TeamsPlayground.RosasChat, "late Nora 10", "Nora is 10 minutes late for 2:00 PM with Mia. 50 minutes remain.");
        (await clinic.AskAsync(TeamMember.Mia, "today", "Mia: 1")).Words.ShouldContain("late 10 min");
        await clinic.UntilAsync(clinic.Now.Date.At(new LocalTime(13, 55)));
        await clinic.AskAsync(TeamsPlayground.RosasChat, "arrived Nora", "Nora is here, for 2:00 PM with Mia.");

        (await clinic.StandingAsync("Nora")).State.ShouldBe(VisitState.Arrived);
    }

    [PlaygroundFact]
    public async Task Of_two_with_one_name_the_one_is_chosen_who_did_not_come()
    {
        await clinic.NextMorningAsync();
        await clinic.BookAsync("60 min swedish with Leo today at 1pm", "Otis", "212-555-0122");
        await clinic.BookAsync("60 min swedish with Omar today at 1pm", "Otis", "212-555-0123");
        await clinic.UntilAsync(clinic.Now.Date.At(new LocalTime(13, 20)));

        var which = await clinic.AskAsync(TeamsPlayground.RosasChat, "noshow Otis", "Which one is");
        var leos = which.Card!.SelectTokens("$..choices[*]").Single(choice => ((string)choice["title"]!).Contains("Leo", StringComparison.Ordinal));
        var marked = await clinic.Teams.PressAsync(TeamMember.Rosa, which, "day.pick", SharedClinic.Inputs("visit", (string)leos["value"]!));

        ShownMessage.WordsOf(marked).ShouldContain("Otis did not come: 1:00 PM with Leo is a no-show.");
        (await clinic.AskAsync(TeamsPlayground.Channel, "today", "Leo: ")).Words.ShouldContain("no-show");
    }

    [PlaygroundFact]
    public async Task Tomorrow_and_the_week_show_what_visitors_have_booked_ahead()
    {
        await clinic.NextMorningAsync();
        await clinic.BookAsync("60 min swedish with Ana tomorrow at 11am", "Pia", "212-555-0124");

        await clinic.AskAsync(TeamsPlayground.Channel, "tomorrow", "11:00 AM Pia · Swedish 60 min");
        await clinic.AskAsync(TeamsPlayground.RosasChat, "week", "Visits");
        await clinic.AskAsync(TeamsPlayground.RosasChat, "week Ana", "Pia");
    }

    [PlaygroundFact]
    public async Task The_search_beside_the_message_box_finds_a_visit_and_a_guest_finds_nothing()
    {
        await clinic.NextMorningAsync();
        await clinic.BookAsync("60 min swedish with Ruth today at 3pm", "Quinn", "212-555-0125");

        var found = await clinic.Teams.SearchAsync(TeamMember.Rosa, "quinn");
        var refused = await clinic.Teams.SearchAsync(TeamMember.Guest, "quinn");

        ((string?)found.SelectToken("composeExtension.attachments[0].preview.content.title")).ShouldBe("Quinn");
        ((string?)found.SelectToken("composeExtension.attachments[0].preview.content.text")).ShouldNotBeNull().ShouldContain("3:00 PM with Ruth");
        ((string?)refused.SelectToken("composeExtension.text")).ShouldNotBeNull().ShouldContain("not on its list");
    }
}
