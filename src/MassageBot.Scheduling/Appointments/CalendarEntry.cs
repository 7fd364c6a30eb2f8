using System.Globalization;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;

namespace MassageBot.Scheduling.Appointments;

/// <summary>
/// Appointments as iCalendar files (RFC 5545, RFC 5546): one as a REQUEST, or a CANCEL once it is cancelled; many as a calendar to subscribe
/// to. Times are in UTC, so that no calendar has to know the zone. The title does not name the service, and nothing names the client:
/// calendars are shared, and some services tell something about a person's health.
/// </summary>
internal static class CalendarEntry
{
    public static string Write(BookedVisit visit, ClinicCard clinic, string language)
    {
        var organiser = clinic.Email.Length > 0 ? clinic.Email : "noreply@clinic.invalid";
        var method = visit.Shown.Status == AppointmentStatus.Cancelled ? "CANCEL" : "REQUEST";
        return Calendar(
            method,
            Event(visit, clinic, language, visit.Shown.Therapist.Name, $"ORGANIZER;CN={CalendarText.Quoted(clinic.Name)}:mailto:{organiser}"));
    }

    /// <summary>What a therapist's calendar shows; what is cancelled is not in it any more.</summary>
    public static string Feed(IEnumerable<BookedVisit> visits, ClinicCard clinic, string therapist) => Calendar(
        "PUBLISH",
        [
            "X-WR-CALNAME:" + CalendarText.Escaped(clinic.Name.Length > 0 ? $"{therapist} - {clinic.Name}" : therapist),
            "REFRESH-INTERVAL;VALUE=DURATION:PT15M",
            .. visits.SelectMany(visit => Event(visit, clinic, "en", visit.Slot.Room)),
        ]);

    private static string Calendar(string method, IEnumerable<string> content)
    {
        string[] lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//MassageBot//Scheduling//EN", "METHOD:" + method, .. content, "END:VCALENDAR"];
        return string.Concat(lines.Select(CalendarText.Folded));
    }

    private static IEnumerable<string> Event(BookedVisit visit, ClinicCard clinic, string language, string place, string? organiser = null)
    {
        var appointment = visit.Shown;
        string?[] lines =
        [
            "BEGIN:VEVENT",
            $"UID:{appointment.Id}@massagebot",
            $"SEQUENCE:{visit.Sequence.ToString(CultureInfo.InvariantCulture)}",
            "DTSTAMP:" + CalendarText.Utc(appointment.Updated),
            "DTSTART:" + CalendarText.Utc(appointment.Start),
            "DTEND:" + CalendarText.Utc(appointment.Start.AddMinutes(appointment.Minutes + appointment.ConsultationMinutes)),
            "SUMMARY:" + CalendarText.Escaped(Title(clinic, language)),
            "DESCRIPTION:" + CalendarText.Escaped($"{appointment.ConfirmationCode}\n{place}"),
            clinic.Address.Length > 0 ? "LOCATION:" + CalendarText.Escaped(clinic.Address) : null,
            organiser,
            "STATUS:" + Status(appointment.Status),
            "TRANSP:OPAQUE",
            "END:VEVENT",
        ];
        return lines.OfType<string>();
    }

    private static string Title(ClinicCard clinic, string language)
    {
        var word = language == "es" ? "Masaje" : "Massage";
        return clinic.Name.Length > 0 ? $"{word} - {clinic.Name}" : word;
    }

    private static string Status(AppointmentStatus status) => status switch
    {
        AppointmentStatus.Cancelled => "CANCELLED",
        AppointmentStatus.Pending => "TENTATIVE",
        AppointmentStatus.Booked or AppointmentStatus.Arrived or AppointmentStatus.Noshow or AppointmentStatus.Fulfilled => "CONFIRMED",
    };
}
