using System.Collections.Immutable;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.Triage;

/// <summary><c>concepts.yaml</c>: words that mean the same to the rules.</summary>
internal sealed record ConceptsFile
{
    public required IReadOnlyDictionary<string, ConceptEntry> Parts { get; init; }

    public required IReadOnlyDictionary<string, ConceptEntry> Signs { get; init; }

    public IEnumerable<Concept> ToConcepts() =>
        Parts.Select(part => part.Value.ToConcept(part.Key, ConceptKind.Part)).Concat(Signs.Select(sign => sign.Value.ToConcept(sign.Key, ConceptKind.Sign)));
}

internal sealed record ConceptEntry
{
    [Phrases]
    public ImmutableArray<string> En { get; init; } = [];

    [Phrases]
    public ImmutableArray<string> Es { get; init; } = [];

    public Concept ToConcept(string id, ConceptKind kind) => new(id, kind, En.AddRange(Es));
}

/// <summary><c>health-words.yaml</c>.</summary>
internal sealed record HealthWordsFile
{
    [Phrases]
    public required ImmutableArray<string> En { get; init; }

    [Phrases]
    public required ImmutableArray<string> Es { get; init; }

    [Phrases]
    public required ImmutableArray<string> Ordinary { get; init; }
}

/// <summary>A plain list of phrases in both languages: <c>idioms.yaml</c>.</summary>
internal sealed record PhrasesFile
{
    [Phrases]
    public required ImmutableArray<string> En { get; init; }

    [Phrases]
    public required ImmutableArray<string> Es { get; init; }

    public ImmutableArray<string> All => En.AddRange(Es);
}

/// <summary><c>numbers.yaml</c>: where readings and ages begin to matter, and what makes a pain long-standing.</summary>
internal sealed record LimitsFile
{
    public required NumberLimits Limits { get; init; }

    [Phrases]
    public required ImmutableArray<string> LongStanding { get; init; }
}
