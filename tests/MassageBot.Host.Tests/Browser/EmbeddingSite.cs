using System.Net;
using MassageBot.Host.Tests.Content;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MassageBot.Host.Tests.Browser;

/// <summary>What a site sets of the chat's colours.</summary>
public enum SiteTheme
{
    None,
    Brown,
    Green,

    /// <summary>Not everybody could read it.</summary>
    Faint,
}

/// <summary>What a page of the site is like.</summary>
public sealed record SitePage
{
    public string Language { get; init; } = "en";

    /// <summary>Of the script element, such as <c>data-language="es"</c>.</summary>
    public string Attributes { get; init; } = "";

    /// <summary>With colours of its own it lets scripts in by a nonce as well.</summary>
    public SiteTheme Theme { get; init; }

    /// <summary>False for a name that the clinic's settings do not list.</summary>
    public bool IsTrusted { get; init; } = true;
}

/// <summary>
/// A site of another origin with the line of deployment/web/README.md in it, and a content policy that allows what stands there and nothing more. Its name
/// differs from the clinic's, so that browsers keep what the frame stores apart, as they do on the web.
/// </summary>
internal sealed class EmbeddingSite : IAsyncDisposable
{
    private const string Example = "https://chat.example.org";
    private const string Nonce = "c2l0ZQ==";

    private const string Style = """
        body { background: #faf6f0; color: #33291f; font: 18px/1.6 Georgia, serif; margin: 0; }
        header { align-items: baseline; background: #efe6d8; display: flex; flex-wrap: wrap; gap: .5rem 2rem; justify-content: space-between; padding: 1.25rem 5vw; }
        main { max-width: 34rem; padding: 2rem 5vw 8rem; }
        h1 { font-size: 2.4rem; font-weight: 400; line-height: 1.2; }
        a { color: #6b3f1d; }
        """;

    private static readonly Dictionary<SiteTheme, string> Themes = new()
    {
        [SiteTheme.Brown] = ":root { --massagebot-accent: rgb(107, 63, 29); --massagebot-on-accent: rgb(255, 250, 240); --massagebot-surface: rgb(255, 253, 248); }",
        [SiteTheme.Green] = ":root { --massagebot-accent: rgb(20 90 50); --massagebot-on-accent: white; }",
        [SiteTheme.Faint] = ":root { --massagebot-accent: #f0a868; --massagebot-on-accent: #000; --massagebot-surface: #fff; }",
    };

    private static readonly string[] Guide =
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(ShippedContent.Folder)!, "deployment", "web", "README.md"));

    private readonly WebApplication _app;

    private EmbeddingSite(WebApplication app)
    {
        _app = app;
        app.MapGet("/", (HttpContext http, string lang, string attributes, SiteTheme theme) => Show(http, new SitePage { Language = lang, Attributes = attributes, Theme = theme }));
        app.MapGet("/site.css", () => Results.Text(Style, "text/css"));
        app.MapGet("/{theme}.css", (SiteTheme theme) => Results.Text(Themes[theme], "text/css"));
    }

    public Uri Address => new UriBuilder(_app.Urls.Single()) { Host = "localhost" }.Uri;

    public Uri? Clinic { get; set; }

    public static async Task<EmbeddingSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var site = new EmbeddingSite(builder.Build());
        await site._app.StartAsync();
        return site;
    }

    public string AddressOf(SitePage page)
    {
        var address = new UriBuilder(Address)
        {
            Host = page.IsTrusted ? "localhost" : "stranger.localhost",
            Query = $"lang={page.Language}&theme={page.Theme}&attributes={Uri.EscapeDataString(page.Attributes)}",
        };
        return address.Uri.ToString();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Show(HttpContext http, SitePage page)
    {
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; {Policy(page)}; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'";
        return Results.Content($"""
            <!doctype html>
            <html lang="{page.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Juniper Street Massage</title>
            <link rel="stylesheet" href="/site.css">{(IsThemed(page) ? $"<link rel=\"stylesheet\" href=\"/{page.Theme}.css\">" : "")}
            {Line(page)}
            </head>
            <body>
            <header><strong>Juniper Street Massage</strong><nav><a href="#massages">Massages</a> <a href="#prices">Prices</a> <a href="#visit">Visit us</a></nav></header>
            <main><h1>Hands that listen</h1><p>Therapeutic and relaxing massage by people who take their time. Open every day from eight to eight.</p>
            <h2 id="massages">Massages</h2><p>Swedish, deep tissue, sports, prenatal, hot stone, and an hour for two.</p>
            <h2 id="prices">Prices</h2><p>From $70. The first visit begins with a talk.</p>
            <h2 id="visit">Visit us</h2><p>21 Juniper Street. Parking is behind the building.</p></main>
            </body>
            </html>
            """, "text/html; charset=utf-8");
    }

    private static bool IsThemed(SitePage page) => page.Theme != SiteTheme.None;

    /// <summary>The guide's line with the clinic's address.</summary>
    private string Told(string beginning) =>
        Guide.Single(line => line.StartsWith(beginning, StringComparison.Ordinal)).Replace(Example, Clinic!.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);

    private string Line(SitePage page) =>
        Told("<script ").Replace("defer", $"defer {page.Attributes} {(IsThemed(page) ? $"nonce=\"{Nonce}\"" : "")}", StringComparison.Ordinal);

    private string Policy(SitePage page)
    {
        var told = Told("script-src ");
        return IsThemed(page) ? $"script-src 'nonce-{Nonce}' 'strict-dynamic';{told.Split(';')[1]}" : told;
    }
}
