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
        var culture = CultureOf(activity, defaultLocale);
        return culture != null && words.ContainsKey(culture) ? culture : PromptCultureModels.English.Locale;
    }

    public static string CultureOf(Activity activity, string defaultLocale) =>
        PromptCultureModels.MapToNearestLanguage(FirstOf(activity.Locale, defaultLocale, PromptCultureModels.English.Locale));

    // In a group the buttons are for the one who was asked.
    public static IList<string> OnlyTheSender(Activity activity) => activity.From?.Id == null ? null : [activity.From.Id];

    private static string FirstOf(params ReadOnlySpan<string> locales)
    {
        foreach (var locale in locales)
        {
            if (!string.IsNullOrEmpty(locale))
            {
                return locale;
            }
        }

        return null;
    }

    private static ChoiceFactoryOptions Options(PromptCultureModel model) =>
        new(model.Separator, model.InlineOr, model.InlineOrMore, true);
}
