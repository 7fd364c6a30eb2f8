using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>Hears the wish for a language in either language: "Español", "english pls", "¿puede ser en inglés?".</summary>
internal static class LanguageWish
{
    private const int FewWords = 8;
    private static readonly char[] ClauseEnds = ['.', ',', ';', '!', '?', '\n'];

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

        return InWords(text, languages);
    }

    /// <summary>"Sorry, my English is no good, can we talk in Spanish please": a clause that asks for it, in a message that names nothing else.</summary>
    public static Language? ReadClauses(Understood understood, IReadOnlyDictionary<Language, ListeningWording> languages)
    {
        var clauses = understood.Text.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return clauses.Length > 1 && understood.Mentions is { Service: null, Minutes: null, BodyAreas.Length: 0, When.IsNothing: true }
            ? clauses.Where(clause => clause.Contains(' ')).Select(clause => InWords(clause, languages)).FirstOrDefault(language => language is not null)
            : null;
    }

    private static Language? InWords(string text, IReadOnlyDictionary<Language, ListeningWording> languages)
    {
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
