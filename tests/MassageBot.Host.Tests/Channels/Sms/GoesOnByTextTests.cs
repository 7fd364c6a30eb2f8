using System.Text.RegularExpressions;
using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>A web chat that goes on by text, through both doors and out by Twilio's API, with the bot that ships.</summary>
public sealed partial class GoesOnByTextTests : IAsyncLifetime
{
    private readonly TextingClinic _clinic = new();

    public async Task InitializeAsync()
    {
        await _clinic.InitializeAsync();
        _clinic.Host.WithTheBotThatShips();
    }

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task The_question_that_was_open_is_asked_by_text_and_the_chat_says_where_it_goes_on()
    {
        var visitor = await Visitor.EnterAsync(_clinic.Host);
        await visitor.SayAsync("swedish 60 friday at 4");
        await visitor.SayAsync("none of those");
        await visitor.SayAsync("can we continue by text?");
        var shown = (await visitor.TextsAsync())[^1];

        await _clinic.SayAsync(Code().Match(shown).Value);
        await _clinic.Host.TurnsAsync(visitor.Conversation);
        await _clinic.SettleAsync();

        shown.ShouldContain("555-123-0100");
        (await visitor.TextsAsync())[^1].ShouldContain("ending in 72");
        _clinic.Heard.First().ShouldContain("first name");
        _clinic.Heard.Last().ShouldContain("STOP to opt out");
    }

    [Fact]
    public async Task The_code_works_from_no_second_phone()
    {
        var visitor = await Visitor.EnterAsync(_clinic.Host);
        await visitor.SayAsync("can we continue by text?");
        var code = Code().Match((await visitor.TextsAsync())[^1]).Value;
        await _clinic.SayAsync(code);
        await _clinic.Host.TurnsAsync(visitor.Conversation);
        await _clinic.SettleAsync();

        await _clinic.SayAsync(code, ("From", "+15550100199"));
        await _clinic.SettleAsync("+15550100199");

        _clinic.Twilio.Texts.Where(text => text.Form["To"] == "+15550100199").ShouldContain(text => text.Body.Contains("doesn't work", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b[0-9]{6}\b")]
    private static partial Regex Code();
}
