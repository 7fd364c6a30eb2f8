namespace MassageBot.Core.Understanding.Lexicons;

/// <summary>A phrase found in a message: the id it stands for and the tokens it covers.</summary>
internal readonly record struct PhraseMatch(string Id, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>Finds phrases in a row of words, longest first.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);

    /// <param name="phrases">Ids with their phrases, already normalized and split into words.</param>
    public PhraseTable(IEnumerable<(string Id, string[] Words)> phrases)
    {
        foreach (var (id, words) in phrases.Where(phrase => phrase.Words.Length > 0))
        {
            if (!_byFirstWord.TryGetValue(words[0], out var entries))
            {
                _byFirstWord[words[0]] = entries = [];
            }

            entries.Add(new Entry(id, words));
        }

        foreach (var entries in _byFirstWord.Values)
        {
            entries.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
        }
    }

    /// <summary>All matches from left to right, without overlaps.</summary>
    public List<PhraseMatch> FindAll(ReadOnlySpan<string> words)
    {
        var found = new List<PhraseMatch>();
        for (var at = 0; at < words.Length; at++)
        {
            if (MatchAt(words, at) is { } match)
            {
                found.Add(match);
                at = match.End - 1;
            }
        }

        return found;
    }

    /// <summary>The longest phrase that starts exactly here.</summary>
    public PhraseMatch? MatchAt(ReadOnlySpan<string> words, int at)
    {
        if (at >= words.Length || !_byFirstWord.TryGetValue(words[at], out var entries))
        {
            return null;
        }

        foreach (var entry in entries)
        {
            if (entry.Words.Length <= words.Length - at && words.Slice(at, entry.Words.Length).SequenceEqual(entry.Words))
            {
                return new PhraseMatch(entry.Id, at, entry.Words.Length);
            }
        }

        return null;
    }

    /// <summary>The id when the words are exactly one phrase.</summary>
    public string? Whole(ReadOnlySpan<string> words) => MatchAt(words, 0) is { } match && match.Length == words.Length ? match.Id : null;

    private sealed record Entry(string Id, string[] Words);
}
