using System.Collections.Immutable;

namespace MassageBot.Core.Triage.Reading;

/// <summary>What a pattern leads to when it is met.</summary>
internal enum Purpose
{
    Flag,
    Ask,
    NotWhen,
}

/// <summary>A pattern with its concepts as numbers, ready to be looked for.</summary>
internal sealed record CompiledPattern(int Rule, Purpose Purpose, ImmutableArray<CompiledTerm> Terms);

internal sealed record CompiledTerm(Join Join, ImmutableArray<int> Meanings);

/// <summary>A place where a pattern is met, and how it is asserted.</summary>
internal sealed record Match(int Rule, Assertion Assertion, Denial Denial, int Age, ImmutableArray<Hit> Hits, Purpose Purpose = Purpose.Flag)
{
    /// <summary>Lower is stronger: a present reading outweighs a denied one of the same rule.</summary>
    public int Weakness => Assertion switch
    {
        Assertion.Present => 0,
        Assertion.Past => 1,
        Assertion.SomeoneElse => 2,
        Assertion.Hypothetical => 3,
        Assertion.Negated => Denial == Denial.Remote ? 4 : 5,
        Assertion.Idiom => 6,
    };
}
