using MassageBot.Core.SessionLengths;

namespace MassageBot.Core.Triage.Advice;

/// <summary>Why a massage is suggested; each has its sentence.</summary>
public enum RecommendationReason
{
    PainFocused,

    /// <summary>Several areas, or trouble that has lasted: more time.</summary>
    PainManyAreas,
    PainLongStanding,
    InjuryFocused,

    /// <summary>Nothing hurts, and one place is to be worked on.</summary>
    OnePlace,

    /// <summary>Nothing hurts, and there is a goal, such as moving more easily.</summary>
    Goal,

    /// <summary>Sleep or stress, and nothing hurts.</summary>
    Rest,
    Relax,
    Pregnancy,
    NotSure,
}

/// <summary>A service and a length that can be chosen instead.</summary>
public sealed record Suggestion(ServiceId ServiceId, int Minutes);

/// <summary>What the bot suggests after triage. The client decides.</summary>
public sealed record Recommendation
{
    public required ServiceId ServiceId { get; init; }

    public required int Minutes { get; init; }

    /// <summary>Minutes on top for the talk of a first visit; 0 when there are none.</summary>
    public required int ConsultationMinutes { get; init; }

    public required RecommendationReason Reason { get; init; }

    /// <summary>What the length is long enough for; null when it is the usual one.</summary>
    public SessionNeed? LengthFor { get; init; }

    /// <summary>Null when the clinic's menu has nothing else that fits.</summary>
    public Suggestion? Alternative { get; init; }
}
