using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The words prompts use in a turn's language, when the bot gives none of its own.</summary>
internal static class PromptDefaults
{
    public static Dictionary<string, ChoiceFactoryOptions> Choices { get; } =
        PromptCultureModels.GetSupportedCultures().ToDictionary(model => model.Locale, Options);

    public static Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> YesOrNo { get; } =
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            model => model.Locale,
            model => (new Choice(model.YesInLanguage), new Choice(model.NoInLanguage), Options(model)));

    /// <summary>The sender's language, the prompt's, or English, whichever comes first and has words here.</summary>
    public static string CultureOf<T>(Activity activity, string defaultLocale, Dictionary<string, T> words)
    {
        var culture = PromptCultureModels.MapToNearestLanguage(LocaleOf(activity, defaultLocale));
        return words.ContainsKey(culture) ? culture : PromptCultureModels.English.Locale;
    }

    /// <summary>The sender's locale, the prompt's, or that of English, as given: "en-GB" and "es-MX" write dates and figures their own way.</summary>
    public static string LocaleOf(Activity activity, string defaultLocale) =>
        !string.IsNullOrEmpty(activity.Locale) ? activity.Locale
        : !string.IsNullOrEmpty(defaultLocale) ? defaultLocale
        : PromptCultureModels.English.Locale;

    // In a group the buttons are for the one who was asked.
    public static IList<string> OnlyTheSender(Activity activity) => activity.From?.Id == null ? null : [activity.From.Id];

    private static ChoiceFactoryOptions Options(PromptCultureModel model) =>
        new(model.Separator, model.InlineOr, model.InlineOrMore, true);
}
