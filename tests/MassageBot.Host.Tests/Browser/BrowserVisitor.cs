using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Browser;

/// <summary>Somebody at the clinic's page who reads, types and clicks.</summary>
public class BrowserVisitor
{
    public const float Patience = 30_000;

    private const string Bubble = ".webchat__bubble:not(.webchat__bubble--from-user)";

    private readonly Uri[] _places;

    /// <param name="page">Where they look.</param>
    /// <param name="places">Where their browser may ask for something.</param>
    public BrowserVisitor(IPage page, params Uri[] places)
    {
        _places = places;
        Page = page;
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) => Note(message.Type == "error", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"page: {error}");
        page.Request += (_, request) => Note(IsElsewhere(request.Url), $"request: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>Errors on the console, and requests to any other host.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public ILocator BotMessages => Find(Bubble);

    public ILocator Buttons => Find(".webchat__suggested-action");

    public ILocator SendBox => Find("[data-id='webchat-sendbox-input']");

    /// <summary>Opens the chat and is greeted.</summary>
    public virtual async Task OpenAsync()
    {
        await Page.GotoAsync(_places[0].ToString());
        await BotMessages.First.WaitForAsync();
    }

    /// <summary>In the page of the chat.</summary>
    public virtual ILocator Find(string selector) => Page.Locator(selector);

    public async Task SayAsync(string text)
    {
        await SendBox.FillAsync(text);
        await SendBox.PressAsync("Enter");
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
        new Uri(address) is { Scheme: not ("data" or "blob") } url && _places.All(place => place.Authority != url.Authority);
}
