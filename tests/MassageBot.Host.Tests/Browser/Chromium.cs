using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Browser;

/// <summary>The browser that the machine has; tests download none.</summary>
internal static class Chromium
{
    private const string Program = "/usr/bin/chromium";

    /// <summary>Nothing of the browser's own may speak to the network or need a desktop.</summary>
    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        // In place of the library's own list, which takes the storage from frames of other sites that browsers give them.
        "--disable-features=Translate",
    ];

    /// <summary>What a browser test lacks here and how to get it; null when all is there.</summary>
    public static string? Missing()
    {
        if (!File.Exists(Program))
        {
            return "needs Chromium: run tests/setup.sh";
        }

        if (!File.Exists(Axe.Script))
        {
            return "needs axe: run tests/setup.sh";
        }

        return File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "webchat.js"))
            ? null
            : "needs the web chat: build src/MassageBot.Host with Node.js 20 or newer, then the tests again";
    }

    public static async Task<IBrowser> StartAsync(IPlaywright playwright)
    {
        Missing().ShouldBeNull();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Flags });
    }
}
