using NodaTime;

namespace MassageBot.Core.Booking;

/// <summary>A free slot as the calendar offers it.</summary>
public sealed record Offer
{
    /// <summary>Opaque; names therapist, room, service and time to the calendar that made it.</summary>
    public required string Id { get; init; }

    public required Instant Start { get; init; }

    /// <summary>End of the visit as the client sees it (consultation included, turnover not).</summary>
    public required Instant End { get; init; }

    public required TherapistId Therapist { get; init; }

    public required string TherapistName { get; init; }
}

/// <summary>What to look for in the calendar. All windows are clinic-local and half-open.</summary>
public sealed record SlotQuery
{
    public required ServiceId Service { get; init; }

    public required int Minutes { get; init; }

    /// <summary>Windows in order of preference by time.</summary>
    public required IReadOnlyList<SlotWindow> Windows { get; init; }

    public TherapistWish Therapist { get; init; } = TherapistWish.Anyone;

    public Triage.Constraints Constraints { get; init; } = Triage.Constraints.None;

    public bool FirstVisit { get; init; }

    /// <summary>Who asks: their own hold counts as free.</summary>
    public required string Holder { get; init; }

    public int Limit { get; init; } = 3;
}

/// <summary>Starts from <paramref name="From"/> (inclusive) up to <paramref name="To"/> (exclusive; the last start lies before it).</summary>
public sealed record SlotWindow(LocalDateTime From, LocalDateTime To);
