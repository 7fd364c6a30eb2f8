using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.StaffDay;

/// <summary>A day at the clinic.</summary>
public sealed record ClinicDay
{
    public required LocalDate Date { get; init; }

    /// <summary>Whoever works or has a visit that day, in the order of the clinic's file.</summary>
    public required ImmutableArray<TherapistDay> Therapists { get; init; }

    /// <summary>Blocks and closures of the whole clinic.</summary>
    public ImmutableArray<DayBlock> Blocks { get; init; } = [];

    /// <summary>Each visit once, by start.</summary>
    public IEnumerable<DayVisit> Visits => Therapists.SelectMany(day => day.Visits).DistinctBy(visit => visit.Id).OrderBy(visit => visit.Start).ThenBy(visit => visit.Id, StringComparer.Ordinal);
}

/// <summary>A therapist's day.</summary>
public sealed record TherapistDay
{
    public required TherapistId Therapist { get; init; }

    public required string Name { get; init; }

    /// <summary>When they work; empty on a day off.</summary>
    public required ImmutableArray<Interval> Hours { get; init; }

    /// <summary>By start.</summary>
    public required ImmutableArray<DayVisit> Visits { get; init; }

    /// <summary>Their own blocks; the clinic's are in <see cref="ClinicDay.Blocks"/>.</summary>
    public ImmutableArray<DayBlock> Blocks { get; init; } = [];

    /// <summary>All that takes their time: visits with their turnover, holds, blocks.</summary>
    public ImmutableArray<Interval> Taken { get; init; } = [];
}

/// <summary>A span in which nobody can be booked.</summary>
public sealed record DayBlock
{
    public required string Id { get; init; }

    /// <summary>Null for the whole clinic.</summary>
    public TherapistId? Therapist { get; init; }

    public required Interval Span { get; init; }

    public string? By { get; init; }

    public string? Note { get; init; }
}

/// <summary>A span to be blocked.</summary>
public sealed record BlockOrder
{
    /// <summary>Null for the whole clinic.</summary>
    public TherapistId? Therapist { get; init; }

    public required Interval Span { get; init; }

    public required string By { get; init; }

    public string? Note { get; init; }
}

/// <summary>By what staff look for visits. What is personal in it never stands in an address.</summary>
public sealed record VisitSearch
{
    public required VisitClue Clue { get; init; }

    /// <summary>Starts between these.</summary>
    public required Interval Range { get; init; }
}

/// <summary>What staff know of whom they look for.</summary>
public abstract record VisitClue
{
    private VisitClue()
    {
    }

    /// <summary>A part of the name, whatever its accents and capitals.</summary>
    public sealed record Name(string Value) : VisitClue;

    /// <summary>A whole number or its last digits, at least four.</summary>
    public sealed record Digits(string Value) : VisitClue;

    public sealed record Code(string Value) : VisitClue;
}

/// <summary>Somebody who waits for a time.</summary>
public sealed record WaitingVisit
{
    public required string Id { get; init; }

    public required string ClientName { get; init; }

    public required string Phone { get; init; }

    public required ServiceId Service { get; init; }

    public required int Minutes { get; init; }

    public bool FirstVisit { get; init; }

    public TherapistId? Therapist { get; init; }

    public Gender? Gender { get; init; }

    /// <summary>First and last date that they asked for; null for any.</summary>
    public LocalDate? First { get; init; }

    public LocalDate? Last { get; init; }

    /// <summary>Days of the week; empty for any.</summary>
    public ImmutableArray<IsoDayOfWeek> Days { get; init; } = [];

    /// <summary>Hours in which it may begin; empty for any.</summary>
    public ImmutableArray<(LocalTime From, LocalTime To)> Windows { get; init; } = [];

    /// <summary>The start that is held for them now, and until when; null while nothing is.</summary>
    public (Instant Start, Instant Until)? Offered { get; init; }

    public required Instant Since { get; init; }
}
