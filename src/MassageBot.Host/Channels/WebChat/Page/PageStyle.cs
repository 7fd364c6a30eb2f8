using System.Text;
using MassageBot.Core.Content;
using MassageBot.Core.Look;

namespace MassageBot.Host.Channels.WebChat.Page;

/// <summary>The page's style sheet with the clinic's look before it, as properties that everything else takes its colours from.</summary>
internal sealed class PageStyle
{
    private const string Name = "chat.css";

    private readonly Lazy<string> _rules = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "wwwroot", Name)));
    private Made? _latest;

    public PageFile For(ClinicContent content)
    {
        if (_latest is { } latest && ReferenceEquals(latest.Content, content))
        {
            return latest.File;
        }

        var made = new Made(content, new PageFile(Name, "text/css; charset=utf-8", Encoding.UTF8.GetBytes(Properties(content.Clinic.Look) + _rules.Value)));
        _latest = made;
        return made.File;
    }

    private static string Properties(ClinicLook look) => $$"""
        :root { --font: {{look.Font}}; --radius: {{look.Roundness}}px; {{Colours(look.Palettes[ClinicLook.LightKey])}} }
        @media (prefers-color-scheme: dark) { :root { {{Colours(look.Palettes[ClinicLook.DarkKey])}} } }

        """;

    private static string Colours(Palette palette) => string.Join(' ', palette.Named.Select(static colour => $"--{colour.Key}: {colour.Value};"));

    private sealed record Made(ClinicContent Content, PageFile File);
}
