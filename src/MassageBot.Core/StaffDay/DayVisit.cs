using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.StaffDay;

/// <summary>A visit as staff need it. All of it but <see cref="Health"/> may be shown to whoever works at the front desk.</summary>
public sealed record DayVisit
{
    public required string Id { get; init; }

    /// <summary>Rises with each change: by it a change tells which state of the visit was seen.</summary>
    public required int Version { get; init; }

    /// <summary>What the client may say at the front desk.</summary>
    public required string Code { get; init; }

    public required TherapistId Therapist { get; init; }

    public required string TherapistName { get; init; }

    /// <summary>All who take part, the first one included; more than one only for services that need it.</summary>
    public ImmutableArray<TherapistId> Crew { get; init; } = [];

    public required ServiceId Service { get; init; }

    public required int Minutes { get; init; }

    public required Instant Start { get; init; }

    public required Instant End { get; init; }

    /// <summary>The name it stands under, as the calendar has it; a client's text, to be escaped wherever it is shown.</summary>
    public required string ClientName { get; init; }

    /// <summary>The number it stands under, in whatever form; empty when the calendar says none.</summary>
    public string Phone { get; init; } = "";

    public required VisitState State { get; init; }

    /// <summary>The client has said that they will come.</summary>
    public bool Coming { get; init; }

    public bool FirstVisit { get; init; }

    /// <summary>How late the client will be; null when nobody has said.</summary>
    public int? LateMinutes { get; init; }

    /// <summary>Whether the form is there; null where nobody keeps that.</summary>
    public bool? FormIsThere { get; init; }

    /// <summary>What was asked for with it, to find another time that suits as well.</summary>
    public VisitNeeds Needs { get; init; } = new();

    /// <summary>Another time that the clinic has proposed and nobody has answered yet.</summary>
    public Instant? Proposed { get; init; }

    /// <summary>Only for who may read about health, and each look is noted.</summary>
    public VisitHealth Health { get; init; } = VisitHealth.None;

    /// <summary>What the visit takes place for: neither cancelled nor missed.</summary>
    public bool TakesPlace => State is not (VisitState.Cancelled or VisitState.NoShow);

    /// <summary>Ahead or under way without a word of staff: it can be moved, cancelled and called off.</summary>
    public bool IsOpen => State is VisitState.Booked or VisitState.Pending;

    public SeenVisit Seen => new(Id, Version);

    public bool IsWith(TherapistId therapist) => Therapist == therapist || Crew.Contains(therapist);
}

/// <summary>A visit in the state in which somebody saw it.</summary>
public readonly record struct SeenVisit(string Id, int Version);

/// <summary>What has become of a visit.</summary>
public enum VisitState
{
    Booked,

    /// <summary>Waits for the clinic's approval.</summary>
    Pending,

    /// <summary>The client is here.</summary>
    Arrived,

    Fulfilled,
    NoShow,
    Cancelled,
}

/// <summary>What has to be kept when a visit gets another time or therapist.</summary>
public sealed record VisitNeeds
{
    /// <summary>The client asked for a woman or for a man.</summary>
    public Gender? Gender { get; init; }

    /// <summary>The client asked for this therapist.</summary>
    public TherapistId? Named { get; init; }

    /// <summary>Skills beyond those of the service.</summary>
    public ImmutableArray<string> Skills { get; init; } = [];

    /// <summary>Minutes beyond those of the service.</summary>
    public int ExtraMinutes { get; init; }
}

/// <summary>What the therapist must keep to.</summary>
/// <param name="Constraints">Codes with their values, such as <c>pressure_cap: light</c>.</param>
/// <param name="Note">What was written for the therapist; null for nothing.</param>
public sealed record VisitHealth(ImmutableArray<string> Constraints, string? Note)
{
    public static VisitHealth None { get; } = new([], null);

    public bool IsEmpty => Constraints.IsDefaultOrEmpty && string.IsNullOrWhiteSpace(Note);
}

/// <summary>What staff do with a visit that changes where it stands.</summary>
public enum VisitStep
{
    /// <summary>A request becomes a booking.</summary>
    Approve,

    /// <summary>A request is refused and its time is free.</summary>
    Decline,

    /// <summary>The client is here.</summary>
    Arrive,

    /// <summary>The client has not come.</summary>
    MissIt,

    /// <summary>It has taken place.</summary>
    Fulfil,
}

/// <summary>Who takes a step and, where the client is told, why.</summary>
/// <param name="By">Staff's own name or id, as the calendar keeps it.</param>
/// <param name="Code">A short code, such as <c>declined</c>.</param>
/// <param name="Note">What the client may be told.</param>
public sealed record StepReason(string By, string? Code = null, string? Note = null);
