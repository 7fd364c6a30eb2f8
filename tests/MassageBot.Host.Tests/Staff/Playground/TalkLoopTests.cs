using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>What else staff do with a client they have.</summary>
[Collection(SharedClinic.Name)]
public sealed class TalkLoopTests(SharedClinic clinic)
{
    [PlaygroundFact]
    public async Task A_note_stays_with_staff_a_colleague_takes_over_and_reads_it_and_closes()
    {
        await clinic.NextMorningAsync();
        await clinic.AskAsync(TeamMember.Tom, "help", "This is what I hear");
        var (visitor, card) = await WantsAPersonAsync();
        await clinic.Teams.PressAsync(TeamMember.Rosa, card, "handoff.claim");
        await clinic.ReadAsync(visitor, "Rosa Lindqvist from the front desk is here");

        await clinic.AskAsync(card.Conversation, "/note prefers to be called Lu", "Noted for the team");
        await clinic.AskAsync(card.Conversation, "/why", "Last message: taken for talk_to_human");
        var before = clinic.Shown;
        await clinic.Teams.PressAsync(TeamMember.Rosa, card.With(await OwnAsync(card)), "handoff.transfer", SharedClinic.Inputs("to", TeamMember.Tom.AadObjectId));
        var toms = await clinic.SeeCardAsync(await clinic.Teams.ChatAsync(TeamMember.Tom), "handoff.close", "prefers to be called Lu", before);
        await clinic.ReadAsync(visitor, "Tom Ferrara from the front desk is here");
        await clinic.Teams.SayAsync(TeamMember.Tom, toms.Conversation, "Hi, Tom here.");
        await clinic.ReadAsync(visitor, "Front desk: Hi, Tom here.");
        await clinic.Teams.SubmitAsync(TeamMember.Tom, toms, "handoff.close");
        await clinic.ReadAsync(visitor, "Tom Ferrara has left the chat.");

        (await visitor.TextsAsync()).ShouldAllBe(text => !text.Contains("called Lu", StringComparison.Ordinal));
    }

    [PlaygroundFact]
    public async Task A_client_who_is_put_back_for_minutes_comes_back_to_whoever_had_them()
    {
        await clinic.NextMorningAsync();
        var (visitor, card) = await WantsAPersonAsync();
        await clinic.Teams.PressAsync(TeamMember.Rosa, card, "handoff.claim");

        var before = clinic.Shown;
        await clinic.Teams.PressAsync(TeamMember.Rosa, card.With(await OwnAsync(card)), "handoff.snooze", SharedClinic.Inputs("minutes", "5"));
        await clinic.SeeAsync(shown => shown.IsChange && shown.Id == card.Id && shown.Words.Contains("put", StringComparison.Ordinal), before);
        await clinic.UntilAsync(clinic.Now.LocalDateTime.PlusMinutes(6));
        await clinic.SeeAsync(shown => shown.Words.Contains("was put back until now", StringComparison.Ordinal), before);
        await clinic.Teams.SayAsync(card.Conversation, "Here I am again.");
        await clinic.ReadAsync(visitor, "Front desk: Here I am again.");
        await clinic.Teams.SayAsync(card.Conversation, "/close");
        await clinic.ReadAsync(visitor, "Rosa Lindqvist has left the chat.");
    }

    [PlaygroundFact]
    public async Task A_colleague_whose_teams_speaks_Spanish_works_in_it_with_a_visitor_who_does()
    {
        await clinic.NextMorningAsync();
        await clinic.AskAsync(TeamMember.Tom, "ayuda", "Esto es lo que", "es-MX");
        var before = clinic.Shown;
        var visitor = await clinic.VisitAsync("quiero hablar con una persona");
        await clinic.SeeCardAsync(TeamsPlayground.Channel, "handoff.claim", "", before);

        await clinic.AskAsync(TeamMember.Tom, "cola", "En espera", "es-MX");
        await clinic.AskAsync(TeamMember.Tom, "tomar", "español", "es-MX");
        await clinic.Teams.SayAsync(TeamMember.Tom, await clinic.Teams.ChatAsync(TeamMember.Tom), "Buenos días, soy Tom.", "es-MX");
        await clinic.ReadAsync(visitor, "Buenos días, soy Tom.");
        await clinic.Teams.SayAsync(TeamMember.Tom, await clinic.Teams.ChatAsync(TeamMember.Tom), "/cerrar", "es-MX");
        await clinic.ReadAsync(visitor, "Tom Ferrara");
    }

    private async Task<(Visitor Visitor, ShownMessage Card)> WantsAPersonAsync()
    {
        var before = clinic.Shown;
        var visitor = await clinic.VisitAsync("I want to talk to a person");
        return (visitor, await clinic.SeeCardAsync(TeamsPlayground.Channel, "handoff.claim", "would like a person", before));
    }

    private Task<Newtonsoft.Json.Linq.JObject> OwnAsync(ShownMessage card) => clinic.Teams.PressAsync(TeamMember.Rosa, card, "handoff.claim");
}
