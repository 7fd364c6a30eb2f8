using System.Text;
using System.Text.Json;
using MassageBot.Core.Content;
using MassageBot.Core.Look;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Channels.WebChat.Page;

/// <summary>
/// <c>embed.js</c>: the button that other sites show, with the clinic's words and look in it, so that it asks for nothing more before the chat is opened.
/// </summary>
internal sealed class EmbedScript
{
    private const string Name = "embed.js";
    private const string TenMinutes = "public, max-age=600";

    private readonly Lazy<string> _function = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "wwwroot", Name)).TrimEnd());
    private Made? _latest;

    public IResult Answer(HttpContext http, ClinicContent content)
    {
        // Sites that isolate themselves load only what says that it may be loaded by others.
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return For(content).Answer(http, TenMinutes);
    }

    private PageFile For(ClinicContent content)
    {
        if (_latest is { } latest && ReferenceEquals(latest.Content, content))
        {
            return latest.File;
        }

        var made = new Made(content, new PageFile(Name, "text/javascript; charset=utf-8", Encoding.UTF8.GetBytes($"{_function.Value}({Told(content)});\n")));
        _latest = made;
        return made.File;
    }

    private static string Told(ClinicContent content) => JsonSerializer.Serialize(new
    {
        name = content.Clinic.Name,
        phone = content.Clinic.Phone,
        look = new
        {
            font = content.Clinic.Look.Font,
            roundness = content.Clinic.Look.Roundness,
            light = Colours(content.Clinic.Look.Palettes[ClinicLook.LightKey]),
            dark = Colours(content.Clinic.Look.Palettes[ClinicLook.DarkKey]),
        },
        words = content.Languages.ToDictionary(language => language.Code(), language => Words(content.For(language).Page)),
    });

    private static object Colours(Palette palette) => palette.Named.ToDictionary(static colour => colour.Key, static colour => colour.Value.ToString());

    private static object Words(PageWording page) => new
    {
        openChat = page.OpenChat.Text,
        closeChat = page.CloseChat.Text,
        chatWith = page.ChatWith.Text,
        oneNew = page.OneNew.Text,
        someNew = page.SomeNew.Text,
        unreachable = page.Unreachable.Text,
        tryAgain = page.TryAgain.Text,
        ownPage = page.OwnPage.Text,
        callUs = page.CallUs.Text,
    };

    private sealed record Made(ClinicContent Content, PageFile File);
}
