namespace MassageBot.Core.Wording;

/// <summary>A language that the bot speaks; a turn carries exactly one.</summary>
public enum Language
{
    English,
    Spanish,
}

public static class LanguageCodes
{
    /// <summary>The code used in file paths, settings and activities: <c>en</c>, <c>es</c>.</summary>
    public static string Code(this Language language) => language switch
    {
        Language.English => "en",
        Language.Spanish => "es",
    };

    /// <summary>Reads a code or a locale (<c>es-MX</c>); null when the language is not spoken here.</summary>
    public static Language? TryParse(string? locale) => locale?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "en" => Language.English,
        "es" => Language.Spanish,
        _ => null,
    };
}
