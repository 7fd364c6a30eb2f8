namespace Microsoft.Recognizers.Text.Grammar;

/// <summary>What a word or phrase of the lexicon can mean: a sense and its value ("march" is month 3).</summary>
internal readonly record struct Meaning(Sense Sense, double Value, string Code);

/// <summary>A node of the phrase tree: the meanings of the phrase that ends here, and the words that may follow.</summary>
internal sealed class Entry
{
    private Dictionary<string, Entry> _next;
    private Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Meaning[] Meanings { get; private set; } = [];

    public bool HasNext => _next is not null;

    public Entry Follow(ReadOnlySpan<char> word) =>
        _next is not null && _lookup.TryGetValue(word, out var next) ? next : null;

    public Entry GetOrAdd(string word)
    {
        if (_next is null)
        {
            _next = new(StringComparer.Ordinal);
            _lookup = _next.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        if (!_next.TryGetValue(word, out var entry))
        {
            _next[word] = entry = new Entry();
        }

        return entry;
    }

    /// <summary>The senses of all meanings.</summary>
    public SenseSet Senses { get; private set; }

    public void Add(Meaning meaning)
    {
        Meanings = [.. Meanings, meaning];
        Senses |= SenseSet.Of(meaning.Sense);
    }

    public bool TryGet(Sense sense, out Meaning meaning)
    {
        foreach (ref readonly var candidate in Meanings.AsSpan())
        {
            if (candidate.Sense == sense)
            {
                meaning = candidate;
                return true;
            }
        }

        meaning = default;
        return false;
    }
}
