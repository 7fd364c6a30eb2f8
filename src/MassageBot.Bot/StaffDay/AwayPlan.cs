using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MassageBot.Core;
using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Bot.StaffDay;

/// <summary>Time that is blocked, or is to be, and what becomes of the visits in it. Its id is the block's and that of what is called off: each exists once.</summary>
public sealed record AwayPlan
{
    /// <summary>Null for the whole clinic.</summary>
    public string? Therapist { get; init; }

    public required Instant From { get; init; }

    public required Instant Until { get; init; }

    /// <summary>The block stands; else it is only proposed.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>The visits that cannot be as booked. Neither names nor numbers: those are read again from the calendar.</summary>
    public ImmutableArray<PlannedSwap> Visits { get; init; } = [];

    /// <summary>What was decided; null while nothing is.</summary>
    public AwayDecision? Decided { get; init; }

    [JsonIgnore]
    public TherapistId? Whose => Therapist is null ? null : new TherapistId(Therapist);

    [JsonIgnore]
    public Interval Span => new(From, Until);
}

/// <summary>A visit as it was seen, and where it could go.</summary>
public sealed record PlannedSwap(string VisitId, Instant Start, Offer? To);

/// <summary>What was decided, by whom and when, in figures.</summary>
public sealed record AwayDecision(AwayEnd End, string By, Instant At)
{
    public int Told { get; init; }

    public int Offered { get; init; }

    public int ToCall { get; init; }

    public int Changed { get; init; }
}

public enum AwayEnd
{
    /// <summary>Blocked, and clients are told.</summary>
    Sent,

    /// <summary>Blocked, and nobody is told.</summary>
    BlockedOnly,

    /// <summary>Not blocked.</summary>
    Dropped,

    /// <summary>It was blocked, and can be booked again.</summary>
    Unblocked,
}
