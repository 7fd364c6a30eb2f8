using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Browser;

[Collection(BrowsedClinic.Collection)]
public sealed class AccessibleChatTests(BrowsedClinic clinic)
{
    [BrowserFact]
    public async Task Axe_finds_nothing_on_the_page_the_site_and_the_open_chat()
    {
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1100), (ColorScheme.Dark, 320) })
        {
            var look = new BrowserNewContextOptions
            {
                ColorScheme = scheme,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = width, Height = 760 },
            };
            var visitor = await clinic.EnterAsync(look);
            var elsewhere = await clinic.VisitSiteAsync(options: look);

            (await Axe.FindingsAsync(elsewhere.Page.MainFrame)).ShouldBeEmpty();
            await elsewhere.OpenAsync();
            await elsewhere.SayAsync("difference between therapeutic and spa");
            await elsewhere.Find(".ac-adaptiveCard").WaitForAsync();
            await elsewhere.SayAsync("crushing chest pain and my left arm is numb");
            await elsewhere.HearAsync("heart emergency");

            (await Axe.FindingsAsync(visitor.Page.MainFrame)).ShouldBeEmpty();
            (await Axe.FindingsAsync(elsewhere.Page.MainFrame)).ShouldBeEmpty();
            (await Axe.FindingsAsync(elsewhere.Frame)).ShouldBeEmpty();
        }
    }

    [BrowserFact]
    public async Task Axe_finds_what_is_wrong_within_the_button_and_within_the_chat()
    {
        var visitor = await clinic.VisitSiteAsync();
        await visitor.OpenAsync();

        await visitor.Panel.EvaluateAsync("panel => panel.querySelector('.close').removeAttribute('aria-label')");
        await visitor.Find("footer").EvaluateAsync("footer => { footer.style.color = '#ddd'; footer.style.background = '#fff'; }");

        (await Axe.FindingsAsync(visitor.Page.MainFrame)).ShouldContain(finding => finding.StartsWith("button-name", StringComparison.Ordinal));
        (await Axe.FindingsAsync(visitor.Frame)).ShouldContain(finding => finding.StartsWith("color-contrast", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_screen_reader_finds_the_button_the_window_and_what_is_said()
    {
        var visitor = await clinic.VisitSiteAsync();
        await Assertions.Expect(visitor.Page.Locator("body")).ToMatchAriaSnapshotAsync("""
            - button "Chat with us"
            - status
            """);

        await visitor.OpenAsync();
        await visitor.SayAsync("crushing chest pain and my left arm is numb");
        await visitor.HearAsync("heart emergency");

        await Assertions.Expect(visitor.Page.Locator("body")).ToMatchAriaSnapshotAsync("""
            - button "Close the chat"
            - dialog "Chat with Juniper Street Massage (sample clinic)":
              - button "Close the chat"
              - iframe
            """);
        await Assertions.Expect(visitor.Find("body")).ToMatchAriaSnapshotAsync("""
            - banner:
              - heading "Juniper Street Massage (sample clinic)" [level=1]
              - link "Español"
            - main:
              - complementary:
                - group /Chat history/:
                  - feed:
                    - article:
                      - article /Bot said/
                    - article:
                      - article /You said/
                    - article:
                      - article /heart emergency/
                - form:
                  - textbox "Message input box"
                  - button "Send"
              - alert:
                - link "Call 911"
            - contentinfo:
              - paragraph:
                - link "911"
            """);
    }

    /// <summary>Web Chat puts each new message for a moment into a region that screen readers follow.</summary>
    [BrowserFact]
    public async Task A_new_message_is_read_out_within_the_chat()
    {
        var visitor = await clinic.VisitSiteAsync();
        await visitor.OpenAsync();
        await visitor.Find("body").EvaluateAsync("""
            body => {
              window.readOut = '';
              new MutationObserver(changes => changes.flatMap(change => [...change.addedNodes]).filter(node => (node.parentElement ?? node).closest('[role=log]'))
                .forEach(node => window.readOut += node.textContent)).observe(body, { childList: true, subtree: true });
            }
            """);

        await visitor.SayAsync("are you a robot?");
        await visitor.HearAsync("computer program");

        await visitor.Frame.WaitForFunctionAsync("window.readOut.includes('computer program')");
    }

    [BrowserFact]
    public async Task Nothing_moves_for_who_wants_no_motion_and_edges_show_without_colours()
    {
        var visitor = await clinic.VisitSiteAsync(options: new() { ReducedMotion = ReducedMotion.Reduce, ForcedColors = ForcedColors.Active });

        await visitor.OpenAsync();

        (await visitor.Panel.EvaluateAsync<string>("panel => getComputedStyle(panel).animationName")).ShouldBe("none");
        (await visitor.Launcher.EvaluateAsync<string>("button => getComputedStyle(button).borderTopColor"))
            .ShouldBe(await visitor.Launcher.EvaluateAsync<string>("button => getComputedStyle(button).color"));
        (await visitor.Find(".webchat__bubble__content").First.EvaluateAsync<string>("bubble => getComputedStyle(bubble).borderTopWidth")).ShouldBe("1px");
    }
}
