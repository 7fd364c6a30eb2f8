using System.Collections.Concurrent;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Time;
using NodaTime;

namespace MassageBot.Scheduling.Setup;

/// <summary>What the clinic offers, as one snapshot. Retired therapists keep their names for the visits they still have.</summary>
internal sealed class Catalogue
{
    private readonly Dictionary<string, ServiceSetup> services;
    private readonly Dictionary<string, TherapistSetup> therapists;
    private readonly Dictionary<string, string> names;

    public Catalogue(
        ClinicCard clinic,
        IReadOnlyList<ServiceSetup> services,
        IReadOnlyList<TherapistSetup> therapists,
        IReadOnlyList<TherapistSetup> retired,
        IReadOnlyList<RoomSetup> rooms)
    {
        Clinic = clinic;
        Zone = WallTime.Zone(clinic.Zone) ?? DateTimeZone.Utc;
        Services = services;
        Therapists = therapists;
        Rooms = [.. rooms.OrderBy(room => room.Features.Count).ThenBy(room => room.Id, StringComparer.Ordinal)];
        ClosedDates = clinic.ClosedDates.ToHashSet();
        this.services = services.ToDictionary(service => service.Id);
        this.therapists = therapists.ToDictionary(therapist => therapist.Id);
        names = retired.Concat(therapists).ToDictionary(therapist => therapist.Id, therapist => therapist.FirstName);
    }

    /// <summary>Nothing is offered until the clinic's file has been applied.</summary>
    public static Catalogue Empty(string? edition) => new(new ClinicCard(), [], [], [], []) { Edition = edition };

    /// <summary>Which of the database's setups this is; null where no other process can change it.</summary>
    public string? Edition { get; init; }

    public ClinicCard Clinic { get; }

    public DateTimeZone Zone { get; }

    public IReadOnlyList<ServiceSetup> Services { get; }

    public IReadOnlyList<TherapistSetup> Therapists { get; }

    /// <summary>Plain rooms first, so that a room with features stays free for those who need it.</summary>
    public IReadOnlyList<RoomSetup> Rooms { get; }

    public IReadOnlySet<LocalDate> ClosedDates { get; }

    /// <summary>Worked out once for each date and snapshot, by whoever needs it first.</summary>
    public ConcurrentDictionary<LocalDate, IReadOnlyList<Instant>> StartsByDate { get; } = new();

    public ServiceSetup? Service(string? id) => id is null ? null : services.GetValueOrDefault(id);

    public TherapistSetup? Therapist(string? id) => id is null ? null : therapists.GetValueOrDefault(id);

    public TherapistName NameOf(string therapist) => new(therapist, names.GetValueOrDefault(therapist, therapist));
}
