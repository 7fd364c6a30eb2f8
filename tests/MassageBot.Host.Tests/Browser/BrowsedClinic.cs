using MassageBot.Core.Content;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Browser;

/// <summary>
/// The host as it runs for clients, on a free port and a folder of its own, the site of another host that shows its chat, and a browser to visit both
/// with: one of each for all tests in a browser.
/// </summary>
public class BrowsedClinic : IAsyncLifetime
{
    public const string Collection = "browser";

    private Server? _server;
    private EmbeddingSite? _site;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _server!.ClientOptions.BaseAddress;

    /// <summary>What the clinic says of itself; null for what the project ships.</summary>
    internal virtual IContentSource? Content => null;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(BrowserVisitor.Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
        _site = await EmbeddingSite.StartAsync();
        _server = Server.Start(_site.Address, Content);
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
        private readonly IContentSource? _content;

        private Server(Uri site, IContentSource? content) => (_site, _content) = (site, content);

        public static Server Start(Uri site, IContentSource? content)
        {
            var server = new Server(site, content);
            server.UseKestrel(0);
            server.StartServer();
            return server;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Storage:Directory", _folder);
            builder.UseSetting("DirectLine:TrustedOrigins:0", _site.ToString());
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            if (_content is not null)
            {
                builder.ConfigureTestServices(services => services.AddSingleton(_content));
            }
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
