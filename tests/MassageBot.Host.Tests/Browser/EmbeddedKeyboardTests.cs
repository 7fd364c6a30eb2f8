using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Browser;

[Collection(BrowsedClinic.Collection)]
public sealed class EmbeddedKeyboardTests(BrowsedClinic clinic)
{
    [BrowserFact]
    public async Task The_chat_is_opened_used_and_left_with_the_keyboard_alone()
    {
        var visitor = await clinic.VisitSiteAsync();
        var keys = visitor.Page.Keyboard;

        await PressUntilAsync(visitor, "Tab", ".launcher");
        await keys.PressAsync("Enter");
        await visitor.BotMessages.First.WaitForAsync();
        await Assertions.Expect(visitor.SendBox).ToBeFocusedAsync();
        await keys.TypeAsync("crushing chest pain and my left arm is numb");
        await keys.PressAsync("Enter");
        await visitor.HearAsync("heart emergency");

        // To the last message, into it and out of it again: Escape leaves the message, the chat stays.
        await keys.PressAsync("Shift+Tab");
        await keys.PressAsync("Shift+Tab");
        await keys.PressAsync("Enter");
        await Assertions.Expect(visitor.Find(".webchat__bubble a[href='tel:911']")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(visitor.Find("[role=group][tabindex='0']")).ToBeFocusedAsync();
        (await visitor.Panel.IsVisibleAsync()).ShouldBeTrue();

        await PressUntilAsync(visitor, "Shift+Tab", ".close");
        await keys.PressAsync("Enter");
        await Assertions.Expect(visitor.Launcher).ToBeFocusedAsync();
        (await visitor.Panel.IsVisibleAsync()).ShouldBeFalse();
        await keys.PressAsync("Space");
        await Assertions.Expect(visitor.SendBox).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(visitor.Launcher).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_reload_opens_the_chat_again_and_leaves_the_keyboard_where_it_is()
    {
        var visitor = await clinic.VisitSiteAsync();
        await visitor.OpenAsync();

        await visitor.Page.ReloadAsync();
        await visitor.BotMessages.First.WaitForAsync();

        (await visitor.Page.EvaluateAsync<string>("document.activeElement.tagName")).ShouldBe("BODY");
    }

    /// <summary>A narrow telephone, and a laptop's screen at 200 %.</summary>
    [BrowserFact]
    public async Task On_a_small_screen_the_chat_covers_the_page_and_nothing_behind_it_takes_part()
    {
        foreach (var (width, height) in new[] { (320, 640), (640, 380) })
        {
            var visitor = await clinic.VisitSiteAsync(options: new() { ViewportSize = new() { Width = width, Height = height } });

            await visitor.OpenAsync();

            (await visitor.Panel.EvaluateAsync<bool>("panel => panel.matches(':modal')")).ShouldBeTrue();
            (await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(width);
            (await visitor.Find("html").EvaluateAsync<int>("page => page.scrollWidth")).ShouldBe(width);
            await visitor.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(visitor.Launcher).ToBeFocusedAsync();
        }
    }

    private static async Task PressUntilAsync(SiteVisitor visitor, string key, string target)
    {
        for (var step = 0; step < 12 && !await IsFocusedAsync(visitor, target); step++)
        {
            await visitor.Page.Keyboard.PressAsync(key);
        }

        (await IsFocusedAsync(visitor, target)).ShouldBeTrue($"{target} is not reached by {key}");
    }

    private static Task<bool> IsFocusedAsync(SiteVisitor visitor, string target) => visitor.Page.EvaluateAsync<bool>(
        "target => document.querySelector('massagebot-chat').shadowRoot.activeElement?.matches(target) ?? false", target);
}
