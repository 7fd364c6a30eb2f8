using System.Collections.Immutable;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.Triage;

/// <summary><c>examples.yaml</c>: for each rule sentences that it has to catch, and near misses that it has to leave alone.</summary>
internal sealed record ExamplesFile
{
    public required IReadOnlyDictionary<string, ExampleEntry> Rules { get; init; }

    public IEnumerable<TriageSentence> Caught =>
        from rule in Rules
        from sentence in rule.Value.Caught.All
        select new TriageSentence(rule.Key, sentence);

    public IEnumerable<string> NearMisses => Rules.Values.SelectMany(rule => rule.NotCaught.All);
}

internal sealed record ExampleEntry
{
    public required ExampleSentences Caught { get; init; }

    public required ExampleSentences NotCaught { get; init; }
}

/// <summary>Sentences by language.</summary>
internal sealed record ExampleSentences
{
    [Phrases]
    public required ImmutableArray<string> En { get; init; }

    [Phrases]
    public required ImmutableArray<string> Es { get; init; }

    public IEnumerable<string> All => En.Concat(Es);
}
