namespace MassageBot.Core.Triage.Reading;

/// <summary>
/// Finds the known word nearest to a misspelt one: same first letter, one slip up to seven letters, two from eight. Letters that sound
/// alike, doubled, left out or swapped weigh one slip, any other letter in the place of one weighs two, so that real words are rarely
/// taken for another. Candidates share a deletion with the word: the search does not grow with the number of words.
/// </summary>
internal sealed class SpellingIndex
{
    private const int ShortestWord = 5;
    private const int TwoSlipsFrom = 8;
    private const int LongestWord = 24;
    private const string Vowels = "aeiou";

    private static readonly HashSet<(char, char)> SoundAlike =
    [
        ('c', 'k'), ('c', 's'), ('s', 'z'), ('m', 'n'), ('b', 'v'), ('g', 'j'), ('i', 'y'), ('e', 'y'), ('c', 'q'), ('k', 'q'), ('l', 'y'),
    ];

    private readonly Dictionary<uint, List<string>> _byDeletion = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public void Add(string word)
    {
        if (word.Length is < ShortestWord or > LongestWord || !_known.Add(word))
        {
            return;
        }

        foreach (var key in Deletions(word))
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
        var tooShort = word.Length < ShortestWord && (word.Length < ShortestWord - 1 || word.Any(letter => Vowels.Contains(letter, StringComparison.Ordinal)));
        if (tooShort || word.Length > LongestWord || char.IsAsciiDigit(word[0]))
        {
            return null;
        }

        string? nearest = null;
        var least = int.MaxValue;
        foreach (var key in Deletions(word))
        {
            foreach (var known in _byDeletion.GetValueOrDefault(key) ?? [])
            {
                var slips = known[0] == word[0] ? Slips(known, word) : int.MaxValue;
                if (slips <= (known.Length >= TwoSlipsFrom ? 2 : 1) && slips < least)
                {
                    (nearest, least) = (known, slips);
                }
            }
        }

        return nearest;
    }

    private static IEnumerable<uint> Deletions(string word)
    {
        yield return Hash(word, -1);
        for (var without = 1; without < word.Length; without++)
        {
            if (word[without] != word[without - 1])
            {
                yield return Hash(word, without);
            }
        }
    }

    private static uint Hash(string word, int without)
    {
        var hash = 2166136261u;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != without)
            {
                hash = unchecked((hash ^ word[i]) * 16777619u);
            }
        }

        return hash;
    }

    private static int Slips(string one, string other)
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
        var best = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + Weight(one[i - 1], other[j - 1]));
        var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return swapped ? Math.Min(best, older[j - 2] + 1) : best;
    }

    private static int Weight(char one, char other)
    {
        if (one == other)
        {
            return 0;
        }

        var alike = (Vowels.Contains(one, StringComparison.Ordinal) && Vowels.Contains(other, StringComparison.Ordinal))
            || SoundAlike.Contains((one, other)) || SoundAlike.Contains((other, one));
        return alike ? 1 : 2;
    }
}
