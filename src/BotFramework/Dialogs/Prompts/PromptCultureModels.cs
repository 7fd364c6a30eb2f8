namespace Microsoft.Bot.Builder.Dialogs.Prompts;

public static class PromptCultureModels
{
    public static PromptCultureModel Bulgarian { get; } = Model("bg-bg", ", ", " или ", " или ", "да", "не");

    public static PromptCultureModel Chinese { get; } = Model("zh-cn", "， ", " 要么 ", "， 要么 ", "是的", "不");

    public static PromptCultureModel Dutch { get; } = Model("nl-nl", ", ", " of ", ", of ", "Ja", "Nee");

    public static PromptCultureModel English { get; } = Model("en-us", ", ", " or ", ", or ", "Yes", "No");

    public static PromptCultureModel French { get; } = Model("fr-fr", ", ", " ou ", ", ou ", "Oui", "Non");

    public static PromptCultureModel German { get; } = Model("de-de", ", ", " oder ", ", oder ", "Ja", "Nein");

    public static PromptCultureModel Hindi { get; } = Model("hi-in", ", ", " या ", " या ", "हां", "नहीं");

    public static PromptCultureModel Italian { get; } = Model("it-it", ", ", " o ", " o ", "Si", "No");

    public static PromptCultureModel Japanese { get; } = Model("ja-jp", "、 ", " または ", "、 または ", "はい", "いいえ");

    public static PromptCultureModel Korean { get; } = Model("ko-kr", ", ", " 또는 ", " 또는 ", "예", "아니");

    public static PromptCultureModel Portuguese { get; } = Model("pt-br", ", ", " ou ", ", ou ", "Sim", "Não");

    public static PromptCultureModel Spanish { get; } = Model("es-es", ", ", " o ", ", o ", "Sí", "No");

    public static PromptCultureModel Swedish { get; } = Model("sv-se", ", ", " eller ", " eller ", "Ja", "Nej");

    public static PromptCultureModel Turkish { get; } = Model("tr-tr", ", ", " veya ", " veya ", "Evet", "Hayır");

    // Below the properties: static initialisers run in the order they are written.
    private static readonly PromptCultureModel[] Supported =
    [
        Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish,
    ];

    private static readonly Dictionary<string, string> ByCode = Supported.ToDictionary(
        model => model.Locale,
        model => model.Locale,
        StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> ByLanguage = Supported.ToDictionary(
        model => model.Locale[..2],
        model => model.Locale,
        StringComparer.OrdinalIgnoreCase);

    /// <summary>"es-MX" becomes "es-es"; a language that is not here comes back as it went in.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrEmpty(cultureCode))
        {
            return cultureCode;
        }

        if (ByCode.TryGetValue(cultureCode, out var exact))
        {
            return exact;
        }

        var end = cultureCode.IndexOf('-', StringComparison.Ordinal);
        return ByLanguage.GetValueOrDefault(end < 0 ? cultureCode : cultureCode[..end]) ?? cultureCode.ToLowerInvariant();
    }

    public static PromptCultureModel[] GetSupportedCultures() => [.. Supported];

    private static PromptCultureModel Model(string locale, string separator, string or, string orMore, string yes, string no) => new()
    {
        Locale = locale,
        Separator = separator,
        InlineOr = or,
        InlineOrMore = orMore,
        YesInLanguage = yes,
        NoInLanguage = no,
    };
}
