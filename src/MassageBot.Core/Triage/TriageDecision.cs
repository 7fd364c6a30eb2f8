using System.Collections.Immutable;

namespace MassageBot.Core.Triage;

/// <summary>
/// One decision of the reader with the words behind it. The words are health data: they are for the eyes of who asked on their own machine,
/// and go to no log and no store.
/// </summary>
public sealed record TriageDecision
{
    public required string RuleId { get; init; }

    /// <summary><c>Flag</c>, <c>Ask</c> or <c>NotWhen</c>: which of the rule's patterns.</summary>
    public required string Purpose { get; init; }

    public required Assertion Assertion { get; init; }

    /// <summary>Of the message, counted from 1.</summary>
    public required int Clause { get; init; }

    public required ImmutableArray<string> Words { get; init; }

    /// <summary>How long ago by the words, in days; null when they name no time.</summary>
    public int? AgeInDays { get; init; }

    /// <summary>True when a flag came of it.</summary>
    public bool Raised { get; init; }
}
