using System.Collections.Immutable;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Triage;

/// <summary>What one message says about safety. Deterministic: the same words, rules and moment give the same assessment.</summary>
public sealed record TriageAssessment
{
    public static TriageAssessment Clear { get; } = new() { Disposition = Disposition.Clear };

    /// <summary>The gravest of <see cref="Flags"/> that the words support; <see cref="Triage.Disposition.Clear"/> without any.</summary>
    public required Disposition Disposition { get; init; }

    /// <summary>All flags that hold (present, or recent enough to count), gravest first by the order of tiers.</summary>
    public ImmutableArray<RedFlag> Flags { get; init; } = [];

    /// <summary>True when a health word stands there that no rule explains: the screen or one question decides.</summary>
    public bool Ask { get; init; }

    /// <summary>A question that a rule itself asks before it decides; null for the general screen.</summary>
    public Sentence? Question { get; init; }

    /// <summary>How long ago, in days, by the words ("two years ago"); null when they name no time.</summary>
    public int? AgeInDays { get; init; }

    /// <summary>One line per decision (rule id, status, clause number): explains, and holds no client text.</summary>
    public ImmutableArray<string> Trace { get; init; } = [];

    /// <summary>The same with the matched words, for a person who looks into the rules. Never logged or stored.</summary>
    public ImmutableArray<TriageDecision> Decisions { get; init; } = [];

    /// <summary>The flag that is spoken; null when there is none.</summary>
    public RedFlag? Gravest => Flags.IsDefaultOrEmpty ? null : Flags[0];

    public bool IsEmergency => Disposition == Disposition.Emergency;
}

/// <summary>Reads every client message for red flags. Pure: no clock, no store.</summary>
public interface ITriage
{
    /// <summary>Assesses one message. <paramref name="language"/> is the language of the turn; a message may mix both.</summary>
    TriageAssessment Assess(string text, Language language);
}
