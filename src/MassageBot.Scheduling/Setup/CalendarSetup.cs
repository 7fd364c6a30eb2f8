using NodaTime;

namespace MassageBot.Scheduling.Setup;

/// <summary>Everything about the calendar that the clinic's file owns. Applied as a whole, by id.</summary>
public sealed record CalendarSetup
{
    /// <summary>IANA id of the clinic's zone; every wall time below is read in it.</summary>
    public required string Zone { get; init; }

    /// <summary>The clinic's name, for the client's calendar entry.</summary>
    public string ClinicName { get; init; } = "";

    /// <summary>The clinic's address, for the client's calendar entry.</summary>
    public string Address { get; init; } = "";

    /// <summary>The clinic's e-mail, organiser of the calendar entry; a neutral one is used where it is empty.</summary>
    public string Email { get; init; } = "";

    /// <summary>How long before its start a visit can still be booked.</summary>
    public TimeSpan MinimumNotice { get; init; }

    /// <summary>Until how long before its start a visit can be cancelled or moved without the consequence that the policy names.</summary>
    public TimeSpan CancellationNotice { get; init; }

    /// <summary>Which wording of the policy this is; empty where the clinic names none.</summary>
    public string PolicyVersion { get; init; } = "";

    /// <summary>The policy in the clinic's own words, by language.</summary>
    public IReadOnlyDictionary<string, string> Policy { get; init; } = new Dictionary<string, string>();

    public required IReadOnlyList<ServiceSetup> Services { get; init; }

    public required IReadOnlyList<TherapistSetup> Therapists { get; init; }

    public required IReadOnlyList<RoomSetup> Rooms { get; init; }

    public IReadOnlyList<EquipmentSetup> Equipment { get; init; } = [];

    public required IReadOnlyList<WeeklyHours> Opening { get; init; }

    public IReadOnlyList<LocalDate> ClosedDates { get; init; } = [];
}

/// <summary>One thing that can be booked.</summary>
public sealed record ServiceSetup
{
    public required string Id { get; init; }

    /// <summary>medical or spa.</summary>
    public required string Family { get; init; }

    /// <summary>Name by language, e.g. en, es.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    public required IReadOnlyList<LengthSetup> Lengths { get; init; }

    /// <summary>Added to the time that therapist and room are busy when it is the client's first visit.</summary>
    public int ConsultationMinutes { get; init; }

    /// <summary>After the visit, for the room and the therapist.</summary>
    public int TurnoverMinutes { get; init; }

    /// <summary>Skills a therapist must have.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>Features a room must have.</summary>
    public IReadOnlyList<string> RoomFeatures { get; init; } = [];

    /// <summary>Kinds of equipment that a visit takes for itself, one of each.</summary>
    public IReadOnlyList<string> Equipment { get; init; } = [];

    /// <summary>How many therapists work at the same time: two for a couples massage.</summary>
    public int TherapistsNeeded { get; init; } = 1;

    /// <summary>Where it can be booked (web, sms, teams); empty means everywhere.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    public int? MinimumAge { get; init; }
}

/// <summary>An offered length and its price as the clinic writes it ("$95"); an empty price means none is published.</summary>
public sealed record LengthSetup(int Minutes, string Price = "");

/// <summary>A therapist as the calendar knows them.</summary>
public sealed record TherapistSetup
{
    public required string Id { get; init; }

    public required string FirstName { get; init; }

    /// <summary>female or male.</summary>
    public required string Gender { get; init; }

    public IReadOnlyList<string> Skills { get; init; } = [];

    public IReadOnlyList<string> Languages { get; init; } = [];

    public required IReadOnlyList<WeeklyHours> Hours { get; init; }
}

/// <summary>A treatment room.</summary>
public sealed record RoomSetup(string Id, IReadOnlyList<string> Features);

/// <summary>A thing that one visit at a time can use, such as one of two stone heaters.</summary>
public sealed record EquipmentSetup(string Id, string Kind);

/// <summary>A weekly span of wall time. An end at or before its start lies on the next day, so 00:00 as end means midnight.</summary>
public sealed record WeeklyHours(IsoDayOfWeek Day, LocalTime From, LocalTime To);
