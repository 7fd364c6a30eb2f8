using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Browser;

/// <summary>The page and the chat on other sites in a clinic's own colours, letters and corners.</summary>
public sealed class ClinicsOwnLookTests(DressedClinic clinic) : IClassFixture<DressedClinic>
{
    /// <summary>Names a folder for pictures, for somebody who wants to look; none are taken without it.</summary>
    private const string Pictures = "LOOK_PICTURES";

    [BrowserFact]
    public async Task The_page_wears_the_clinics_colours_letters_and_corners_by_day_and_by_night()
    {
        foreach (var (scheme, accent, onAccent, ground, quiet) in new[]
        {
            (ColorScheme.Light, "rgb(107, 63, 29)", "rgb(255, 250, 240)", "rgb(239, 230, 216)", "rgb(102, 85, 68)"),
            (ColorScheme.Dark, "rgb(232, 185, 138)", "rgb(43, 26, 12)", "rgb(23, 18, 14)", "rgb(194, 179, 164)"),
        })
        {
            var visitor = await clinic.EnterAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 760, Height = 720 } });
            await visitor.SayAsync("are you a robot?");
            await visitor.HearAsync("computer program");

            (await OfAsync(visitor, "header p", "color")).ShouldBe(quiet);
            (await OfAsync(visitor, "body", "backgroundColor")).ShouldBe(ground);
            (await OfAsync(visitor, "body", "fontFamily")).ShouldStartWith("Georgia");
            (await OfAsync(visitor, "a.language", "color")).ShouldBe(accent);
            (await OfAsync(visitor, ".webchat__bubble--from-user .webchat__bubble__content", "backgroundColor")).ShouldBe(accent);
            (await OfAsync(visitor, ".webchat__bubble--from-user .webchat__bubble__content", "color")).ShouldBe(onAccent);
            (await OfAsync(visitor, ".webchat__bubble--from-user .webchat__bubble__content", "borderTopLeftRadius")).ShouldBe("3px");
            (await OfAsync(visitor, "main", "borderTopLeftRadius")).ShouldBe("3px");
            visitor.Faults.ShouldBeEmpty();
            await PictureAsync(visitor, $"page-{scheme}");
        }
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_in_the_clinics_colours()
    {
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1100), (ColorScheme.Dark, 320) })
        {
            var look = new BrowserNewContextOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = 760 } };
            var visitor = await clinic.EnterAsync(look);
            var elsewhere = await clinic.VisitSiteAsync(options: look);
            await elsewhere.OpenAsync();
            foreach (var one in new[] { visitor, elsewhere })
            {
                await one.SayAsync("difference between therapeutic and spa");
                await one.Find(".ac-adaptiveCard").WaitForAsync();
                await one.SayAsync("crushing chest pain and my left arm is numb");
                await one.HearAsync("heart emergency");
            }

            (await Axe.FindingsAsync(visitor.Page.MainFrame)).ShouldBeEmpty();
            (await Axe.FindingsAsync(elsewhere.Page.MainFrame)).ShouldBeEmpty();
            (await Axe.FindingsAsync(elsewhere.Frame)).ShouldBeEmpty();
        }
    }

    [BrowserFact]
    public async Task The_button_on_another_site_wears_them_where_the_site_sets_nothing()
    {
        var plain = await clinic.VisitSiteAsync();
        var themed = await clinic.VisitSiteAsync(new() { Theme = SiteTheme.Green });
        await plain.OpenAsync();
        await themed.OpenAsync();

        (await ColourAsync(plain.Launcher)).ShouldBe("rgb(107, 63, 29)");
        (await ColourAsync(themed.Launcher)).ShouldBe("rgb(20, 90, 50)");
        (await plain.Find("a.language").EvaluateAsync<string>("link => getComputedStyle(link).color")).ShouldBe("rgb(107, 63, 29)");
        (await themed.Find("a.language").EvaluateAsync<string>("link => getComputedStyle(link).color")).ShouldBe("rgb(20, 90, 50)");
        await PictureAsync(plain, "site");
    }

    [BrowserFact]
    public async Task Colours_of_a_site_in_which_not_everybody_can_read_stay_out_of_the_chat()
    {
        var warnings = new List<string>();
        var visitor = await clinic.VisitSiteAsync(new() { Theme = SiteTheme.Faint });
        visitor.Page.Console += (_, message) => warnings.Add(message.Text);

        await visitor.OpenAsync();

        (await visitor.Find("a.language").EvaluateAsync<string>("link => getComputedStyle(link).color")).ShouldBe("rgb(107, 63, 29)");
        warnings.ShouldContain("The chat keeps its own colours: of yours, 'accent' stands out from 'surface' by 1.9 to 1, and needs 4.5.");
        (await Axe.FindingsAsync(visitor.Frame)).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Whose_system_has_colours_of_its_own_gets_those()
    {
        var visitor = await clinic.EnterAsync(new() { ForcedColors = ForcedColors.Active });
        await visitor.SayAsync("are you a robot?");
        await visitor.HearAsync("computer program");

        (await OfAsync(visitor, "body", "backgroundColor")).ShouldBe("rgb(255, 255, 255)");
        (await OfAsync(visitor, ".webchat__bubble--from-user .webchat__bubble__content", "color")).ShouldBe("rgb(0, 0, 0)");
        (await OfAsync(visitor, ".webchat__bubble__content", "borderTopWidth")).ShouldBe("1px");
        // Of contrast axe judges by the page's colours, which the system has put its own in place of.
        (await Axe.FindingsAsync(visitor.Page.MainFrame)).Where(finding => !finding.StartsWith("color-contrast", StringComparison.Ordinal)).ShouldBeEmpty();
        await PictureAsync(visitor, "forced");
    }

    private static Task<string> OfAsync(BrowserVisitor visitor, string selector, string property) =>
        visitor.Find(selector).First.EvaluateAsync<string>($"element => getComputedStyle(element).{property}");

    private static Task<string> ColourAsync(ILocator button) => button.EvaluateAsync<string>("button => getComputedStyle(button).backgroundColor");

    private static async Task PictureAsync(BrowserVisitor visitor, string name)
    {
        if (Environment.GetEnvironmentVariable(Pictures) is { Length: > 0 } folder)
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
