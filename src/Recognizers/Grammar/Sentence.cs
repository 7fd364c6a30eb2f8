namespace Microsoft.Recognizers.Text.Grammar;

/// <summary>A text cut into tokens, each with the phrases of the lexicon that begin there, longest first.</summary>
internal sealed class Sentence
{
    private readonly Token[] _tokens;
    private readonly (int First, int Count)[] _termsAt;
    private readonly SenseSet[] _senses;
    private readonly List<Term> _terms;

    public Sentence(string text, Language language)
    {
        Text = text;
        Folded = Folding.Fold(text);
        Language = language;
        _tokens = Fuse.Apply(Folded, Tokenizer.Cut(Folded), language);
        _termsAt = new (int, int)[_tokens.Length];
        _senses = new SenseSet[_tokens.Length];
        _terms = new List<Term>(_tokens.Length + 8);
        for (var i = 0; i < _tokens.Length; i++)
        {
            FindTerms(i);
        }
    }

    public string Text { get; }

    public string Folded { get; }

    public Language Language { get; }

    public int Count => _tokens.Length;

    public Token this[int i] => _tokens[i];

    public bool IsDigits(int i) => i >= 0 && i < _tokens.Length && _tokens[i].Kind == TokenKind.Digits;

    public bool IsWord(int i) => i >= 0 && i < _tokens.Length && _tokens[i].Kind == TokenKind.Word;

    public bool IsMark(int i, char mark) =>
        i >= 0 && i < _tokens.Length && _tokens[i].Kind == TokenKind.Mark && Folded[_tokens[i].Start] == mark;

    /// <summary>No blank between this token and the one before.</summary>
    public bool Glued(int i) => i > 0 && i < _tokens.Length && _tokens[i - 1].End == _tokens[i].Start;

    public ReadOnlySpan<char> Span(int i) => i >= 0 && i < _tokens.Length ? Folded.AsSpan(_tokens[i].Start, _tokens[i].Length) : default;

    public bool Has(int i, Sense sense) => (uint)i < (uint)_senses.Length && _senses[i].Has(sense);

    /// <summary>A phrase of one of these senses begins here.</summary>
    public bool HasAny(int i, SenseSet senses) => _senses[i].Overlaps(senses);

    /// <summary>Something can begin here: digits, or a word or phrase of the lexicon.</summary>
    public bool CanBegin(int i) => IsDigits(i) || _termsAt[i].Count > 0;

    public int Skip(int i, Sense sense) => Find(i, sense, out _, out var next) ? next : i;

    public int SkipMark(int i, char mark) => IsMark(i, mark) ? i + 1 : i;

    public bool Find(int i, Sense sense, out Meaning meaning, out int next)
    {
        if (Has(i, sense))
        {
            var (first, count) = _termsAt[i];
            for (var t = first; t < first + count; t++)
            {
                if (_terms[t].Entry.Senses.Has(sense) && _terms[t].Entry.TryGet(sense, out meaning))
                {
                    next = _terms[t].Next;
                    return true;
                }
            }
        }

        meaning = default;
        next = i;
        return false;
    }

    /// <summary>A phrase of this sense that ends just before token <paramref name="end"/>, looking back at most four tokens.</summary>
    public bool FindBefore(int end, Sense sense, out Meaning meaning, out int start)
    {
        for (start = end - 1; start >= Math.Max(0, end - 5); start--)
        {
            if (Find(start, sense, out meaning, out var next) && next == end)
            {
                return true;
            }
        }

        meaning = default;
        return false;
    }

    private void FindTerms(int i)
    {
        var first = _terms.Count;
        var entry = Language.Lexicon.Root;
        for (var j = i; j < _tokens.Length && entry.HasNext; j++)
        {
            // Digits behind a short sign belong to it ("m2"); set apart they begin the next number ("5 ft 2 in").
            entry = j > i && IsDigits(j) && !Glued(j) && _tokens[j - 1].Length <= 3 ? null : entry.Follow(Span(j));
            if (entry is null)
            {
                break;
            }

            if (entry.Meanings.Length > 0)
            {
                _terms.Insert(first, new Term(entry, j + 1));
                _senses[i] |= entry.Senses;
            }
        }

        _termsAt[i] = (first, _terms.Count - first);
    }

    private readonly record struct Term(Entry Entry, int Next);
}
