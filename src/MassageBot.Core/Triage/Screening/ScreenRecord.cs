using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.Triage.Screening;

/// <summary>A screen result as it is stored with the conversation and the booking: codes only, no words of the client.</summary>
public sealed record ScreenRecord
{
    public required Disposition Disposition { get; init; }

    public required ImmutableArray<string> RuleIds { get; init; }

    public ImmutableArray<string> Skills { get; init; } = [];

    public Pressure? PressureCap { get; init; }

    public bool AvoidArea { get; init; }

    public int ExtraMinutes { get; init; }

    public int EarliestInDays { get; init; }

    public required Instant AnsweredAt { get; init; }

    public ScreenedFor About { get; init; }

    /// <summary>True when a slot that serves the one may not serve the other: another skill, more time, or a later day.</summary>
    public bool NeedsAnotherSlotThan(ScreenRecord? other) =>
        other is not null && (ExtraMinutes != other.ExtraMinutes || EarliestInDays != other.EarliestInDays || !Skills.ToHashSet().SetEquals(other.Skills));

    public static ScreenRecord Of(ScreenResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new ScreenRecord
        {
            Disposition = result.Disposition,
            RuleIds = result.RuleIds,
            Skills = result.Constraints.Skills,
            PressureCap = result.Constraints.PressureCap,
            AvoidArea = result.Constraints.AvoidArea,
            ExtraMinutes = result.Constraints.ExtraMinutes,
            EarliestInDays = result.Constraints.EarliestInDays,
            AnsweredAt = result.AnsweredAt,
        };
    }

    /// <summary>With what was said after the screen was answered: raised where that is graver, never lowered.</summary>
    public ScreenRecord With(IEnumerable<RedFlag> flags)
    {
        var all = flags.ToList();
        var constraints = all.Select(flag => flag.Constraints).Aggregate(Constraints.None, (sum, next) => sum.And(next));
        return this with
        {
            Disposition = all.Select(flag => flag.Disposition).Append(Disposition).Max(),
            RuleIds = [.. RuleIds.Union(all.Select(flag => flag.RuleId))],
            Skills = [.. Skills.Union(constraints.Skills)],
            PressureCap = constraints.And(new Constraints { PressureCap = PressureCap }).PressureCap,
            AvoidArea = AvoidArea || constraints.AvoidArea,
            ExtraMinutes = Math.Max(ExtraMinutes, constraints.ExtraMinutes),
            EarliestInDays = Math.Max(EarliestInDays, constraints.EarliestInDays),
        };
    }
}
