using MassageBot.Core.Content;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace MassageBot.Host.Channels.WebChat.Page;

internal static class PageSetup
{
    /// <summary>The clinic's page with the chat, and what puts it on other sites.</summary>
    public static IServiceCollection AddPage(this IServiceCollection services) => services.AddSingleton<PageStyle>().AddSingleton<PageFiles>().AddSingleton<EmbedScript>();

    public static void MapPage(this WebApplication app)
    {
        app.MapGet("/", static (HttpContext http, IContentSource content, PageFiles files, IOptions<DirectLineOptions> options) =>
            Show(http, options.Value.Sites, nonce => new ClinicPage(content.Current, PageLanguage.Of(http.Request, content.Current), files, nonce)));
        app.MapGet("/embed", static (HttpContext http, IContentSource content, PageFiles files, IOptions<DirectLineOptions> options) =>
            Show(http, options.Value.Sites, nonce => new ClinicPage(content.Current, PageLanguage.Of(http.Request, content.Current), files, nonce) { FramedBy = options.Value.Sites }));
        app.MapGet("/embed.js", static (HttpContext http, IContentSource content, EmbedScript script) => script.Answer(http, content.Current));
        app.MapGet("/webchat/webchat.js", static (HttpContext http, PageFiles files) => files.Bundle?.Answer(http) ?? Results.NotFound());
        app.MapGet("/webchat/{script}.js", static (string script, HttpContext http, PageFiles files) => files.FindScript($"{script}.js")?.Answer(http) ?? Results.NotFound());
        app.MapGet("/webchat/embedded.js", static (HttpContext http, PageFiles files) => files.Embedded.Answer(http));
        app.MapGet("/webchat/chat.css", static (HttpContext http, IContentSource content, PageFiles files) => files.StyleFor(content.Current).Answer(http));
    }

    private static IResult Show(HttpContext http, IEnumerable<string> framedBy, Func<PageNonce, ClinicPage> page)
    {
        var nonce = PageNonce.New();
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = nonce.Policy(framedBy);
        headers.CacheControl = "no-store";
        headers.Vary = HeaderNames.AcceptLanguage;
        return Results.Content(page(nonce).Html, "text/html; charset=utf-8");
    }
}
