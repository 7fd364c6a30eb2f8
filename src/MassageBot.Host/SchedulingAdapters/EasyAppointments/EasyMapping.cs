using System.Globalization;
using System.Text.RegularExpressions;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Host.SchedulingAdapters.Outside;
using NodaTime;

namespace MassageBot.Host.SchedulingAdapters.EasyAppointments;

/// <summary>Between the clinic's words and those of Easy!Appointments. Pure.</summary>
internal static partial class EasyMapping
{
    public static OutsideVisit ToVisit(this EasyAppointment appointment, EasyAppointmentsOptions options, DateTimeZone zone)
    {
        var id = appointment.Id.ToString(CultureInfo.InvariantCulture);
        return new OutsideVisit
        {
            Id = id,
            Code = appointment.Hash is { Length: > 0 } hash ? hash : id,
            Reference = Reference(appointment.Notes),
            Therapist = appointment.ProviderId is { } provider ? options.TherapistOf(provider) : null,
            Service = appointment.ServiceId is { } service && options.Find(service) is { } known ? new ServiceId(known.Service) : null,
            Start = WallTimes.Start(appointment.Start, zone),
            End = WallTimes.End(appointment.End, zone),
            Open = appointment.Status != options.CancelledStatus,
            Pending = appointment.Status == options.PendingStatus,
            FirstName = appointment.Customer?.FirstName ?? "",
            Phone = appointment.Customer?.PhoneNumber ?? "",
            Order = appointment.Id,
        };
    }

    /// <summary>A visit that was there once: deleted ones are not kept.</summary>
    public static OutsideVisit Deleted(string id) =>
        new() { Id = id, Code = id, Start = Instant.MinValue, End = Instant.MinValue, Open = false, Order = 0 };

    /// <summary>The only field that can be searched holds what the therapist reads and, in its last line, the intent's id.</summary>
    public static string Notes(Guid intentId, BookingOrder order)
    {
        var reference = $"[massagebot {intentId}]";
        return VisitNotes.Of(order) is { } notes ? $"{notes}\n{reference}" : reference;
    }

    private static Guid? Reference(string? notes) =>
        InNotes().Match(notes ?? "") is { Success: true } match && Guid.TryParse(match.Groups[1].Value, out var intent) ? intent : null;

    // The last one: a client's own words may stand before it.
    [GeneratedRegex(@"\[massagebot ([0-9a-f-]{36})\]", RegexOptions.RightToLeft | RegexOptions.CultureInvariant)]
    private static partial Regex InNotes();
}
