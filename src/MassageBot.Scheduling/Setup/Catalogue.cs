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
        IReadOnlyList<RoomSetup> rooms,
        IReadOnlyList<OtherHours>? otherHours = null)
    {
        Clinic = clinic;
        Zone = WallTime.Zone(clinic.Zone) ?? DateTimeZone.Utc;
        Services = services;
        Therapists = therapists;
        Rooms = [.. rooms.OrderBy(room => room.Features.Count).ThenBy(room => room.Id, StringComparer.Ordinal)];
        ClosedDates = clinic.ClosedDates.ToHashSet();
        OtherHours = (otherHours ?? []).ToDictionary(hours => (hours.Resource, hours.Date));
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

    /// <summary>What was said of single dates, by whose they are.</summary>
    public IReadOnlyDictionary<(string Resource, LocalDate Date), OtherHours> OtherHours { get; }

    /// <summary>Worked out once for each date and snapshot, by whoever needs it first.</summary>
    public ConcurrentDictionary<LocalDate, IReadOnlyList<Instant>> StartsByDate { get; } = new();

    public ServiceSetup? Service(string? id) => id is null ? null : services.GetValueOrDefault(id);

    public TherapistSetup? Therapist(string? id) => id is null ? null : therapists.GetValueOrDefault(id);

    /// <summary>When the clinic is open or a therapist works on a date. A date that the file closes is open where other hours say so.</summary>
    public IEnumerable<ClockSpan> HoursOf(string resource, LocalDate date)
    {
        if (OtherHours.TryGetValue((resource, date), out var other))
        {
            return other.Hours;
        }

        if (ClosedDates.Contains(date) && !OtherHours.ContainsKey((Resource.WholeClinic, date)))
        {
            return [];
        }

        var weekly = Resource.TherapistOf(resource) is { } therapist ? Therapist(therapist)?.Hours ?? [] : Clinic.Opening;
        return weekly.Where(span => span.Day == date.DayOfWeek).Select(span => new ClockSpan(span.From, span.To));
    }

    public TherapistName NameOf(string therapist) => new(therapist, names.GetValueOrDefault(therapist, therapist));
}
