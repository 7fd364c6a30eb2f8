using System.Globalization;
using System.Text;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;

namespace MassageBot.Scheduling.Appointments;

/// <summary>
/// An appointment as an iCalendar file (RFC 5545, RFC 5546): a REQUEST, or a CANCEL once it is cancelled.
/// Times are in UTC, so that no calendar has to know the zone. The title does not name the service: calendars are shared, and some
/// services tell something about a person's health.
/// </summary>
internal static class CalendarEntry
{
    private const int LongestLine = 75;

    public static string Write(BookedVisit visit, ClinicCard clinic, string language)
    {
        var appointment = visit.Shown;
        var isCancelled = appointment.Status == AppointmentStatus.Cancelled;
        var organiser = clinic.Email.Length > 0 ? clinic.Email : "noreply@clinic.invalid";
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//MassageBot//Scheduling//EN",
            "METHOD:" + (isCancelled ? "CANCEL" : "REQUEST"),
            "BEGIN:VEVENT",
            $"UID:{appointment.Id}@massagebot",
            $"SEQUENCE:{visit.Sequence.ToString(CultureInfo.InvariantCulture)}",
            "DTSTAMP:" + Utc(appointment.Updated),
            "DTSTART:" + Utc(appointment.Start),
            "DTEND:" + Utc(appointment.Start.AddMinutes(appointment.Minutes + appointment.ConsultationMinutes)),
            "SUMMARY:" + Escaped(Title(clinic, language)),
            "DESCRIPTION:" + Escaped($"{appointment.ConfirmationCode}\n{appointment.Therapist.Name}"),
            "LOCATION:" + Escaped(clinic.Address),
            $"ORGANIZER;CN={Quoted(clinic.Name)}:mailto:{organiser}",
            "STATUS:" + Status(appointment.Status),
            "TRANSP:OPAQUE",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return string.Concat(lines.Where(line => line != "LOCATION:").Select(Folded));
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

    private static string Utc(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Quoted(string text) => '"' + string.Concat(text.Where(letter => letter != '"' && !char.IsControl(letter))) + '"';

    // RFC 5545 3.1: at most 75 octets a line, continued by a space; a letter of several octets stays whole.
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(letter);
            octets += letter.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
