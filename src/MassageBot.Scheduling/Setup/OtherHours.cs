using NodaTime;

namespace MassageBot.Scheduling.Setup;

/// <summary>The hours of the clinic or of a therapist on one date, in place of the weekly ones. No hours: not there.</summary>
internal sealed record OtherHours
{
    public required string Id { get; init; }

    /// <summary>Whose: the resource's name, the whole clinic's included.</summary>
    public required string Resource { get; init; }

    public required LocalDate Date { get; init; }

    public required IReadOnlyList<ClockSpan> Hours { get; init; }

    public string? By { get; init; }

    public string? Note { get; init; }
}

/// <summary>A span of wall time. An end at or before its start lies on the next day.</summary>
internal readonly record struct ClockSpan(LocalTime From, LocalTime To);
