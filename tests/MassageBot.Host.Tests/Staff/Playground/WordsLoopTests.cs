using MassageBot.Host.Content;

namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>What the bot says and understands, as staff change it.</summary>
[Collection(SharedClinic.Name)]
public sealed class WordsLoopTests(SharedClinic clinic)
{
    private const string Answer = "Park behind the house, through the green gate.";

    [PlaygroundFact]
    public async Task New_words_are_said_once_a_manager_agrees_and_the_old_ones_again_once_they_are_put_back()
    {
        await clinic.NextMorningAsync();
        var visitor = await clinic.VisitAsync("is there parking?");
        var old = (await visitor.TextsAsync())[^1];
        var preview = await clinic.AskAsync(TeamsPlayground.Channel, $"faq set ask_parking: {Answer}", "proposes other words");

        await clinic.Teams.PressAsync(TeamMember.Rosa, preview, "words.approve");
        await visitor.SayAsync("where can I park?");
        (await visitor.TextsAsync()).ShouldNotContain(Answer);
        var live = await clinic.Teams.PressAsync(TeamMember.Ines, preview, "words.approve");
        await clinic.UntilAsync(() => Parking.Contains(Answer, StringComparison.Ordinal));
        await visitor.SayAsync("is there parking?");
        (await visitor.TextsAsync())[^1].ShouldContain(Answer);

        var back = await clinic.AskAsync(TeamsPlayground.Channel, "faq revert 1", "puts back what version 1 changed");
        (await clinic.AskAsync(TeamsPlayground.Channel, "faq history", "Answers that were changed")).Words.ShouldContain("approved by Ines Duarte");
        await clinic.Teams.PressAsync(TeamMember.Ines, back, "words.approve");
        await clinic.UntilAsync(() => !Parking.Contains(Answer, StringComparison.Ordinal));
        await visitor.SayAsync("is there parking?");

        preview.Words.ShouldContain("Until now (English)");
        ShownMessage.WordsOf(live).ShouldContain("Approved by Ines Duarte");
        (await visitor.TextsAsync())[^1].ShouldBe(old);
    }

    [PlaygroundFact]
    public async Task What_was_not_understood_becomes_a_phrase_and_is_understood()
    {
        const string Odd = "whereabouts do my wheels go";
        await clinic.NextMorningAsync();
        await clinic.VisitAsync(Odd);

        var card = await clinic.AskAsync(TeamsPlayground.Channel, "unanswered", "Not understood");
        while (!card.Words.Contains(Odd, StringComparison.Ordinal))
        {
            card = card.With(await clinic.Teams.PressAsync(TeamMember.Rosa, card, "words.next"));
        }

        await clinic.Teams.PressAsync(TeamMember.Rosa, card, "words.take", SharedClinic.Inputs("label", "ask_parking"));
        (await clinic.Host.Get<ContentSource>().ReloadAsync()).ShouldBeTrue();
        var visitor = await clinic.VisitAsync(Odd);

        (await visitor.TextsAsync())[^1].ShouldContain("park", Case.Insensitive);
    }

    private string Parking => clinic.Host.Get<ContentSource>().Current.Clinic.Answers["ask_parking"]["en"];
}
