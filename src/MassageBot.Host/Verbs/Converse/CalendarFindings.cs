using MassageBot.Core.Booking;
using System.Collections.Immutable;
using MassageBot.Core;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>What a conversation has changed in the calendar, against the fixtures it began with.</summary>
internal sealed record CalendarFindings(
    ImmutableArray<SeenBooking> Bookings, ImmutableArray<string> Cancelled, ImmutableArray<(string Id, string Start, int Minutes)> Rescheduled)
{
    private const int ToTheMinute = 16;

    public static CalendarFindings Of(IReadOnlyList<Appointment> appointments, ScriptFixtures fixtures, Clinic clinic)
    {
        var before = fixtures.Appointments.ToDictionary(visit => visit.Id);
        return new CalendarFindings(
            [.. appointments.Where(visit => !before.ContainsKey(visit.Id) && !IsCancelled(visit)).Select(visit => ToBooking(visit, clinic))],
            [.. appointments.Where(IsCancelled).Select(visit => visit.Id)],
            [.. appointments.Where(visit => !IsCancelled(visit) && before.TryGetValue(visit.Id, out var old) && IsMoved(visit, old))
                .Select(visit => (visit.Id, Local(visit), visit.Minutes))]);
    }

    private static bool IsCancelled(Appointment visit) => visit.Status == AppointmentStatus.Cancelled;

    private static bool IsMoved(Appointment visit, ScriptVisit before) =>
        ScriptReader.Moment(Local(visit)) != before.Start || visit.Minutes != before.Minutes;

    private static SeenBooking ToBooking(Appointment visit, Clinic clinic) => new()
    {
        Id = visit.Id,
        Service = visit.Service,
        Minutes = visit.Minutes,
        Date = Local(visit)[..10],
        Time = Local(visit)[11..],
        Status = visit.Status.ToString().ToLowerInvariant(),
        TherapistGender = clinic.FindTherapist(new TherapistId(visit.Therapist.Id))?.Gender.ToString().ToLowerInvariant() ?? "",
        BodyArea = TherapistNote.FirstPlace(visit.Notes),
    };

    private static string Local(Appointment visit) => visit.Local[..ToTheMinute];
}
