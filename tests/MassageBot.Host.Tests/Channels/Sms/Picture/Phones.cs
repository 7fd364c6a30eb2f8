using System.Globalization;
using System.Net;
using MassageBot.Host.Tests.Browser;
using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Channels.Sms.Picture;

/// <summary>Texts as phones show them, side by side, each scrolled to its end: README's picture of a conversation by text.</summary>
internal static class Phones
{
    /// <summary>Names the file of the picture; none is drawn without it.</summary>
    private const string Picture = "SMS_SCREENSHOT";

    private const string Style = """
        body { background: #eef1f4; display: flex; font: 13px/1.35 system-ui, sans-serif; gap: 14px; margin: 0; padding: 14px; width: max-content; }
        section { background: #fff; border: 7px solid #23272e; border-radius: 30px; color: #111; display: flex; flex-direction: column; height: 750px; overflow: hidden; width: 252px; }
        header { background: #f6f7f9; border-bottom: 1px solid #d9dde2; flex: none; padding: 10px; text-align: center; }
        header b { display: block; font-size: 14px; }
        header span { color: #555c66; font-size: 11px; }
        .texts { display: flex; flex: 1; flex-direction: column; justify-content: flex-end; min-height: 0; overflow: hidden; padding: 10px; }
        p { background: #e7e9ed; border-radius: 15px; flex: none; margin: 0 24px 6px 0; overflow-wrap: anywhere; padding: 7px 11px; white-space: pre-line; }
        p.client { align-self: flex-end; background: #1d6fd1; color: #fff; margin: 4px 0 10px 60px; }
        time { color: #555c66; flex: none; font-size: 11px; margin: 8px 0; text-align: center; }
        """;

    public static async Task DrawAsync(params IReadOnlyList<ShownText>[] phones)
    {
        if (Environment.GetEnvironmentVariable(Picture) is not { Length: > 0 } path)
        {
            return;
        }

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1134, Height = 792 } });
        await page.SetContentAsync($"<!doctype html><meta charset=\"utf-8\"><style>{Style}</style><body>{string.Concat(phones.Select(Phone))}");
        await page.ScreenshotAsync(new() { Path = path, FullPage = true });
    }

    private static string Phone(IReadOnlyList<ShownText> texts) =>
        $"<section><header><b>555-123-0100</b><span>Juniper Street Massage</span></header><div class=\"texts\">{string.Concat(texts.Index().Select(text => Bubble(texts, text.Index)))}</div></section>";

    /// <summary>The hour stands where a client begins, and where the clinic does after a while.</summary>
    private static string Bubble(IReadOnlyList<ShownText> texts, int index)
    {
        var text = texts[index];
        var isLater = index == 0 || NodaTime.Period.Between(texts[index - 1].At, text.At, NodaTime.PeriodUnits.Minutes).Minutes > 5;
        var time = isLater ? $"<time>{text.At.ToString("dddd h:mm tt", CultureInfo.InvariantCulture)}</time>" : "";
        return $"{time}<p{(text.IsClients ? " class=\"client\"" : "")}>{WebUtility.HtmlEncode(text.Text)}</p>";
    }
}
