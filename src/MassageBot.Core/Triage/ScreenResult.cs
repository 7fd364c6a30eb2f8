using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.Triage;

/// <summary>A point of the numbered safety screen.</summary>
public enum ScreenItem
{
    Illness = 1,
    InjuryOrSurgery = 2,
    Pregnant = 3,
    ClotHeartOrCancer = 4,
    NumbnessOrWeakness = 5,
}

/// <summary>What a client answered to the numbered screen. Uncertainty is never "none".</summary>
public abstract record ScreenAnswer
{
    private ScreenAnswer()
    {
    }

    public sealed record None : ScreenAnswer;

    public sealed record Some(ImmutableArray<ScreenItem> Items) : ScreenAnswer;

    public sealed record NotSure : ScreenAnswer;

    /// <summary>No answer to the screen at all.</summary>
    public sealed record Unclear : ScreenAnswer;
}

/// <summary>Where the screen stands after an answer.</summary>
public abstract record ScreenStep
{
    private ScreenStep()
    {
    }

    /// <summary>Answered: booking may go on as far as the result allows.</summary>
    public sealed record Answered(ScreenResult Result) : ScreenStep;

    /// <summary>One further question is needed, at most once a screen; its words are of the wording file.</summary>
    public sealed record FollowUp(ImmutableArray<ScreenItem> Items) : ScreenStep;

    /// <summary>The screen has to be asked again.</summary>
    public sealed record AskAgain : ScreenStep;
}

/// <summary>
/// Proof that the safety screen was answered. Nothing but <c>SafetyScreen</c> makes one, and a
/// <see cref="Booking.BookingRequest"/> cannot be made without one: that is how the screen cannot be skipped.
/// </summary>
public sealed record ScreenResult
{
    internal ScreenResult()
    {
    }

    public required Disposition Disposition { get; init; }

    /// <summary>Ids of all rules that were met, gravest first. Codes only: no words of the client.</summary>
    public required ImmutableArray<string> RuleIds { get; init; }

    public required Constraints Constraints { get; init; }

    public required Instant AnsweredAt { get; init; }

    /// <summary>False for what a doctor, a guardian or an emergency service has to see first.</summary>
    public bool MayTakeSlot => Disposition is Disposition.Clear or Disposition.LocalCaution or Disposition.TherapistReview;

    /// <summary>True when the visit is held but a therapist has to approve it.</summary>
    public bool PendingOnly => Disposition == Disposition.TherapistReview;
}
