namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>Who is staff, and who becomes it.</summary>
[Collection(SharedClinic.Name)]
public sealed class TeamLoopTests(SharedClinic clinic)
{
    private const string NotStaff = "This is the clinic's own assistant for its team";

    [PlaygroundFact]
    public async Task A_guest_gets_one_polite_line_until_a_manager_adds_them_and_again_once_they_are_removed()
    {
        await clinic.NextMorningAsync();
        var before = clinic.Shown;
        var visitor = await clinic.VisitAsync("I want to talk to a person");
        var card = await clinic.SeeCardAsync(TeamsPlayground.Channel, "handoff.claim", "would like a person", before);
        await clinic.AskAsync(TeamMember.Guest, "today", NotStaff);
        var refused = await clinic.Teams.PressAsync(TeamMember.Guest, card, "handoff.claim");

        await clinic.AskAsync(TeamMember.Rosa, $"staff add {TeamMember.Guest.AadObjectId} frontdesk Gus Guestman", "That is not for your role");
        await clinic.AskAsync(TeamMember.Ines, $"staff add {TeamMember.Guest.AadObjectId} frontdesk Gus Guestman", "Gus Guestman is on the list now: front desk.");
        var own = card.With(await clinic.Teams.PressAsync(TeamMember.Guest, card, "handoff.claim"));
        await clinic.ReadAsync(visitor, "Gus Guestman from the front desk is here");
        await clinic.Teams.PressAsync(TeamMember.Guest, own, "handoff.close");
        await clinic.ReadAsync(visitor, "Gus Guestman has left the chat.");
        await clinic.AskAsync(TeamMember.Ines, "staff remove Gus Guestman", "is not on the list any more");
        await clinic.AskAsync(TeamMember.Guest, "queue", NotStaff);

        ShownMessage.WordsOf(refused).ShouldStartWith(NotStaff);
    }
}
