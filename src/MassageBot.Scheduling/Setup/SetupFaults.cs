using MassageBot.Scheduling.Time;

namespace MassageBot.Scheduling.Setup;

/// <summary>Everything that is wrong with a setup, at once.</summary>
internal static class SetupFaults
{
    private const int LongestVisit = 600;

    public static IReadOnlyList<string> In(CalendarSetup setup) =>
    [
        .. Clinic(setup),
        .. setup.Services.SelectMany(Service),
        .. setup.Therapists.SelectMany(Therapist),
        .. Twice("service", setup.Services.Select(service => service.Id)),
        .. Twice("therapist", setup.Therapists.Select(therapist => therapist.Id)),
        .. Twice("room", setup.Rooms.Select(room => room.Id)),
        .. Twice("equipment", setup.Equipment.Select(item => item.Id)),
        .. setup.Services.SelectMany(service => Missing(service, setup)),
    ];

    private static IEnumerable<string> Clinic(CalendarSetup setup)
    {
        if (WallTime.Zone(setup.Zone) is null)
        {
            yield return $"zone {setup.Zone}: not an IANA time zone, e.g. America/New_York";
        }

        if (setup.MinimumNotice < TimeSpan.Zero)
        {
            yield return "minimum notice: cannot be negative";
        }

        if (setup.CancellationNotice < TimeSpan.Zero)
        {
            yield return "cancellation notice: cannot be negative";
        }

        if (setup.Rooms.Count == 0)
        {
            yield return "rooms: at least one is needed, every visit takes place in a room";
        }
    }

    private static IEnumerable<string> Service(ServiceSetup service)
    {
        if (service.Lengths.Count == 0 || service.Lengths.Any(length => length.Minutes is <= 0 or > LongestVisit))
        {
            yield return $"service {service.Id}: needs lengths between 1 and {LongestVisit} minutes";
        }

        if (service.ConsultationMinutes is < 0 or > LongestVisit || service.TurnoverMinutes is < 0 or > LongestVisit)
        {
            yield return $"service {service.Id}: consultation and turnover must be 0 to {LongestVisit} minutes";
        }

        if (service.TherapistsNeeded is < 1 or > 4)
        {
            yield return $"service {service.Id}: needs between 1 and 4 therapists";
        }
    }

    private static IEnumerable<string> Missing(ServiceSetup service, CalendarSetup setup) =>
        from kind in service.Equipment
        where setup.Equipment.All(item => item.Kind != kind)
        select $"service {service.Id}: needs equipment of the kind {kind}, and there is none";

    private static IEnumerable<string> Therapist(TherapistSetup therapist)
    {
        if (therapist.Gender is not ("female" or "male"))
        {
            yield return $"therapist {therapist.Id}: gender is female or male";
        }
    }

    private static IEnumerable<string> Twice(string kind, IEnumerable<string> ids) =>
        from id in ids
        group id by id into same
        where same.Count() > 1 || string.IsNullOrWhiteSpace(same.Key)
        select string.IsNullOrWhiteSpace(same.Key) ? $"{kind}: an id is missing" : $"{kind} {same.Key}: the id is used twice";
}
