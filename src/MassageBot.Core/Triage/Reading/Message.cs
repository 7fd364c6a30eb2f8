namespace MassageBot.Core.Triage.Reading;

/// <summary>Whether and how strongly a word is denied.</summary>
internal enum Denial : byte
{
    None,

    /// <summary>Some words after the denial, where it may not reach any more.</summary>
    Remote,

    /// <summary>Right after it, or in its list.</summary>
    Direct,
}

/// <summary>A message as the rules see it: words, what they mean, and for each word whether it is denied, past, supposed or about someone else.</summary>
internal sealed class Message(List<Token> tokens, Place[] places)
{
    /// <summary>An age that was not said.</summary>
    public const int NoAge = -1;

    public IReadOnlyList<Token> Tokens { get; } = tokens;

    public Place[] Places { get; } = places;

    public Denial[] Denied { get; } = new Denial[tokens.Count];

    /// <summary>Days since; 0 for now, <see cref="NoAge"/> when the words say nothing.</summary>
    public int[] Age { get; } = Enumerable.Repeat(NoAge, tokens.Count).ToArray();

    public bool[] IsSomeoneElse { get; } = new bool[tokens.Count];

    public bool[] IsSupposed { get; } = new bool[tokens.Count];

    /// <summary>The words where something is to be worked on, not what hurts.</summary>
    public bool[] IsWorkArea { get; } = new bool[tokens.Count];

    public bool[] IsIdiom { get; } = new bool[tokens.Count];

    /// <summary>Hits by meaning, in the order of the words.</summary>
    public Dictionary<int, List<Hit>> Hits { get; } = [];

    /// <summary>All parts of the body that are named, in order.</summary>
    public List<Hit> Parts { get; } = [];

    /// <summary>Figures of speech.</summary>
    public List<Hit> Idioms { get; } = [];

    /// <summary>Complaints that people come with every day: no reason to ask.</summary>
    public List<Hit> Ordinary { get; } = [];

    /// <summary>Words of illness.</summary>
    public List<Hit> HealthWords { get; } = [];

    public IReadOnlyList<Hit> Of(int meaning) => Hits.GetValueOrDefault(meaning) ?? [];

    public void Add(Hit hit)
    {
        if (!Hits.TryGetValue(hit.Meaning, out var hits))
        {
            Hits.Add(hit.Meaning, hits = []);
        }

        hits.Add(hit);
    }
}
