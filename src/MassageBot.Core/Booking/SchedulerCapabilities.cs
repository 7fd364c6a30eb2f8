namespace MassageBot.Core.Booking;

/// <summary>
/// What a calendar does by itself. What it does not do, its adapter makes good as far as can be (it asks before it repeats, books one visit
/// of a therapist at a time, looks again afterwards), and the rest is told to staff.
/// </summary>
public sealed record SchedulerCapabilities
{
    /// <summary>A slot can be held while its client decides. Without it a hold always succeeds and binds nobody.</summary>
    public required bool Holds { get; init; }

    /// <summary>The same booking sent twice is made once, by the calendar's own doing.</summary>
    public required bool IdempotentCreate { get; init; }

    /// <summary>The calendar refuses a second visit for a therapist who has one.</summary>
    public required bool ConflictEnforced { get; init; }

    /// <summary>A visit can be moved without being given up first.</summary>
    public required bool Reschedule { get; init; }

    /// <summary>The calendar tells of changes that others make in it.</summary>
    public required bool Webhooks { get; init; }

    public required bool Waitlist { get; init; }

    /// <summary>The calendar keeps with a visit that its client has confirmed it.</summary>
    public bool ClientConfirmations { get; init; }

    /// <summary>A client is found by name and the last four digits of the number; else the whole number has to be asked for.</summary>
    public required bool FindsByLastFour { get; init; }

    /// <summary>Name and number of a visit can be changed.</summary>
    public required bool ChangesContact { get; init; }

    /// <summary>What it keeps of a client can be deleted; else a person has to do it there.</summary>
    public required bool Erases { get; init; }

    /// <summary>All of it, as the HTTP contract demands.</summary>
    public static SchedulerCapabilities All { get; } = new()
    {
        Holds = true,
        IdempotentCreate = true,
        ConflictEnforced = true,
        Reschedule = true,
        Webhooks = true,
        Waitlist = true,
        ClientConfirmations = true,
        FindsByLastFour = true,
        ChangesContact = true,
        Erases = true,
    };
}
