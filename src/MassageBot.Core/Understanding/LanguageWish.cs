using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>Hears the wish for a language in either language: "Español", "english pls", "¿puede ser en inglés?".</summary>
internal static class LanguageWish
{
    private const int FewWords = 8;

    /// <summary>The language asked for; null when the message says anything more than that.</summary>
    public static Language? Read(string text, IReadOnlyDictionary<Language, ListeningWording> languages)
    {
        foreach (var (language, listening) in languages)
        {
            if (Fold.IsOneOf(text, listening.ThisLanguage))
            {
                return language;
            }
        }

        var words = Fold.Text(text).Split(' ');
        var around = languages.Values.SelectMany(listening => listening.LanguageRequestWords).Select(Fold.Text).ToHashSet();
        foreach (var (language, listening) in languages)
        {
            var names = listening.LanguageNames.Select(Fold.Text).ToList();
            if (words.Length <= FewWords && words.Any(names.Contains) && words.All(word => names.Contains(word) || around.Contains(word)))
            {
                return language;
            }
        }

        return null;
    }
}
