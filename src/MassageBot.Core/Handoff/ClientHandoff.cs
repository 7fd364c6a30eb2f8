using System.Collections.Immutable;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Handoff;

/// <summary>Where a hand-off stands.</summary>
public enum HandoffState
{
    /// <summary>Nobody has it yet.</summary>
    Waiting,

    /// <summary>Came in while the clinic was closed: it is on the morning list.</summary>
    ForMorning,

    /// <summary>A member of staff talks with the client; the bot is silent.</summary>
    Claimed,

    /// <summary>Put back for some minutes by whoever has it.</summary>
    Snoozed,

    /// <summary>Nothing is left to do.</summary>
    Over,
}

/// <summary>How a hand-off ended.</summary>
public enum HandoffEnd
{
    /// <summary>Settled by a person.</summary>
    Closed,

    /// <summary>The assistant went on where it had stopped.</summary>
    Returned,

    /// <summary>The client was called.</summary>
    Called,

    /// <summary>Nobody had said anything for long: the assistant went on.</summary>
    Forgotten,
}

/// <summary>Somebody of staff who has a hand-off.</summary>
/// <param name="AadObjectId">Who, as the directory signs for them.</param>
/// <param name="Name">As client and colleagues read it.</param>
/// <param name="UserId">As the channel names them; for cards that only they see.</param>
public sealed record HandoffHolder(string AadObjectId, string Name, string? UserId = null);

/// <summary>A client who wants a person, from the first word to the end. No health words: those stay in the client's own conversation.</summary>
public sealed record ClientHandoff
{
    /// <summary>The client's conversation, as it is stored.</summary>
    public required string Conversation { get; init; }

    /// <summary>The channel of that conversation; SMS has lengths to mind.</summary>
    public required string Channel { get; init; }

    public string? FirstName { get; init; }

    /// <summary>E.164, where it is known.</summary>
    public string? Phone { get; init; }

    public Language Language { get; init; }

    public required HandoffClass Class { get; init; }

    /// <summary>When the client asked: the waiting clock starts here.</summary>
    public required Instant RaisedAt { get; init; }

    /// <summary>The client is in the chat and was told that somebody was asked: the clock runs.</summary>
    public bool ClientWaits { get; init; }

    /// <summary>The client wants to be called.</summary>
    public bool CallBack { get; init; }

    public HandoffState State { get; init; }

    /// <summary>Where all of staff see its card, as it is stored.</summary>
    public required string Desk { get; init; }

    /// <summary>The message with the card there, by our id; null before it is shown.</summary>
    public string? Card { get; init; }

    /// <summary>Who has it.</summary>
    public HandoffHolder? Holder { get; init; }

    /// <summary>When somebody first took it.</summary>
    public Instant? ClaimedAt { get; init; }

    /// <summary>Where its holder talks with the client, as it is stored.</summary>
    public string? Place { get; init; }

    /// <summary>When a line last went either way.</summary>
    public Instant? LastLineAt { get; init; }

    /// <summary>How often staff were reminded that nobody has it, or that nobody has said anything.</summary>
    public int Reminders { get; init; }

    public Instant? SnoozedUntil { get; init; }

    public HandoffEnd? End { get; init; }

    public Instant? EndedAt { get; init; }

    /// <summary>What staff wrote for each other; the client never sees it.</summary>
    public ImmutableArray<HandoffNote> Notes { get; init; } = [];

    /// <summary>How long the client waited for somebody; null while they do.</summary>
    public Duration? Wait => ClaimedAt - RaisedAt;
}

public sealed record HandoffNote(string By, string Text, Instant At);

/// <summary>What the matter is about, for a card that tells no more.</summary>
public enum HandoffClass
{
    Other,
    Booking,
    Billing,
    Health,
    Complaint,
    Safety,
}

public static class HandoffClasses
{
    /// <summary>Out of the codes of the alert; what nobody has classed is <see cref="HandoffClass.Other"/>.</summary>
    public static HandoffClass Of(Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return alert switch
        {
            { RuleIds.IsDefaultOrEmpty: false } => HandoffClass.Safety,
            { Reason: "ask_insurance" or "ask_price" or "ask_payment" or "ask_gift_card" or "ask_membership" } => HandoffClass.Billing,
            { Reason: "complaint" } => HandoffClass.Complaint,
            { Reason: "ask_safe" or "symptom" } => HandoffClass.Health,
            { Reason: "book" or "availability" or "cancel" or "reschedule" or "running_late" or "running-late" or "running-late-decide" or "calendar-down" or "moved" } or { Wish: not null } or { VisitId: not null } or { Start: not null } => HandoffClass.Booking,
            _ => HandoffClass.Other,
        };
    }
}
