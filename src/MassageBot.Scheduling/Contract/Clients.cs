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
