using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Recognizers.Text;

/// <summary>Culture codes as the official package names them. The bundled grammars speak English and Spanish; other codes fall back to English.</summary>
public class Culture
{
    public const string Arabic = "ar-*";
    public const string English = "en-us";
    public const string EnglishOthers = "en-*";
    public const string Chinese = "zh-cn";
    public const string Spanish = "es-es";
    public const string Portuguese = "pt-br";
    public const string French = "fr-fr";
    public const string German = "de-de";
    public const string Italian = "it-it";
    public const string Japanese = "ja-jp";
    public const string Dutch = "nl-nl";
    public const string Korean = "ko-kr";
    public const string Swedish = "sv-se";
    public const string Bulgarian = "bg-bg";
    public const string Turkish = "tr-tr";
    public const string Hindi = "hi-in";

    [SuppressMessage("Usage", "CA2211", Justification = "The official surface has a public field.")]
    public static Culture[] SupportedCultures =
    [
        new("Arabic", Arabic), new("English", English), new("EnglishOthers", EnglishOthers), new("Chinese", Chinese),
        new("Spanish", Spanish), new("Portuguese", Portuguese), new("French", French), new("German", German),
        new("Italian", Italian), new("Japanese", Japanese), new("Dutch", Dutch), new("Korean", Korean),
        new("Swedish", Swedish), new("Bulgarian", Bulgarian), new("Turkish", Turkish), new("Hindi", Hindi),
    ];

    private Culture(string cultureName, string cultureCode)
    {
        CultureName = cultureName;
        CultureCode = cultureCode;
    }

    public string CultureName { get; }

    public string CultureCode { get; }

    public static string[] GetSupportedCultureCodes() => Array.ConvertAll(SupportedCultures, c => c.CultureCode);

    /// <summary>The supported code that fits best: an exact match, then the one with the same language; otherwise the code as given.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrEmpty(cultureCode))
        {
            return cultureCode;
        }

        var code = cultureCode.ToLowerInvariant();
        if (Array.Exists(SupportedCultures, c => c.CultureCode == code))
        {
            return code;
        }

        var language = code.Split('-')[0];
        var sameLanguage = Array.FindAll(SupportedCultures, c => c.CultureCode.StartsWith(language + "-", StringComparison.Ordinal));
        return sameLanguage.Length switch
        {
            0 => cultureCode,
            1 => sameLanguage[0].CultureCode,
            _ => Array.Find(sameLanguage, c => c.CultureCode.EndsWith('*'))?.CultureCode ?? sameLanguage[0].CultureCode,
        };
    }
}
