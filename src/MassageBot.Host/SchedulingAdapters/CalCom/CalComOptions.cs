using MassageBot.Core;
using MassageBot.Host.SchedulingAdapters.Outside;

namespace MassageBot.Host.SchedulingAdapters.CalCom;

/// <summary>An event type of Cal.com: one therapist's service at one length.</summary>
internal sealed class CalComEventType
{
    /// <summary>As <c>dialogs/clinic.yaml</c> names it.</summary>
    public string Service { get; set; } = "";

    public int Minutes { get; set; }

    /// <summary>As <c>dialogs/clinic.yaml</c> names them.</summary>
    public string Therapist { get; set; } = "";

    /// <summary>The event type's number. One with several lengths stands here once for each.</summary>
    public int Id { get; set; }

    /// <summary>The event type is set up to require confirmation: bookings that a therapist has to approve go here.</summary>
    public bool Approval { get; set; }
}

/// <summary>Settings under <c>Scheduling:CalCom</c>.</summary>
internal sealed class CalComOptions : ICalendarMapping
{
    public const string Section = "Scheduling:CalCom";

    public static string Setting => Section + ":EventTypes";

    public IReadOnlyList<CalComEventType> EventTypes { get; set; } = [];

    /// <summary>The team whose bookings are listed; not needed when the key is that of the person who owns all event types.</summary>
    public int? TeamId { get; set; }

    public IEnumerable<string> Problems(Clinic clinic)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        if (EventTypes.Count == 0)
        {
            yield return $"{Setting} is empty: name the event type of each service, length and therapist, such as "
                + """{ "Service": "swedish", "Minutes": 60, "Therapist": "ana", "Id": 123 }.""";
        }

        foreach (var problem in EventTypes.SelectMany((one, index) => Problems(clinic, one, $"{Setting}:{index}")))
        {
            yield return problem;
        }
    }

    public bool Offers(ServiceId service, int minutes) => EventTypes.Any(one => one.Service == service.Value && one.Minutes == minutes);

    /// <summary>The event type to book. What needs approval goes to one that waits for it, and to no other; anything else prefers one that does not.</summary>
    public CalComEventType? Find(ServiceId service, int minutes, TherapistId therapist, bool approval) => EventTypes
        .Where(one => one.Service == service.Value && one.Minutes == minutes && one.Therapist == therapist.Value && (one.Approval || !approval))
        .MinBy(one => one.Approval == approval ? 0 : 1);

    public CalComEventType? Find(int id, int minutes) =>
        EventTypes.FirstOrDefault(one => one.Id == id && one.Minutes == minutes) ?? EventTypes.FirstOrDefault(one => one.Id == id);

    /// <summary>An event type of several lengths has to be told which one is meant; one of a single length refuses to hear of it.</summary>
    public int? LengthToName(CalComEventType type) =>
        EventTypes.Any(other => other.Id == type.Id && other.Minutes != type.Minutes) ? type.Minutes : null;

    private IEnumerable<string> Problems(Clinic clinic, CalComEventType type, string setting) =>
    [
        .. MappingProblems.OfService(clinic, setting, type.Service, type.Minutes),
        .. MappingProblems.OfTherapist(clinic, setting, type.Therapist),
        .. MappingProblems.OfId(setting, type.Id, "the event type, as in its address in Cal.com (event-types/123)"),
        .. EventTypes.Any(other => other.Id == type.Id && other.Therapist != type.Therapist)
            ? [$"{setting}:Id is {type.Id}, which stands beside two therapists: give each their own event type, since a client is promised a therapist."]
            : Array.Empty<string>(),
    ];
}
