using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Browser;

/// <summary>Somebody at the clinic's page who reads, types and clicks.</summary>
public sealed class BrowserVisitor
{
    private const string Bubble = ".webchat__bubble:not(.webchat__bubble--from-user)";
    private const float Patience = 30_000;

    private readonly Uri _clinic;

    public BrowserVisitor(Uri clinic, IPage page)
    {
        _clinic = clinic;
        Page = page;
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) => Note(message.Type == "error", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"page: {error}");
        page.Request += (_, request) => Note(IsElsewhere(request.Url), $"request: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>Errors on the console, and requests to any other host.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public ILocator BotMessages => Page.Locator(Bubble);

    public ILocator Buttons => Page.Locator(".webchat__suggested-action");

    public async Task OpenAsync()
    {
        await Page.GotoAsync(_clinic.ToString());
        await BotMessages.First.WaitForAsync();
    }

    public async Task SayAsync(string text)
    {
        var box = Page.Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    public Task ClickAsync(string button) => Buttons.Filter(new() { HasText = button }).First.ClickAsync();

    /// <summary>Waits for a message of the bot with these words, and returns the latest.</summary>
    public async Task<string> HearAsync(string words)
    {
        var heard = BotMessages.Filter(new() { HasTextRegex = new Regex(words, RegexOptions.IgnoreCase) }).Last;
        await heard.WaitForAsync();
        return await heard.InnerTextAsync();
    }

    /// <summary>Books an hour of Swedish massage for tomorrow at four; returns the bot's last word on it.</summary>
    public async Task<string> BookAsync()
    {
        await SayAsync("book 60 min swedish tomorrow at 4");
        await HearAsync("safety question");
        await SayAsync("none");
        await HearAsync("first name");
        await SayAsync("Dana");
        await HearAsync("mobile number");
        await SayAsync("212 555 0177");
        await HearAsync("shall I book it");
        await ClickAsync("Yes");
        return await HearAsync("booked:");
    }

    private void Note(bool isFault, string fault)
    {
        if (isFault)
        {
            Faults.Enqueue(fault);
        }
    }

    /// <summary>Addresses that carry their content or point into the page are no requests to anybody.</summary>
    private bool IsElsewhere(string address) =>
        new Uri(address) is { Scheme: not ("data" or "blob") } url && url.Authority != _clinic.Authority;
}
