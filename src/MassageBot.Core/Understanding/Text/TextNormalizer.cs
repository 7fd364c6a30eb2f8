using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding.Text;

/// <summary>
/// Makes written chat comparable: emoji become words, abbreviations are opened ("tmrw"), drawn-out letters are shortened ("yesss"),
/// figures are parted from their unit ("90min") and misspelt words of the field are put right.
/// </summary>
internal sealed class TextNormalizer
{
    private readonly Dictionary<Language, Dictionary<string, string[]>> _openings;
    private readonly Dictionary<Language, SpellingRepair> _spelling;
    private readonly LanguageDetector _languages;

    public TextNormalizer(
        Dictionary<Language, Dictionary<string, string[]>> openings, Dictionary<Language, SpellingRepair> spelling, LanguageDetector languages)
    {
        _openings = openings;
        _spelling = spelling;
        _languages = languages;
    }

    /// <summary>What each abbreviation and emoji of a language opens to.</summary>
    public static Dictionary<string, string[]> OpeningsOf(Lexicon lexicon)
    {
        var openings = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (words, shorts) in lexicon.Groups(LexiconTopics.Abbreviations).Concat(lexicon.Groups(LexiconTopics.Emoji)))
        {
            foreach (var shortForm in shorts)
            {
                openings[Tokenizer.Fold(shortForm)] = Tokenizer.Split(words).Words;
            }
        }

        return openings;
    }

    /// <summary>A word of everyday language or of the field, in any language.</summary>
    public bool IsKnown(string word)
    {
        foreach (var spelling in _spelling.Values)
        {
            if (spelling.IsKnown(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Normalizes a message and tells its language.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="fallback">Taken where the text itself does not show its language.</param>
    public (TokenizedText Text, Language Language, bool Certain) Read(string text, Language fallback)
    {
        var raw = Tokenizer.Split(text);
        var guess = _languages.Detect(raw.Words);
        var opened = Normalize(raw, guess.Language ?? fallback, repair: true);
        var (language, certain) = guess.Language is null || !guess.Certain ? _languages.Detect(opened.Words) : guess;
        return (opened, language ?? fallback, certain);
    }

    public TokenizedText Normalize(TokenizedText raw, Language language, bool repair)
    {
        var tokens = new List<Token>(raw.Tokens.Length);
        foreach (var token in raw.Tokens)
        {
            var first = true;
            foreach (var word in Open(token.Word, language))
            {
                tokens.Add(token with { Word = repair ? Repair(word, language) : word, StartsClause = first && token.StartsClause });
                first = false;
            }
        }

        return new TokenizedText(raw.Source, [.. tokens]);
    }

    private string Repair(string word, Language language) =>
        IsKnown(word) || !_spelling.TryGetValue(language, out var spelling) ? word : spelling.Repair(word);

    private string[] Open(string word, Language language)
    {
        if (Opening(word, language) is { } opening)
        {
            return opening;
        }

        var shortened = Shorten(word);
        if (!ReferenceEquals(shortened, word) && Opening(shortened, language) is { } shortOpening)
        {
            return shortOpening;
        }

        var figures = LeadingFigures(shortened);
        return figures == 0
            ? [shortened]
            : [shortened[..figures], .. Open(shortened[figures..], language)];
    }

    private string[]? Opening(string word, Language language)
    {
        if (_openings.TryGetValue(language, out var own) && own.TryGetValue(word, out var opening))
        {
            return opening;
        }

        return word.Length < 2 || IsKnown(word)
            ? null
            : _openings.Where(other => other.Key != language).Select(other => other.Value.GetValueOrDefault(word)).FirstOrDefault(found => found is not null);
    }

    private static int LeadingFigures(string word)
    {
        var figures = 0;
        while (figures < word.Length && char.IsAsciiDigit(word[figures]))
        {
            figures++;
        }

        return figures == word.Length || word[figures..] is "st" or "nd" or "rd" or "th" || !word.AsSpan(figures).ContainsAnyInRange('a', 'z') ? 0 : figures;
    }

    private string Shorten(string word)
    {
        if (IsKnown(word) || !HasRun(word, 2))
        {
            return word;
        }

        var single = Squeeze(word, 1);
        var pair = Squeeze(word, 2);
        return IsKnown(pair) ? pair : IsKnown(single) ? single : HasRun(word, 3) ? pair : word;
    }

    private static bool HasRun(string word, int length)
    {
        var run = 1;
        for (var at = 1; at < word.Length && run < length; at++)
        {
            run = word[at] == word[at - 1] && char.IsAsciiLetterLower(word[at]) ? run + 1 : 1;
        }

        return run >= length;
    }

    private static string Squeeze(string word, int longest)
    {
        var kept = new System.Text.StringBuilder(word.Length);
        var run = 0;
        for (var at = 0; at < word.Length; at++)
        {
            run = at > 0 && word[at] == word[at - 1] ? run + 1 : 1;
            if (run <= longest || !char.IsAsciiLetterLower(word[at]))
            {
                kept.Append(word[at]);
            }
        }

        return kept.ToString();
    }
}
