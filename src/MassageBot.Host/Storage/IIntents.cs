using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;

namespace MassageBot.Host.Storage;

/// <summary>Where an intent stands.</summary>
internal enum IntentState
{
    /// <summary>Waits for its next try.</summary>
    Pending,

    /// <summary>A worker has it until its claim runs out.</summary>
    Claimed,

    /// <summary>Carried out.</summary>
    Done,

    /// <summary>The slot was taken: the client chooses again.</summary>
    NeedsReselect,

    /// <summary>Staff have it.</summary>
    DeadLetter,
}

/// <summary>An intent in the hands of one worker. Whoever settles it has to show the claim token.</summary>
internal sealed record ClaimedIntent
{
    public required BookingIntent Intent { get; init; }

    public required string Conversation { get; init; }

    /// <summary>Tries before this one.</summary>
    public required int Attempts { get; init; }

    /// <summary>True when the client has heard that it takes longer.</summary>
    public required bool DelayTold { get; init; }

    public required string ClaimToken { get; init; }
}

/// <summary>The end of a try, stored together with what the conversation hears of it.</summary>
internal sealed record IntentSettlement
{
    public required ClaimedIntent Claim { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required IntentState State { get; init; }

    /// <summary>When to try again; only with <see cref="IntentState.Pending"/>.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Null when the conversation hears nothing this time.</summary>
    public BookingOutcome? Outcome { get; init; }

    public Alert? Alert { get; init; }
}

internal interface IIntents
{
    /// <summary>Claims intents that are due, and those whose claim ran out.</summary>
    Task<IReadOnlyList<ClaimedIntent>> ClaimDueAsync(DateTimeOffset now, TimeSpan claimFor, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Ends a try: state, outcome event and alert in one transaction; held replies of the intent go, since the outcome speaks for itself.
    /// False when the claim ran out and somebody else has it: nothing was written.
    /// </summary>
    Task<bool> SettleAsync(IntentSettlement settlement, CancellationToken cancellationToken);
}
