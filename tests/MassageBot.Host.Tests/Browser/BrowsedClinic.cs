using MassageBot.Core.Content;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Browser;

/// <summary>
/// The host as it runs for clients, on a free port and a folder of its own, the site of another host that shows its chat, and a browser to visit both
/// with: one of each for all tests in a browser.
/// </summary>
public sealed class BrowsedClinic : IAsyncLifetime
{
    public const string Collection = "browser";

    private Server? _server;
    private EmbeddingSite? _site;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _server!.ClientOptions.BaseAddress;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(BrowserVisitor.Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
        _site = await EmbeddingSite.StartAsync();
        _server = Server.Start(_site.Address);
        _site.Clinic = Address;
        // A first start learns its words for many seconds where other tests take the processors; a visitor comes to a clinic that has been open for a while.
        await _server.Services.GetRequiredService<IContentSource>().Current.Trained;
    }

    /// <summary>A visitor with a browser of their own, greeted.</summary>
    public async Task<BrowserVisitor> EnterAsync(BrowserNewContextOptions? options = null)
    {
        var context = await _browser!.NewContextAsync(options);
        var visitor = new BrowserVisitor(await context.NewPageAsync(), Address);
        await visitor.OpenAsync();
        return visitor;
    }

    /// <summary>A visitor with a browser of their own at the other site, where the chat is still closed.</summary>
    /// <param name="like">What the site is like; null for one that only loads the script.</param>
    /// <param name="options">What the browser is like.</param>
    public async Task<SiteVisitor> VisitSiteAsync(SitePage? like = null, BrowserNewContextOptions? options = null)
    {
        var page = like ?? new SitePage();
        var context = await _browser!.NewContextAsync(options);
        var visitor = new SiteVisitor(await context.NewPageAsync(), Address, _site!.Address);
        await visitor.Page.GotoAsync(_site.AddressOf(page));
        await visitor.Launcher.WaitForAsync();
        return visitor;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private sealed class Server : WebApplicationFactory<Program>
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("browsed-").FullName;

        private readonly Uri _site;

        private Server(Uri site) => _site = site;

        public static Server Start(Uri site)
        {
            var server = new Server(site);
            server.UseKestrel(0);
            server.StartServer();
            return server;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Storage:Directory", _folder);
            builder.UseSetting("DirectLine:TrustedOrigins:0", _site.ToString());
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Directory.Delete(_folder, recursive: true);
        }
    }
}

[CollectionDefinition(BrowsedClinic.Collection)]
public sealed class BrowsedClinicCollection : ICollectionFixture<BrowsedClinic>;
