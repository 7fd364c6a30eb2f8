using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Browser;

[Collection(BrowsedClinic.Collection)]
public sealed class EmbeddedChatTests(BrowsedClinic clinic)
{
    /// <summary>Where to write the picture of the chat on another site for the README; none is taken without it.</summary>
    private const string Picture = "EMBED_SCREENSHOT";

    [BrowserFact]
    public async Task A_visitor_books_on_another_site_and_a_reload_goes_on_without_any_cookie()
    {
        var visitor = await clinic.VisitSiteAsync();
        await visitor.OpenAsync();
        var booked = await visitor.BookAsync();

        await visitor.Page.ReloadAsync();

        (await visitor.HearAsync("booked:")).ShouldBe(booked);
        visitor.Faults.ShouldBeEmpty();
        (await visitor.Page.Context.CookiesAsync()).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Only_the_button_is_fetched_before_somebody_wants_the_chat()
    {
        var visitor = await clinic.VisitSiteAsync();
        var asked = new ConcurrentQueue<string>();
        visitor.Page.Request += (_, request) => asked.Enqueue(request.Url);

        await visitor.Page.ReloadAsync();
        await visitor.Launcher.WaitForAsync();

        asked.Where(address => address.StartsWith(clinic.Address.ToString(), StringComparison.Ordinal)).ShouldBe([$"{clinic.Address}embed.js"]);
        (await visitor.Page.EvaluateAsync<int>("sessionStorage.length")).ShouldBe(0);
    }

    [BrowserFact]
    public async Task What_comes_while_the_chat_is_closed_is_counted_and_read_out_also_on_the_next_page()
    {
        var visitor = await clinic.VisitSiteAsync();
        await visitor.OpenAsync();
        var closed = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/activities", async route =>
        {
            await closed.Task;
            await route.ContinueAsync();
        });
        await visitor.SayAsync("are you a robot?");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.Panel.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        closed.SetResult();
        await visitor.Badge.WaitForAsync();

        (await visitor.ReadOut.TextContentAsync()).ShouldBe("1 new message");
        (await visitor.Launcher.GetAttributeAsync("aria-label")).ShouldBe("Chat with us (1 new message)");
        await visitor.Page.ReloadAsync();
        await visitor.Badge.WaitForAsync();
        (await visitor.Badge.TextContentAsync()).ShouldBe("1");
        await visitor.OpenAsync();
        (await visitor.Badge.IsVisibleAsync()).ShouldBeFalse();
    }

    [BrowserFact]
    public async Task What_was_typed_is_still_there_when_the_chat_is_opened_again_and_after_a_reload()
    {
        var visitor = await clinic.VisitSiteAsync();
        await visitor.OpenAsync();
        await visitor.SendBox.FillAsync("my neck has been");
        await visitor.Launcher.ClickAsync();
        await visitor.Panel.WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        await visitor.OpenAsync();
        (await visitor.SendBox.InputValueAsync()).ShouldBe("my neck has been");
        await visitor.Page.ReloadAsync();
        await visitor.BotMessages.First.WaitForAsync();

        (await visitor.SendBox.InputValueAsync()).ShouldBe("my neck has been");
    }

    [BrowserFact]
    public async Task A_lost_connection_is_said_and_its_return_too()
    {
        var visitor = await clinic.VisitSiteAsync();
        await visitor.OpenAsync();
        var notice = visitor.Find("#notice");

        await visitor.Page.Context.SetOfflineAsync(true);
        await notice.GetByText("The connection is lost. Trying again…").WaitForAsync();
        await visitor.Page.Context.SetOfflineAsync(false);
        await notice.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [BrowserFact]
    public async Task A_site_that_the_clinic_has_not_named_shows_other_ways_to_reach_it()
    {
        var visitor = await clinic.VisitSiteAsync(new() { IsTrusted = false });

        await visitor.Launcher.ClickAsync();

        var page = visitor.Panel.GetByText("Open the chat in a new tab");
        await page.WaitForAsync();
        (await page.GetAttributeAsync("href")).ShouldBe($"{clinic.Address}?lang=en");
        (await visitor.Panel.GetByRole(AriaRole.Link, new() { Name = "212-555-0142" }).GetAttributeAsync("href")).ShouldBe("tel:2125550142");
        (await visitor.Panel.Locator("iframe").IsVisibleAsync()).ShouldBeFalse();
        (await Axe.FindingsAsync(visitor.Page.MainFrame)).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_host_that_was_away_is_tried_again_when_the_visitor_says_so()
    {
        var visitor = await clinic.VisitSiteAsync();
        await visitor.Page.RouteAsync("**/embed?*", static route => route.AbortAsync());
        await visitor.Launcher.ClickAsync();
        var again = visitor.Panel.GetByText("Try again");
        await again.WaitForAsync();

        await visitor.Page.UnrouteAllAsync();
        await again.ClickAsync();

        await visitor.BotMessages.First.WaitForAsync();
        await again.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await Assertions.Expect(visitor.SendBox).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task The_sites_colours_reach_the_button_and_the_chat()
    {
        var visitor = await clinic.VisitSiteAsync(new() { Theme = SiteTheme.Brown }, new() { ViewportSize = new() { Width = 1000, Height = 680 } });

        await visitor.OpenAsync();

        (await visitor.Launcher.EvaluateAsync<string>("button => getComputedStyle(button).backgroundColor")).ShouldBe("rgb(107, 63, 29)");
        (await visitor.Find("a.language").EvaluateAsync<string>("link => getComputedStyle(link).color")).ShouldBe("rgb(107, 63, 29)");
        visitor.Faults.ShouldBeEmpty();
        await TakePictureAsync(visitor);
    }

    private static async Task TakePictureAsync(SiteVisitor visitor)
    {
        if (Environment.GetEnvironmentVariable(Picture) is { Length: > 0 } path)
        {
            await visitor.SayAsync("how much is a Swedish massage?");
            await visitor.HearAsync("\\$");
            await visitor.Find("body").GetByText("Connecting…").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
            await visitor.Page.ScreenshotAsync(new() { Path = path });
        }
    }
}
