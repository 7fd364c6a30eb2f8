using MassageBot.Core.Content;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Browser;

/// <summary>The host as it runs for clients, on a free port and a folder of its own, and a browser to visit it with.</summary>
public sealed class BrowsedClinic : IAsyncLifetime
{
    private Server? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _server!.ClientOptions.BaseAddress;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
        _server = Server.Start();
        // A first start learns its words for many seconds where other tests take the processors; a visitor comes to a clinic that has been open for a while.
        await _server.Services.GetRequiredService<IContentSource>().Current.Trained;
    }

    /// <summary>A visitor with a browser of their own, greeted.</summary>
    public async Task<BrowserVisitor> EnterAsync(BrowserNewContextOptions? options = null)
    {
        var context = await _browser!.NewContextAsync(options);
        var visitor = new BrowserVisitor(Address, await context.NewPageAsync());
        await visitor.OpenAsync();
        return visitor;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private sealed class Server : WebApplicationFactory<Program>
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("browsed-").FullName;

        public static Server Start()
        {
            var server = new Server();
            server.UseKestrel(0);
            server.StartServer();
            return server;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Storage:Directory", _folder);
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
