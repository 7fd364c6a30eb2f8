using System.Collections.Immutable;
using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Core.Approvals;

/// <summary>How a visit that waits for the clinic's word stands.</summary>
public enum ApprovalState
{
    Waiting,
    Approved,
    Declined,

    /// <summary>Nobody had decided in time: it was declined, and its client told so.</summary>
    Expired,

    /// <summary>Somebody has decided in the calendar itself, or the client has cancelled.</summary>
    Gone,
}

/// <summary>Why the clinic cannot take a visit, as its client is told.</summary>
public enum DeclineReason
{
    /// <summary>A doctor should be asked first.</summary>
    DoctorFirst,

    /// <summary>No therapist with the skill that it needs is free then.</summary>
    NoTherapist,

    /// <summary>A massage is not what helps now.</summary>
    NotNow,

    /// <summary>The front desk explains it by telephone.</summary>
    WeCall,
}

/// <summary>Somebody of staff who did something.</summary>
public sealed record ApprovalActor(string AadObjectId, string Name);

/// <summary>Another time that the clinic has proposed to the client.</summary>
public sealed record ProposedTime(Offer Offer, ApprovalActor By, Instant At)
{
    /// <summary>What the client said; null while they have not.</summary>
    public bool? Accepted { get; init; }
}

/// <summary>A question to the client, or the answer.</summary>
public sealed record ApprovalLine(string? By, string Text, Instant At)
{
    public bool IsClients => By is null;
}

/// <summary>A visit that waits for the clinic's word, from the booking to the decision. Rules by their ids; no health words.</summary>
public sealed record VisitApproval
{
    /// <summary>The client's conversation, as it is stored.</summary>
    public required string Conversation { get; init; }

    public required string Channel { get; init; }

    public string? FirstName { get; init; }

    /// <summary>E.164, where it is known.</summary>
    public string? Phone { get; init; }

    /// <summary>The calendar's id of the visit; null where it is not known, and staff look it up themselves.</summary>
    public string? VisitId { get; init; }

    public required Instant Start { get; init; }

    /// <summary>The visit was moved, and its client's answers are graver by now.</summary>
    public bool IsMove { get; init; }

    /// <summary>Ids of the rules behind it.</summary>
    public ImmutableArray<string> RuleIds { get; init; } = [];

    public required Instant RaisedAt { get; init; }

    /// <summary>When it is declined if nobody has decided.</summary>
    public required Instant ExpiresAt { get; init; }

    /// <summary>How often staff were reminded.</summary>
    public int Warnings { get; init; }

    public ApprovalState State { get; init; }

    /// <summary>Who decided; null for nobody.</summary>
    public ApprovalActor? By { get; init; }

    public Instant? EndedAt { get; init; }

    public DeclineReason? Reason { get; init; }

    /// <summary>The calendar could not be told: staff do it there by hand.</summary>
    public bool ByHand { get; init; }

    /// <summary>Times that were free when somebody looked for another one; a choice names one of them by its place.</summary>
    public ImmutableArray<Offer> Free { get; init; } = [];

    public ProposedTime? Proposed { get; init; }

    /// <summary>What was asked and answered, oldest first.</summary>
    public ImmutableArray<ApprovalLine> Talk { get; init; } = [];

    /// <summary>Where all of staff see its card, as it is stored.</summary>
    public required string Desk { get; init; }

    /// <summary>The message with the card there, by our id; null before it is shown.</summary>
    public string? Card { get; init; }

    public bool IsOver => State != ApprovalState.Waiting;
}
