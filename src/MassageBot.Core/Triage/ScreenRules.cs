using System.Collections.Immutable;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Triage;

/// <summary>What <c>dialogs/triage/screen.yaml</c> says: how each point counts, and the words of answers.</summary>
public sealed record ScreenRules
{
    public required IReadOnlyDictionary<ScreenItem, ScreenItemRule> Items { get; init; }

    /// <summary>What stays open after "not sure" and a follow-up that settled nothing.</summary>
    public required ScreenItemRule Unsettled { get; init; }

    public required ScreenWords Words { get; init; }
}

/// <summary>What a point means until a follow-up says more.</summary>
public sealed record ScreenItemRule
{
    /// <summary>Stored with the result as a code, such as <c>SCREEN-2</c>.</summary>
    public required string RuleId { get; init; }

    public required Tier Tier { get; init; }

    public required Disposition Disposition { get; init; }

    public Constraints Constraints { get; init; } = Constraints.None;

    /// <summary>Older than this it no longer counts; null when age makes no difference.</summary>
    public int? OlderThanDays { get; init; }

    /// <summary>Rules that settle this point when the follow-up answer meets one of them.</summary>
    public required ImmutableArray<string> SettledBy { get; init; }
}

/// <summary>Phrases that answer the screen, in all languages together.</summary>
public sealed record ScreenWords
{
    /// <summary>The whole answer means "none of these".</summary>
    [Phrases]
    public required ImmutableArray<string> None { get; init; }

    /// <summary>Anywhere in the answer, it is uncertain.</summary>
    [Phrases]
    public required ImmutableArray<string> NotSure { get; init; }

    /// <summary>The whole answer is a bare yes: something applies, which is open.</summary>
    [Phrases]
    public required ImmutableArray<string> Yes { get; init; }

    /// <summary>Small words that say nothing by themselves ("thanks", "please").</summary>
    [Phrases]
    public required ImmutableArray<string> Fillers { get; init; }

    [Phrases]
    public required IReadOnlyDictionary<ScreenItem, ImmutableArray<string>> Items { get; init; }

    /// <summary>Ordinals and number words with their value, 1 to 6.</summary>
    public required IReadOnlyDictionary<string, int> Numbers { get; init; }
}
