namespace MassageBot.Scheduling.Contract;

/// <summary>Fixtures and rehearsal switches, for scripted conversations, trials and a move from another calendar.</summary>
public sealed record ImportWanted
{
    public IReadOnlyList<ImportedVisit>? Appointments { get; init; }

    /// <summary>Spans in which nobody is free.</summary>
    public IReadOnlyList<FullSpan>? Full { get; init; }

    /// <summary>true: every other call answers 503 until this is false again.</summary>
    public bool? Down { get; init; }

    /// <summary>With `down`: how long, as hh:mm:ss; it comes back by itself.</summary>
    public TimeSpan? DownFor { get; init; }

    /// <summary>Sets the endpoint's clock, which runs on from there.</summary>
    public DateTimeOffset? Now { get; init; }
}

/// <summary>A visit that exists already. Outside opening hours is accepted, two visits for one therapist or room are not.</summary>
public sealed record ImportedVisit
{
    /// <summary>Kept as the appointment's id; made up where absent.</summary>
    public string? Id { get; init; }

    public required string Service { get; init; }

    public required int Minutes { get; init; }

    /// <summary>Wall time at the clinic, yyyy-MM-ddTHH:mm; with an offset it is an instant.</summary>
    public required string Start { get; init; }

    public required string Name { get; init; }

    public required string Phone { get; init; }

    /// <summary>Id of the therapist; anyone free where absent.</summary>
    public string? Therapist { get; init; }

    public string? Reference { get; init; }

    public AppointmentStatus? Status { get; init; }
}

/// <summary>A span, each end as a wall time at the clinic or an instant with offset.</summary>
public sealed record FullSpan(string From, string To);

/// <summary>What the import put into the calendar.</summary>
public sealed record Imported(IReadOnlyList<Appointment> Appointments, int Full, bool Down, DateTimeOffset Now);

/// <summary>The endpoint answers and its database can be read.</summary>
public sealed record Health(string Status, DateTimeOffset Now, string Zone, int SchemaVersion);
