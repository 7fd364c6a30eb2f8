using System.Collections.Immutable;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.Triage;

/// <summary><c>red-flags.yaml</c>.</summary>
internal sealed record RedFlagsFile
{
    /// <summary>Numbers of further hotlines of the clinic's country, by placeholder.</summary>
    [Phrases]
    public required IReadOnlyDictionary<string, string> Hotlines { get; init; }

    public required ImmutableArray<RedFlagEntry> Rules { get; init; }
}

/// <summary>One rule as the file writes it.</summary>
internal sealed record RedFlagEntry
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required Tier Tier { get; init; }

    public required Disposition Disposition { get; init; }

    public required LineEntry Line { get; init; }

    public LineEntry? Ask { get; init; }

    public required string StaffNote { get; init; }

    public ImmutableArray<string> Sources { get; init; } = [];

    [Phrases]
    public ImmutableArray<string> Patterns { get; init; } = [];

    [Phrases]
    public ImmutableArray<string> AskWhen { get; init; } = [];

    [Phrases]
    public ImmutableArray<string> NotWhen { get; init; } = [];

    public PastEntry? Past { get; init; }

    public bool AsSaid { get; init; }

    public ConstraintsEntry Constraints { get; init; } = new();

    public required string Review { get; init; }
}

/// <summary>A line in every language.</summary>
internal sealed record LineEntry
{
    [Placeholders("emergency", "crisis-line", "poison-control", "violence-line", "assault-line")]
    public required Sentence En { get; init; }

    [Placeholders("emergency", "crisis-line", "poison-control", "violence-line", "assault-line")]
    public required Sentence Es { get; init; }
}

internal sealed record PastEntry
{
    public required int OlderThanDays { get; init; }

    /// <summary>The rule that counts then; absent when nothing does.</summary>
    public string? Rule { get; init; }
}

internal sealed record ConstraintsEntry
{
    public ImmutableArray<string> Skills { get; init; } = [];

    public Pressure? PressureCap { get; init; }

    public bool AvoidArea { get; init; }

    public int ExtraMinutes { get; init; }

    public int EarliestInDays { get; init; }

    public Constraints ToConstraints() => new()
    {
        Skills = Skills,
        PressureCap = PressureCap,
        AvoidArea = AvoidArea,
        ExtraMinutes = ExtraMinutes,
        EarliestInDays = EarliestInDays,
    };
}
