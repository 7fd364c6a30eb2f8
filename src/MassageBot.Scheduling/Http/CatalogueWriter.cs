using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Time;

namespace MassageBot.Scheduling.Http;

/// <summary>Writes services and therapists as the contract shows them.</summary>
internal static class CatalogueWriter
{
    public static Service Write(ServiceSetup service) => new()
    {
        Id = service.Id,
        Family = service.Family,
        Names = service.Names,
        Lengths = [.. service.Lengths.Select(length => new ServiceLength(length.Minutes, length.Price.Length > 0 ? length.Price : null))],
        ConsultationMinutes = service.ConsultationMinutes,
        TurnoverMinutes = service.TurnoverMinutes,
        Skills = service.Skills,
        RoomFeatures = service.RoomFeatures,
        Equipment = service.Equipment,
        TherapistsNeeded = service.TherapistsNeeded,
        Channels = service.Channels,
        MinimumAge = service.MinimumAge,
    };

    public static Therapist Write(TherapistSetup therapist) => new()
    {
        Id = therapist.Id,
        FirstName = therapist.FirstName,
        Gender = therapist.Gender,
        Skills = therapist.Skills,
        Languages = therapist.Languages,
        Hours = [.. therapist.Hours.Select(Write)],
    };

    private static WorkingHours Write(WeeklyHours hours) =>
        new(hours.Day.ToString().ToLowerInvariant(), WallTime.Clock(hours.From), WallTime.Clock(hours.To));
}
