using MassageBot.Host.Tests.Browser;
using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>The playground's own page in a browser: the cards as it draws them, and a button as it is clicked.</summary>
[Collection(SharedClinic.Name)]
public sealed class PageLoopTests(SharedClinic clinic)
{
    /// <summary>Names a folder into which a picture of each card is put as well. README's are made so.</summary>
    private const string Pictures = "PLAYGROUND_PICTURES";

    [PlaygroundPageFact]
    public async Task The_page_draws_the_cards_of_a_morning_and_a_click_takes_the_client()
    {
        await clinic.NextMorningAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        var page = await OpenAsync(browser);

        await MorningAsync();
        var before = clinic.Shown;
        var visitor = await clinic.VisitAsync("I want to talk to a person");
        await clinic.SeeCardAsync(TeamsPlayground.Channel, "handoff.claim", "would like a person", before);
        await SeeAsync(page, ("hand-off", "would like a person"), ("approval", "Paula waits for the clinic's yes"), ("red-flag", "Safety: emergency"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Claim" }).First.ClickAsync();
        await clinic.ReadAsync(visitor, "Rosa Lindqvist from the front desk is here");
        await SeeAsync(page, ("claimed", "Rosa Lindqvist has"));

        await page.GetByRole(AriaRole.Treeitem, new() { Name = "Personal Chat" }).ClickAsync();
        await SeeAsync(page, ("today", "Yara · Swedish"), ("digest", "Free times"));
    }

    private async Task<IPage> OpenAsync(IBrowser browser)
    {
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1500, Height = 1500 }, DeviceScaleFactor = 1 });
        await page.GotoAsync(clinic.Teams.Page.ToString());
        await page.GetByRole(AriaRole.Treeitem, new() { Name = "The clinic - Front desk" }).ClickAsync();
        return page;
    }

    /// <summary>Visitors book, one needs a yes and one an ambulance, and Rosa looks at her day.</summary>
    private async Task MorningAsync()
    {
        var before = clinic.Shown;
        await clinic.BookAsync("60 min swedish with Mia today at 2pm", "Yara", "212-555-0171");
        await clinic.BookAsync("90 min deep tissue with Leo today at 11am", "Owen", "212-555-0172");
        await clinic.VisitAsync("60 min swedish tomorrow at 3pm", "I'm pregnant", "20 weeks, no complications", "Paula", "212-555-0173", "yes");
        await clinic.SeeCardAsync(TeamsPlayground.Channel, "approvals.approve", "Paula", before);
        await clinic.VisitAsync("deep tissue 60 tomorrow at 4", "wait my chest is crushing and my left arm is going numb");
        await clinic.SeeCardAsync(TeamsPlayground.Channel, "alerts.take", "Safety: emergency", before);
        await clinic.AskAsync(TeamsPlayground.RosasChat, "today", "Yara · Swedish");
        await clinic.AskAsync(TeamsPlayground.RosasChat, "digest", "Free times");
    }

    /// <summary>Waits until the page has drawn each of these cards, named by words on it.</summary>
    private static async Task SeeAsync(IPage page, params (string Name, string Words)[] cards)
    {
        foreach (var (name, words) in cards)
        {
            var card = page.Locator(".ac-adaptiveCard").Filter(new() { HasText = words }).First;
            await card.WaitForAsync();
            if (Environment.GetEnvironmentVariable(Pictures) is { Length: > 0 } folder)
            {
                await card.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
            }
        }
    }
}
