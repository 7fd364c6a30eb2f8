using MassageBot.Core.Wording;

namespace MassageBot.Core.Topics;

/// <summary>
/// Cuts endings off words, so that "massages", "massaged" and "massaging" are one. Light on purpose: what is cut too short finds too much. Of a
/// language whose endings are not known here, words that begin with the same seven letters are one.
/// </summary>
internal static class Stem
{
    private const int Shortest = 3;
    private const int Longest = 7;

    private static readonly string[] EnglishPlurals = ["es", "s"];
    private static readonly string[] EnglishEndings = ["ation", "ment", "ing", "ion", "ed", "er", "ly", "e"];
    private static readonly string[] SpanishPlurals = ["mente", "ciones", "cion", "es", "s"];

    private static readonly string[] SpanishEndings =
    [
        "iendo", "ieron", "aremos", "eremos", "ara", "era", "ira", "ando", "aron", "aran", "eran", "amos", "emos", "imos", "ado", "ido", "an", "en", "ar", "er", "ir", "o", "a", "e",
    ];

    /// <param name="word">Folded: lower case, no accents.</param>
    /// <param name="language">Whose endings are cut.</param>
    public static string Of(string word, Language language)
    {
        if (word.Length <= Shortest)
        {
            return word;
        }

        var stem = language.IsAdded ? word : WithoutEndings(word, language);
        return stem.Length > Longest ? stem[..Longest] : stem;
    }

    private static string WithoutEndings(string word, Language language) => language == Language.Spanish
        ? Cut(Cut(word, SpanishPlurals, Shortest), SpanishEndings, Shortest)
        : Cut(Singular(word), EnglishEndings, Shortest + 1);

    private static string Singular(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > Shortest + 2)
        {
            return word[..^3] + "y";
        }

        return word.EndsWith("ss", StringComparison.Ordinal) ? word : Cut(word, EnglishPlurals, Shortest);
    }

    /// <summary>Takes off the first ending that leaves at least so many letters.</summary>
    private static string Cut(string word, string[] endings, int atLeast)
    {
        var ending = Array.Find(endings, each => word.Length - each.Length >= atLeast && word.EndsWith(each, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }
}
