using MassageBot.Core.Content;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Channels.WebChat.Page;

/// <summary>The language of the page: the one its address names, else the first of the browser's that is spoken here, else English.</summary>
internal static class PageLanguage
{
    public static Language Of(HttpRequest request, ClinicContent content) =>
        content.FindSpoken(request.Query["lang"]) ?? Preferred(request, content) ?? Language.English;

    private static Language? Preferred(HttpRequest request, ClinicContent content) => request.GetTypedHeaders().AcceptLanguage
        .Where(language => language.Quality is not 0)
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => content.FindSpoken(language.Value.ToString()))
        .FirstOrDefault(language => language is not null);
}
