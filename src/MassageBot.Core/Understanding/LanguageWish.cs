using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>
/// Hears the wish for a language in either language: "Español", "english pls", "¿puede ser en inglés?"; also in a clause of its own beside other
/// words that name nothing ("sorry, my English is no good, can we talk in Spanish please").
/// </summary>
internal static class LanguageWish
{
    private const int FewWords = 8;
    private static readonly char[] ClauseEnds = ['.', ',', ';', '!', '?', '\n'];

    /// <summary>The language asked for; null when none is.</summary>
    public static Language? Read(Understood understood, IReadOnlyDictionary<Language, ListeningWording> languages)
    {
        foreach (var (language, listening) in languages)
        {
            if (Fold.IsOneOf(understood.Text, listening.ThisLanguage))
            {
                return language;
            }
        }

        var places = Places(understood).Select(place => Fold.Text(place).Split(' ')).Where(words => words.Length <= FewWords).ToList();
        return places.Count == 0 ? null : InWords(places, languages);
    }

    private static IEnumerable<string> Places(Understood understood)
    {
        var clauses = understood.Text.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var namesNothing = understood.Mentions is { Service: null, Minutes: null, BodyAreas.Length: 0, When.IsNothing: true };
        return clauses.Length > 1 && namesNothing ? clauses.Where(clause => clause.Contains(' ')).Prepend(understood.Text) : [understood.Text];
    }

    private static Language? InWords(List<string[]> places, IReadOnlyDictionary<Language, ListeningWording> languages)
    {
        var names = languages.ToDictionary(pair => pair.Key, pair => pair.Value.LanguageNames.Select(Fold.Text).ToHashSet());
        var named = places.Where(words => words.Any(word => names.Values.Any(own => own.Contains(word)))).ToList();
        if (named.Count == 0)
        {
            return null;
        }

        var around = languages.Values.SelectMany(listening => listening.LanguageRequestWords).Select(Fold.Text).ToHashSet();
        foreach (var (language, own) in names)
        {
            if (named.Exists(words => words.Any(own.Contains) && words.All(word => own.Contains(word) || around.Contains(word))))
            {
                return language;
            }
        }

        return null;
    }
}
