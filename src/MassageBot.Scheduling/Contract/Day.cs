namespace MassageBot.Scheduling.Contract;

/// <summary>A day at the clinic: who works when, what takes whose time, and the visits themselves.</summary>
public sealed record DayView
{
    /// <summary>yyyy-MM-dd at the clinic.</summary>
    public required string Date { get; init; }

    /// <summary>IANA zone of all wall times.</summary>
    public required string Zone { get; init; }

    public required IReadOnlyList<HoursOfDay> Open { get; init; }

    /// <summary>What holds for the whole clinic: closures and blocks without therapist and room.</summary>
    public required IReadOnlyList<DayEntry> Clinic { get; init; }

    public required IReadOnlyList<DayRow> Therapists { get; init; }

    public required IReadOnlyList<DayRow> Rooms { get; init; }

    /// <summary>The visits that the entries name, in order of start; none that is cancelled.</summary>
    public required IReadOnlyList<Appointment> Appointments { get; init; }
}

/// <summary>The day of a therapist or a room.</summary>
public sealed record DayRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>When a therapist works; absent for a room.</summary>
    public IReadOnlyList<HoursOfDay>? Hours { get; init; }

    public required IReadOnlyList<DayEntry> Entries { get; init; }
}

/// <summary>What takes the time: a visit with its turnover, a hold, or a block.</summary>
public sealed record DayEntry
{
    /// <summary>visit, hold or block.</summary>
    public required string Kind { get; init; }

    /// <summary>Of the appointment, the hold or the block.</summary>
    public required string Id { get; init; }

    /// <summary>UTC instant.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>UTC instant, exclusive.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>`start` on the clinic's wall clock.</summary>
    public required string Local { get; init; }

    /// <summary>`end` on the clinic's wall clock.</summary>
    public required string LocalEnd { get; init; }
}
