namespace MassageBot.Core.Triage.Reading;

/// <summary>What a phrase of the rule files stands for.</summary>
internal enum MeaningKind
{
    Concept,
    Idiom,
    Negator,
    NegatorAfter,
    PseudoNegator,
    NegationStop,
    Subject,
    ClauseBreak,
    OtherPerson,
    Self,
    BookingFor,
    Hypothetical,
    WorkRequest,
    Time,
    Health,
    Ordinary,
}

/// <summary>A meaning: its kind, the concept's name or the age in days of a word of time, and whether it is a part of the body.</summary>
internal sealed record Meaning(MeaningKind Kind, string Name = "", int Days = 0, bool IsPart = false);

/// <summary>All phrases of the rule files in one tree of words, so that a message is read once from left to right.</summary>
internal sealed class Lexicon
{
    private const int MostFillersSkipped = 2;

    private readonly Node _root = new();
    private readonly List<Meaning> _meanings = [];
    private readonly Dictionary<string, int> _concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _wider = [];
    private readonly HashSet<string> _fillers;
    private readonly HashSet<int> _passive = [];
    private readonly Tokenizer _tokenizer;
    private readonly Vocabulary _vocabulary;

    public Lexicon(Spelling spelling, Tokenizer tokenizer)
    {
        _tokenizer = tokenizer;
        _fillers = spelling.Fillers.ToHashSet(StringComparer.Ordinal);
        _vocabulary = new Vocabulary(spelling.ProtectedWords.Concat(spelling.Fillers));
    }

    public Meaning this[int meaning] => _meanings[meaning];

    public bool IsFiller(string word) => _fillers.Contains(word);

    public int AddMeaning(Meaning meaning)
    {
        _meanings.Add(meaning);
        return _meanings.Count - 1;
    }

    /// <summary>The number of a concept; made when new.</summary>
    public int Concept(string name, bool isPart = false)
    {
        if (!_concepts.TryGetValue(name, out var number))
        {
            number = AddMeaning(new Meaning(MeaningKind.Concept, name, IsPart: isPart));
            _concepts.Add(name, number);
        }

        return number;
    }

    /// <summary>True for phrases of flags: a "no" inside one belongs to it and denies nothing else.</summary>
    public bool TakesUpNegators(int meaning) => !_passive.Contains(meaning);

    /// <summary>Says whether a phrase only silences a rule.</summary>
    public void SetPassive(int meaning, bool passive)
    {
        if (passive)
        {
            _passive.Add(meaning);
        }
        else
        {
            _passive.Remove(meaning);
        }
    }

    /// <summary>Whatever is <paramref name="narrow"/> is <paramref name="wide"/> too.</summary>
    public void Widen(int narrow, int wide)
    {
        if (!_wider.TryGetValue(narrow, out var wider))
        {
            _wider.Add(narrow, wider = []);
        }

        wider.Add(wide);
    }

    /// <summary>Listens for a phrase. <paramref name="repairable"/> ones are also found misspelt.</summary>
    public void Add(string phrase, int meaning, bool repairable)
    {
        var node = _root;
        foreach (var word in Words(phrase))
        {
            node = node.Next(_vocabulary.Learn(word, repairable));
        }

        if (node != _root && !node.Meanings.Contains(meaning))
        {
            node.Meanings.Add(meaning);
        }
    }

    /// <summary>All meanings in the words, by their start.</summary>
    public List<Hit> Find(IReadOnlyList<Token> tokens)
    {
        var keys = KeysOf(tokens);
        var hits = new List<Hit>();
        for (var start = 0; start < tokens.Count; start++)
        {
            Walk(_root, tokens, keys, start, start, 0, hits);
        }

        return hits;
    }

    private IEnumerable<string> Words(string phrase)
    {
        foreach (var part in phrase.Contains('*', StringComparison.Ordinal) ? phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
        {
            yield return PlainText.Fold(part);
        }

        foreach (var token in phrase.Contains('*', StringComparison.Ordinal) ? [] : _tokenizer.Read(phrase))
        {
            yield return token.Word;
        }
    }

    private int[][] KeysOf(IReadOnlyList<Token> tokens)
    {
        var keys = new int[tokens.Count][];
        var found = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            found.Clear();
            _vocabulary.Find(tokens[i].Word, found);
            keys[i] = [.. found];
        }

        return keys;
    }

    private void Walk(Node node, IReadOnlyList<Token> tokens, int[][] keys, int start, int at, int skipped, List<Hit> hits)
    {
        if (at >= tokens.Count || (at > start && tokens[at].Before >= Break.Clause))
        {
            return;
        }

        foreach (var key in keys[at])
        {
            if (node.Find(key) is { } next)
            {
                Report(next, start, at + 1, hits);
                Walk(next, tokens, keys, start, at + 1, skipped, hits);
            }
        }

        if (at > start && skipped < MostFillersSkipped && _fillers.Contains(tokens[at].Word))
        {
            Walk(node, tokens, keys, start, at + 1, skipped + 1, hits);
        }
    }

    private void Report(Node node, int start, int end, List<Hit> hits)
    {
        foreach (var meaning in node.Meanings)
        {
            Report(meaning, start, end, hits);
        }
    }

    private void Report(int meaning, int start, int end, List<Hit> hits)
    {
        hits.Add(new Hit(meaning, start, end));
        foreach (var wider in _wider.GetValueOrDefault(meaning) ?? [])
        {
            Report(wider, start, end, hits);
        }
    }

    private sealed class Node
    {
        private readonly Dictionary<int, Node> _next = [];

        public List<int> Meanings { get; } = [];

        public Node? Find(int key) => _next.GetValueOrDefault(key);

        public Node Next(int key)
        {
            if (!_next.TryGetValue(key, out var next))
            {
                _next.Add(key, next = new Node());
            }

            return next;
        }
    }
}
