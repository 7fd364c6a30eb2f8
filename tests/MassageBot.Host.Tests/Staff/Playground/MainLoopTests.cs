using MassageBot.Bot.Turn;
using MassageBot.Host.Tests.Rehearsal;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>Staff in a Teams that somebody else wrote, clients in the web chat, and the host between them.</summary>
public sealed class MainLoopTests
{
    [PlaygroundFact]
    public async Task A_client_who_asks_for_a_person_talks_with_the_one_who_claims_and_gets_the_assistant_back()
    {
        await using var clinic = await StaffedClinic.OpenAsync();
        await clinic.Teams.InstallAsync(TeamsPlayground.Channel);
        await clinic.SeeAsync(shown => shown.Conversation.StartsWith(TeamsPlayground.Channel, StringComparison.Ordinal));

        var visitor = await Visitor.EnterAsync(clinic.Host);
        await visitor.SayAsync("I want to talk to a person");
        await clinic.ReadAsync(visitor, "I've asked the front desk to join this chat.");
        var card = await clinic.SeeAsync(shown => shown.Button("handoff.claim") is not null);
        var own = await clinic.Teams.PressAsync(TeamMember.Rosa, card, "handoff.claim");
        var late = await clinic.Teams.PressAsync(TeamMember.Tom, card, "handoff.claim");
        await clinic.ReadAsync(visitor, "Rosa Lindqvist from the front desk is here");
        await visitor.SayAsync("Is there parking?");
        await clinic.SeeAsync(shown => shown.Conversation == card.Conversation && shown.Text.Contains("Is there parking?", StringComparison.Ordinal));
        await clinic.Teams.SayAsync(card.Conversation, "Yes, behind the house.");
        await clinic.ReadAsync(visitor, "Front desk: Yes, behind the house.");
        await clinic.Teams.SayAsync(card.Conversation, "/return");
        await clinic.ReadAsync(visitor, "Rosa Lindqvist has left the chat.");
        var settled = await clinic.SeeAsync(shown => shown.IsChange && shown.Id == card.Id && shown.Words.Contains("settled", StringComparison.Ordinal));

        ((string?)own["type"]).ShouldBe(ReplyActivity.CardContentType);
        own.ToString().ShouldContain("handoff.return");
        Words(late).ShouldContain("Rosa Lindqvist has");
        settled.Button("handoff.claim").ShouldBeNull();
        (await visitor.TextsAsync()).Count(text => text.Contains("parking", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static string Words(JObject answer) => string.Join(' ', answer.SelectTokens("$..text").Select(text => (string?)text));
}
