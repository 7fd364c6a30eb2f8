namespace MassageBot.Scheduling.Contract;

/// <summary>What can be booked.</summary>
public sealed record ServiceList(IReadOnlyList<Service> Services);

/// <summary>One bookable service.</summary>
public sealed record Service
{
    public required string Id { get; init; }

    /// <summary>medical or spa.</summary>
    public required string Family { get; init; }

    /// <summary>Name by language.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    public required IReadOnlyList<ServiceLength> Lengths { get; init; }

    public required int ConsultationMinutes { get; init; }

    public required int TurnoverMinutes { get; init; }

    public required IReadOnlyList<string> Skills { get; init; }

    /// <summary>Features that its room must have.</summary>
    public required IReadOnlyList<string> RoomFeatures { get; init; }

    /// <summary>Kinds of equipment that each visit takes.</summary>
    public required IReadOnlyList<string> Equipment { get; init; }

    public required int TherapistsNeeded { get; init; }

    public required IReadOnlyList<string> Channels { get; init; }

    public int? MinimumAge { get; init; }
}

/// <summary>An offered length with its price as text; absent where the clinic publishes none.</summary>
public sealed record ServiceLength(int Minutes, string? Price = null);

/// <summary>Who works here.</summary>
public sealed record TherapistList(IReadOnlyList<Therapist> Therapists);

/// <summary>A therapist and their weekly hours in the clinic's zone.</summary>
public sealed record Therapist
{
    public required string Id { get; init; }

    public required string FirstName { get; init; }

    /// <summary>female or male.</summary>
    public required string Gender { get; init; }

    public required IReadOnlyList<string> Skills { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public required IReadOnlyList<WorkingHours> Hours { get; init; }
}

/// <summary>A weekly span: day in English lower case, wall times HH:mm.</summary>
public sealed record WorkingHours(string Day, string From, string To);
