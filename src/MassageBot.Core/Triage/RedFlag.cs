using System.Collections.Immutable;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Triage;

/// <summary>Whether a client's words state that something is so, after the NegEx/ConText families of cues.</summary>
public enum Assertion
{
    Present,
    Negated,
    Past,
    Hypothetical,
    SomeoneElse,
    Idiom,
}

/// <summary>One rule that the client's words (or the safety screen) met.</summary>
public sealed record RedFlag
{
    /// <summary>Rule id, such as <c>E01</c>.</summary>
    public required string RuleId { get; init; }

    public required Tier Tier { get; init; }

    public required Disposition Disposition { get; init; }

    public required Assertion Assertion { get; init; }

    /// <summary>The line that the bot says for it, in the language of the turn.</summary>
    public required Sentence Line { get; init; }

    /// <summary>The words that met it. Health data: kept only with the client's consent, never logged.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    public Constraints Constraints { get; init; } = Constraints.None;
}

/// <summary>What a flag asks of the booking; the slot search and the therapist's note follow it.</summary>
public sealed record Constraints
{
    public static Constraints None { get; } = new();

    /// <summary>Skills the therapist must have, such as <c>prenatal</c>.</summary>
    public ImmutableArray<string> Skills { get; init; } = [];

    /// <summary>The deepest pressure allowed; null when the client may choose.</summary>
    public Pressure? PressureCap { get; init; }

    /// <summary>Something on the skin or a site is to be left alone.</summary>
    public bool AvoidArea { get; init; }

    /// <summary>Minutes added for the talk or for help on the table.</summary>
    public int ExtraMinutes { get; init; }

    /// <summary>The visit may not be earlier than this many days from today.</summary>
    public int EarliestInDays { get; init; }

    /// <summary>Both together: the stricter of each.</summary>
    public Constraints And(Constraints other) => new()
    {
        Skills = [.. Skills.Union(other.Skills).Order(StringComparer.Ordinal)],
        PressureCap = Stricter(PressureCap, other.PressureCap),
        AvoidArea = AvoidArea || other.AvoidArea,
        ExtraMinutes = Math.Max(ExtraMinutes, other.ExtraMinutes),
        EarliestInDays = Math.Max(EarliestInDays, other.EarliestInDays),
    };

    private static Pressure? Stricter(Pressure? one, Pressure? other) =>
        one is null || other is null ? one ?? other : (Pressure)Math.Min((int)one, (int)other);
}

/// <summary>Pressure of the work, lightest first.</summary>
public enum Pressure
{
    Light,
    Medium,
    Firm,
}
