using MassageBot.Core.Wording;

namespace MassageBot.Core.Handoff;

/// <summary>Getting a person.</summary>
public sealed record HandoffWording
{
    /// <summary>No person can be promised here now: the phone, and the offer of a call-back.</summary>
    [Placeholders("phone")]
    public required Sentence CallUs { get; init; }

    /// <summary>Only the call-back.</summary>
    public required Sentence CallUsNoPhone { get; init; }

    /// <summary>Which number may the front desk call?</summary>
    public required Sentence AskPhone { get; init; }

    /// <summary>Noted; the front desk will call this number.</summary>
    [Placeholders("phone")]
    public required Sentence CallBackNoted { get; init; }

    /// <summary>No call-back wanted; goes on.</summary>
    public required Sentence NotNow { get; init; }

    /// <summary>Something was passed on to the front desk.</summary>
    public required Sentence Passed { get; init; }

    /// <summary>A new number, name or address was passed to the front desk.</summary>
    public required Sentence ContactPassed { get; init; }
}
