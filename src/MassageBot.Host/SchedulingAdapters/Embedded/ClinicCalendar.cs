using MassageBot.Core;
using MassageBot.Core.SessionLengths;
using MassageBot.Scheduling.Setup;
using NodaTime;

namespace MassageBot.Host.SchedulingAdapters.Embedded;

/// <summary>What <c>dialogs/clinic.yaml</c> says, as the embedded calendar takes it.</summary>
internal static class ClinicCalendar
{
    public static CalendarSetup From(Clinic clinic) => new()
    {
        Zone = clinic.Zone.Id,
        ClinicName = clinic.Name,
        Address = clinic.Address ?? "",
        Email = clinic.Email ?? "",
        MinimumNotice = clinic.Policy.MinimumNotice.ToTimeSpan(),
        CancellationNotice = clinic.Policy.CancellationNotice.ToTimeSpan(),
        PolicyVersion = clinic.Policy.Version,
        Policy = clinic.Policy.Summary,
        Services = [.. clinic.Services.Select(From)],
        Therapists = [.. clinic.Therapists.Select(From)],
        Rooms = [.. clinic.Rooms.Select(room => new RoomSetup(room.Id, room.Features))],
        Equipment = [.. clinic.Equipment.Select(item => new EquipmentSetup(item.Id, item.Kind))],
        Opening = Weekly(clinic.Hours),
        ClosedDates = clinic.ClosedDates,
    };

    private static ServiceSetup From(Service service) => new()
    {
        Id = service.Id.Value,
        Family = service.Family.ToString().ToLowerInvariant(),
        Names = service.Names,
        Lengths = [.. service.Lengths.Select(length => new LengthSetup(length.Minutes, length.Price))],
        ConsultationMinutes = SessionLengthAdvice.Consultation(service, firstVisit: true),
        TurnoverMinutes = service.TurnoverMinutes,
        Skills = service.Skills,
        RoomFeatures = service.RoomFeatures,
        Equipment = service.Equipment,
        TherapistsNeeded = service.PartySize,
    };

    private static TherapistSetup From(Therapist therapist) => new()
    {
        Id = therapist.Id.Value,
        FirstName = therapist.FirstName,
        Gender = therapist.Gender.ToString().ToLowerInvariant(),
        Skills = therapist.Skills,
        Languages = therapist.Languages,
        Hours = Weekly(therapist.Hours),
    };

    private static List<WeeklyHours> Weekly(IReadOnlyDictionary<IsoDayOfWeek, OpeningHours> hours) =>
        [.. hours.Select(day => new WeeklyHours(day.Key, day.Value.Opens, day.Value.Closes))];
}
