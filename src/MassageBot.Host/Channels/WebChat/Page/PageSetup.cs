using MassageBot.Core.Content;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace MassageBot.Host.Channels.WebChat.Page;

internal static class PageSetup
{
    /// <summary>The clinic's page with the chat.</summary>
    public static IServiceCollection AddPage(this IServiceCollection services) => services.AddSingleton<PageFiles>();

    public static void MapPage(this WebApplication app)
    {
        app.MapGet("/", static (HttpContext http, IContentSource content, PageFiles files, IOptions<DirectLineOptions> options) =>
            Show(http, content.Current, files, options.Value.TrustedOrigins));
        app.MapGet("/webchat/webchat.js", static (HttpContext http, PageFiles files) => files.Bundle?.Answer(http) ?? Results.NotFound());
        app.MapGet("/webchat/chat.js", static (HttpContext http, PageFiles files) => files.Script.Answer(http));
        app.MapGet("/webchat/chat.css", static (HttpContext http, PageFiles files) => files.Style.Answer(http));
    }

    private static IResult Show(HttpContext http, ClinicContent content, PageFiles files, IEnumerable<string> framedBy)
    {
        var nonce = PageNonce.New();
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = nonce.Policy(framedBy);
        headers.CacheControl = "no-store";
        headers.Vary = HeaderNames.AcceptLanguage;
        return Results.Content(new ClinicPage(content, PageLanguage.Of(http.Request), files, nonce).Html, "text/html; charset=utf-8");
    }
}
