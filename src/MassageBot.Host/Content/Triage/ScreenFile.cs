using System.Collections.Immutable;
using MassageBot.Core.Triage;

namespace MassageBot.Host.Content.Triage;

/// <summary><c>screen.yaml</c>.</summary>
internal sealed record ScreenFile
{
    public required IReadOnlyDictionary<ScreenItem, ScreenItemEntry> Items { get; init; }

    public required ScreenItemEntry Unsettled { get; init; }

    public required ScreenWords Words { get; init; }

    public ScreenRules ToRules() => new()
    {
        Items = Items.ToDictionary(item => item.Key, item => item.Value.ToRule()),
        Unsettled = Unsettled.ToRule(),
        Words = Words,
    };
}

internal sealed record ScreenItemEntry
{
    public required string RuleId { get; init; }

    public required Tier Tier { get; init; }

    public required Disposition Disposition { get; init; }

    public ConstraintsEntry Constraints { get; init; } = new();

    public int? OlderThanDays { get; init; }

    public ImmutableArray<string> SettledBy { get; init; } = [];

    public ScreenItemRule ToRule() => new()
    {
        RuleId = RuleId,
        Tier = Tier,
        Disposition = Disposition,
        Constraints = Constraints.ToConstraints(),
        OlderThanDays = OlderThanDays,
        SettledBy = SettledBy,
    };
}
