namespace MassageBot.Scheduling.Contract;

/// <summary>Other contact data for a visit; what is absent stays.</summary>
public sealed record ContactWanted
{
    public string? FirstName { get; init; }

    public string? Phone { get; init; }

    /// <summary>Who changes it.</summary>
    public string? By { get; init; }
}

/// <summary>Whose data goes: all visits under the number and, where it is given, the name; or only the visits named.</summary>
public sealed record EraseWanted
{
    public string? Phone { get; init; }

    /// <summary>A part of the name, whatever its accents and capitals.</summary>
    public string? Name { get; init; }

    public IReadOnlyList<string>? AppointmentIds { get; init; }
}

/// <summary>How many appointments no longer say whose they were, and how many entries of the waitlist are gone.</summary>
public sealed record Erased(int Appointments, int Waitlist);

/// <summary>What is kept of a client.</summary>
/// <param name="Appointments">Their visits, as they are now.</param>
/// <param name="Waitlist">What they wait for, or waited for.</param>
/// <param name="Answers">What was answered when they booked, which is kept for a while in case the caller asks again.</param>
public sealed record ClientKept(IReadOnlyList<Appointment> Appointments, IReadOnlyList<WaitlistEntry> Waitlist, IReadOnlyList<Appointment> Answers);
