namespace MassageBot.Core.Triage.Reading;

/// <summary>
/// Finds the known word nearest to a misspelt one (Damerau-Levenshtein, same first letter, one edit up to seven letters, two from eight)
/// by the deletions that both have in common, so that the search does not grow with the number of words.
/// </summary>
internal sealed class SpellingIndex
{
    private const int ShortestWord = 5;
    private const int TwoEditsFrom = 8;
    private const int LongestWord = 24;

    private readonly Dictionary<uint, List<string>> _byDeletion = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public void Add(string word)
    {
        if (word.Length is < ShortestWord or > LongestWord || !_known.Add(word))
        {
            return;
        }

        foreach (var key in Deletions(word, EditsFor(word)))
        {
            if (!_byDeletion.TryGetValue(key, out var words))
            {
                _byDeletion.Add(key, words = []);
            }

            words.Add(word);
        }
    }

    /// <summary>The nearest known word, or null when none is near enough.</summary>
    public string? Nearest(string word)
    {
        if (word.Length is < ShortestWord - 1 or > LongestWord || char.IsAsciiDigit(word[0]))
        {
            return null;
        }

        string? nearest = null;
        var least = int.MaxValue;
        foreach (var key in Deletions(word, EditsFor(word)))
        {
            foreach (var known in _byDeletion.GetValueOrDefault(key) ?? [])
            {
                var edits = known[0] == word[0] ? Edits(known, word) : int.MaxValue;
                if (edits <= Math.Min(EditsFor(known), EditsFor(word) + 1) && edits < least)
                {
                    (nearest, least) = (known, edits);
                }
            }
        }

        return nearest;
    }

    private static int EditsFor(string word) => word.Length >= TwoEditsFrom ? 2 : 1;

    private static HashSet<uint> Deletions(string word, int edits)
    {
        var keys = new HashSet<uint> { Hash(word, -1, -1) };
        for (var first = 0; first < word.Length; first++)
        {
            keys.Add(Hash(word, first, -1));
            for (var second = first + 1; edits > 1 && second < word.Length; second++)
            {
                keys.Add(Hash(word, first, second));
            }
        }

        return keys;
    }

    private static uint Hash(string word, int without, int alsoWithout)
    {
        var hash = 2166136261u;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != without && i != alsoWithout)
            {
                hash = unchecked((hash ^ word[i]) * 16777619u);
            }
        }

        return hash;
    }

    private static int Edits(string one, string other)
    {
        Span<int> older = stackalloc int[LongestWord + 2];
        Span<int> last = stackalloc int[LongestWord + 2];
        Span<int> row = stackalloc int[LongestWord + 2];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Cell(one, other, i, j, older, last, row);
            }

            last.CopyTo(older);
            row.CopyTo(last);
        }

        return last[other.Length];
    }

    private static int Cell(string one, string other, int i, int j, Span<int> older, Span<int> last, Span<int> row)
    {
        var same = one[i - 1] == other[j - 1];
        var best = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
        var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return swapped ? Math.Min(best, older[j - 2] + 1) : best;
    }
}
