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

    /// <summary>The client took it back before anything was booked.</summary>
    Withdrawn,

    /// <summary>Staff did it themselves.</summary>
    DoneByHand,

    /// <summary>Staff gave it up.</summary>
    GivenUp,
}

/// <summary>An intent in the hands of one worker. Whoever settles it has to show the claim token.</summary>
internal sealed record ClaimedIntent
{
    public required BookingIntent Intent { get; init; }

    public required string Conversation { get; init; }

    /// <summary>Tries of this round before this one.</summary>
    public required int Attempts { get; init; }

    /// <summary>True when the client has heard that it takes longer.</summary>
    public required bool DelayTold { get; init; }

    public required string ClaimToken { get; init; }

    /// <summary>True when somebody had it before, so that the calendar may have heard of it.</summary>
    public bool HadBefore { get; init; }

    /// <summary>The client does not want it any more.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>How often staff had it tried anew.</summary>
    public int Round { get; init; }

    /// <summary>When staff last had it tried anew; null where they never did.</summary>
    public DateTimeOffset? RoundFrom { get; init; }
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

    /// <summary>The visit that came of it, as the calendar names it.</summary>
    public string? VisitId => Visit?.Id;

    /// <summary>How that visit stands, as its client hears with the outcome.</summary>
    public VisitStanding? Standing => Visit is { } visit ? new VisitStanding(visit.Start, visit.Pending, Open: true) : null;

    /// <summary>The visit that an earlier intent stood for, and that this one has changed: from now on this one stands for it, or nobody does.</summary>
    public string? ChangedVisit => (Claim.Intent, Outcome) switch
    {
        (BookingIntent.Reschedule move, BookingOutcome.Rescheduled) => move.VisitId,
        (BookingIntent.Cancel cancel, BookingOutcome.Cancelled) => cancel.VisitId,
        _ => null,
    };

    private Visit? Visit => Outcome switch
    {
        BookingOutcome.Booked booked => booked.Visit,
        BookingOutcome.Rescheduled moved => moved.Visit,
        _ => null,
    };
}

/// <summary>An intent as the bot remembers it, to be held against the calendar.</summary>
internal sealed record KnownIntent(BookingIntent Intent, string Conversation, IntentState State, string? VisitId);

internal interface IIntents
{
    /// <summary>Claims intents that are due, and those whose claim ran out.</summary>
    Task<IReadOnlyList<ClaimedIntent>> ClaimDueAsync(DateTimeOffset now, TimeSpan claimFor, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Ends a try: state, outcome event and alert in one transaction; held replies of the intent go, since the outcome speaks for itself.
    /// False when the claim ran out and somebody else has it: nothing was written.
    /// </summary>
    Task<bool> SettleAsync(IntentSettlement settlement, CancellationToken cancellationToken);

    /// <summary>
    /// The calendar is back: intents that wait for their next try come up again, spread at random over <paramref name="each"/> for every one of them
    /// and <paramref name="most"/> in all, so that it is not run over. None comes later than it would have. Returns how many there are.
    /// </summary>
    Task<int> BringForwardAsync(DateTimeOffset now, TimeSpan each, TimeSpan most, CancellationToken cancellationToken);

    /// <summary>
    /// What staff decide about an intent that they have: its state, the event for the conversation and the end of its alert in one transaction.
    /// Gives the conversation; null when staff do not have it any more, so that a second click does nothing.
    /// </summary>
    Task<string?> DecideAsync(Guid intentId, StaffDecision decision, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>All intents that are settled and whose text is still kept, oldest first.</summary>
    Task<IReadOnlyList<KnownIntent>> SettledAsync(CancellationToken cancellationToken);
}
