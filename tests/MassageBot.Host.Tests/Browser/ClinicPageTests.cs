namespace MassageBot.Host.Tests.Browser;

[Collection(BrowsedClinic.Collection)]
public sealed class ClinicPageTests(BrowsedClinic clinic)
{
    [BrowserFact]
    public async Task The_first_line_says_that_it_is_automated()
    {
        var visitor = await clinic.EnterAsync();

        var greeting = await visitor.BotMessages.First.InnerTextAsync();

        greeting.ShouldContain("I’m the automated assistant for Juniper Street Massage (sample clinic)");
    }

    [BrowserFact]
    public async Task A_button_can_be_typed()
    {
        var visitor = await clinic.EnterAsync();
        var button = await visitor.Buttons.First.InnerTextAsync();

        await visitor.SayAsync(button);

        await visitor.BotMessages.Nth(1).WaitForAsync();
        (await visitor.Page.GetByText("didn’t get that").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task A_reload_shows_the_conversation_again()
    {
        var visitor = await clinic.EnterAsync();
        await visitor.SayAsync("are you a robot?");
        var answer = await visitor.HearAsync("computer program");

        await visitor.Page.ReloadAsync();

        (await visitor.HearAsync("computer program")).ShouldBe(answer);
    }

    [BrowserFact]
    public async Task A_browser_in_Spanish_is_greeted_in_Spanish()
    {
        var visitor = await clinic.EnterAsync(new() { Locale = "es-MX" });

        var greeting = await visitor.BotMessages.First.InnerTextAsync();

        greeting.ShouldContain("asistente automático");
    }

    [BrowserFact]
    public async Task An_emergency_is_read_out_at_once_and_can_be_dialled()
    {
        var visitor = await clinic.EnterAsync();

        await visitor.SayAsync("crushing chest pain and my left arm is numb");

        var alert = visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert).Locator("a[href='tel:911']");
        await alert.WaitForAsync();
        (await visitor.Page.Locator("#chat a[href='tel:911']").CountAsync()).ShouldBe(1);
    }

    [BrowserFact]
    public async Task A_narrow_screen_needs_no_scrolling_sideways()
    {
        var visitor = await clinic.EnterAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });

        var width = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        width.ShouldBe(320);
    }
}
