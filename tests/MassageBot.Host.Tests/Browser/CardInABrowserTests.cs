using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Browser;

[Collection(BrowsedClinic.Collection)]
public sealed class CardInABrowserTests(BrowsedClinic clinic)
{
    [BrowserFact]
    public async Task The_comparison_is_drawn_as_a_card_and_its_buttons_can_be_typed()
    {
        var visitor = await clinic.EnterAsync();

        await visitor.SayAsync("difference between therapeutic and spa");

        var card = visitor.Page.Locator(".ac-adaptiveCard");
        await card.WaitForAsync();
        (await card.InnerTextAsync()).ShouldContain("What both share");
        await visitor.SayAsync("Help me choose");
        await visitor.HearAsync("What brings you here");
        visitor.Faults.ShouldBeEmpty();
        await PictureAsync(visitor, "desktop-light");
    }

    [BrowserFact]
    public async Task What_the_text_says_the_card_does_not_say_again()
    {
        var visitor = await clinic.EnterAsync();

        await visitor.SayAsync("difference between therapeutic and spa");

        var card = visitor.Page.Locator(".ac-adaptiveCard");
        await card.WaitForAsync();
        var text = await visitor.HearAsync("the difference is the purpose");
        foreach (var line in (await card.InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Length > 30))
        {
            text.ShouldNotContain(line);
        }
    }

    [BrowserFact]
    public async Task On_a_narrow_screen_the_card_keeps_within_it()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var visitor = await clinic.EnterAsync(new() { ViewportSize = new() { Width = 320, Height = 1500 }, ColorScheme = scheme });

            await visitor.SayAsync("difference between therapeutic and spa");
            await visitor.Page.Locator(".ac-adaptiveCard").WaitForAsync();

            (await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(320);
            (await CutOffAsync(visitor)).ShouldBeEmpty();
            await PictureAsync(visitor, $"narrow-{scheme}");
        }
    }

    [BrowserFact]
    public async Task Techniques_are_listed_on_a_card()
    {
        var visitor = await clinic.EnterAsync(new() { ColorScheme = ColorScheme.Dark, ViewportSize = new() { Width = 1200, Height = 1500 } });

        await visitor.SayAsync("difference between therapeutic and spa");
        await visitor.HearAsync("purpose");
        await visitor.SayAsync("what kinds of massage are there");

        var card = visitor.Page.Locator(".ac-adaptiveCard").Last;
        await card.GetByText("Trigger point work").WaitForAsync();
        await PictureAsync(visitor, "desktop-dark");
    }

    /// <summary>Texts of the card that are wider than the room they have.</summary>
    private static Task<string[]> CutOffAsync(BrowserVisitor visitor) => visitor.Page.EvaluateAsync<string[]>(
        "[...document.querySelectorAll('.ac-textBlock')].filter(text => text.scrollWidth > text.clientWidth + 1).map(text => text.innerText)");

    /// <summary>A picture for somebody who wants to look: into the folder that CARD_PICTURES names.</summary>
    private static async Task PictureAsync(BrowserVisitor visitor, string name)
    {
        if (Environment.GetEnvironmentVariable("CARD_PICTURES") is { Length: > 0 } folder)
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }
}
