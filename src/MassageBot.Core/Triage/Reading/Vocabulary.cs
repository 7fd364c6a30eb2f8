namespace MassageBot.Core.Triage.Reading;

/// <summary>
/// The words that the rules know, each with a number. A word of a message is found as written, by its singular too, by its beginning
/// (<c>swell*</c>), by its ending (<c>*ectomy</c>), and last by spelling.
/// </summary>
internal sealed class Vocabulary
{
    private const int ShortestStem = 3;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _endings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _protected;
    private readonly SpellingIndex _spelling = new();
    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _beginningsBySpan;
    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _endingsBySpan;
    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordsBySpan;
    private int _next;

    public Vocabulary(IEnumerable<string> protectedWords)
    {
        _protected = protectedWords.ToHashSet(StringComparer.Ordinal);
        _beginningsBySpan = _beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        _endingsBySpan = _endings.GetAlternateLookup<ReadOnlySpan<char>>();
        _wordsBySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The number of a word as rules write it, made when new. <paramref name="repairable"/> words attract misspellings.</summary>
    public int Learn(string word, bool repairable)
    {
        if (word.Length > ShortestStem && word[^1] == '*')
        {
            return NumberOf(_beginnings, word[..^1]);
        }

        if (word.Length > ShortestStem && word[0] == '*')
        {
            return NumberOf(_endings, word[1..]);
        }

        if (repairable)
        {
            _spelling.Add(word);
        }

        return NumberOf(_words, word);
    }

    /// <summary>All numbers that a word of a message goes by, appended to <paramref name="keys"/>.</summary>
    public void Find(string word, List<int> keys)
    {
        var before = keys.Count;
        FindAsWritten(word, keys);
        if (keys.Count > before || _protected.Contains(word))
        {
            return;
        }

        if (_spelling.Nearest(word) is { } repaired)
        {
            FindAsWritten(repaired, keys);
        }
    }

    private void FindAsWritten(ReadOnlySpan<char> word, List<int> keys)
    {
        if (_wordsBySpan.TryGetValue(word, out var number))
        {
            keys.Add(number);
        }

        if (word.Length > ShortestStem && word[^1] == 's' && _wordsBySpan.TryGetValue(word[..^1], out number))
        {
            keys.Add(number);
        }

        for (var length = ShortestStem; length <= word.Length; length++)
        {
            if (_beginningsBySpan.TryGetValue(word[..length], out number))
            {
                keys.Add(number);
            }

            if (length + ShortestStem <= word.Length && _endingsBySpan.TryGetValue(word[^length..], out number))
            {
                keys.Add(number);
            }
        }
    }

    private int NumberOf(Dictionary<string, int> words, string word)
    {
        if (!words.TryGetValue(word, out var number))
        {
            number = _next++;
            words.Add(word, number);
        }

        return number;
    }
}
