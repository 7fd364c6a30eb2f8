using MassageBot.Host.Tests.Rehearsal;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>A member of staff alone with the bot, in a Teams that somebody else wrote.</summary>
public sealed class PrivateChatTests
{
    [PlaygroundFact]
    public async Task A_client_is_taken_from_the_list_by_a_button_that_comes_as_a_message_and_a_guest_takes_nobody()
    {
        await using var clinic = await StaffedClinic.OpenAsync();
        await clinic.Teams.InstallAsync(TeamsPlayground.Channel);
        await clinic.SeeAsync(shown => shown.Conversation.StartsWith(TeamsPlayground.Channel, StringComparison.Ordinal));
        var visitor = await Visitor.EnterAsync(clinic.Host);
        await visitor.SayAsync("I want to talk to a person");
        var card = await clinic.SeeAsync(shown => shown.Button("handoff.claim") is not null);

        var guest = await clinic.Teams.PressAsync(TeamMember.Guest, card, "handoff.claim");
        await clinic.Teams.SayAsync(TeamsPlayground.RosasChat, "queue");
        var list = await clinic.SeeAsync(shown => shown.Conversation == TeamsPlayground.RosasChat && shown.Button("handoff.claim") is not null);
        await clinic.Teams.SubmitAsync(TeamMember.Rosa, list, (JObject)list.Button("handoff.claim")!["fallback"]!["data"]!);
        var own = await clinic.SeeAsync(shown => shown.IsChange && shown.Id == list.Id);
        await clinic.Teams.SayAsync(TeamsPlayground.RosasChat, "Good morning, I am Rosa.");
        await clinic.ReadAsync(visitor, "Front desk: Good morning, I am Rosa.");
        await visitor.SayAsync("Hello Rosa");
        await clinic.SeeAsync(shown => shown.Conversation == TeamsPlayground.RosasChat && shown.Text.Contains("Hello Rosa", StringComparison.Ordinal));
        await clinic.Teams.SayAsync(TeamsPlayground.RosasChat, "/close");
        await clinic.ReadAsync(visitor, "Rosa Lindqvist has left the chat.");

        ((string?)guest["value"]).ShouldNotBeNull().ShouldStartWith("This is the clinic's own assistant for its team");
        own.Words.ShouldContain("You have");
        own.Button("handoff.close").ShouldNotBeNull();
    }
}
