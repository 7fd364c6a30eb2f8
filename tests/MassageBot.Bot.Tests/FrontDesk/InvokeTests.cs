using MassageBot.Bot.Tests.Rehearsal;

namespace MassageBot.Bot.Tests.FrontDesk;

/// <summary>Invokes come from cards of other bots, or from nobody with good intentions: none is answered yet, and none fails.</summary>
public sealed class InvokeTests
{
    [Theory]
    [InlineData("adaptiveCard/action", """{"$type":null,"action":{"$type":{},"type":"Action.Execute"}}""")]
    [InlineData("adaptiveCard/action", """{"$values":[1]}""")]
    [InlineData("application/search", """[{"$ref":{}}]""")]
    [InlineData("signin/verifyState", "7")]
    public async Task An_odd_invoke_says_nothing_and_leaves_the_open_question(string name, string value)
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAsync("book 60 min swedish tomorrow at 4");

        var said = await talk.InvokeAsync(name, value);

        said.Text.ShouldBeEmpty();
        (await talk.SayAsync("hm")).Asking.ShouldBe("any_red_flags");
    }
}
