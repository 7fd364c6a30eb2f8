namespace MassageBot.Core.Understanding.Text;

/// <summary>
/// Puts a misspelt word right when a word of the clinic's field is one slip away (two for long words). A known or protected word is
/// never touched, so that "cancer" stays what it is. Looks words up by their forms with letters left out, not one by one.
/// </summary>
internal sealed class SpellingRepair
{
    private const int Shortest = 6;
    private const int LongFrom = 9;
    private readonly HashSet<string> _known;
    private readonly Dictionary<string, int> _targets;
    private readonly Dictionary<string, List<string>> _byShortened = new(StringComparer.Ordinal);

    /// <param name="known">Words left alone.</param>
    /// <param name="targets">Words that a misspelling may turn into, with how often each is used.</param>
    public SpellingRepair(IEnumerable<string> known, IReadOnlyDictionary<string, int> targets)
    {
        _known = new HashSet<string>(known, StringComparer.Ordinal);
        _targets = targets.Where(target => target.Key.Length >= Shortest - 1).ToDictionary(StringComparer.Ordinal);
        foreach (var word in _targets.Keys)
        {
            foreach (var shortened in Shortenings(word))
            {
                Remember(shortened, word);
            }
        }
    }

    public bool IsKnown(string word) => _known.Contains(word);

    public string Repair(string word)
    {
        if (word.Length < Shortest || _known.Contains(word) || word.Any(letter => !char.IsAsciiLetterLower(letter)))
        {
            return word;
        }

        var slips = word.Length >= LongFrom ? 2 : 1;
        return Candidates(word)
            .Select(candidate => (Word: candidate, Slips: EditDistance.Between(word, candidate)))
            .Where(candidate => candidate.Slips <= slips && SameStart(word, candidate.Word))
            .OrderBy(candidate => candidate.Slips)
            .ThenByDescending(candidate => _targets[candidate.Word])
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault(word);
    }

    private static bool SameStart(string word, string candidate) =>
        word[0] == candidate[0] || (word[0] == candidate[1] && word[1] == candidate[0]);

    private HashSet<string> Candidates(string word)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var shortened in Shortenings(word))
        {
            if (_byShortened.TryGetValue(shortened, out var words))
            {
                found.UnionWith(words);
            }
        }

        return found;
    }

    private void Remember(string shortened, string word)
    {
        if (!_byShortened.TryGetValue(shortened, out var words))
        {
            _byShortened[shortened] = words = [];
        }

        words.Add(word);
    }

    private static HashSet<string> Shortenings(string word)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal) { word };
        var latest = new List<string> { word };
        for (var round = word.Length >= LongFrom - 1 ? 2 : 1; round > 0; round--)
        {
            latest = [.. latest.SelectMany(WithoutOneLetter).Where(forms.Add)];
        }

        return forms;
    }

    private static IEnumerable<string> WithoutOneLetter(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            yield return word.Remove(at, 1);
        }
    }
}
