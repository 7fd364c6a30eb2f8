using MassageBot.Host.Tests.Browser;
using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Channels.WebChat.Clients;

/// <summary>A browser for the tests of a class, started by the first that is not left out.</summary>
public sealed class OpenBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <param name="bypassPolicy">For what the clinic's page neither offers nor allows.</param>
    internal async Task<IPage> NewPageAsync(bool bypassPolicy = false)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await Chromium.StartAsync(_playwright);
        return await (await _browser.NewContextAsync(new() { BypassCSP = bypassPolicy })).NewPageAsync();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
