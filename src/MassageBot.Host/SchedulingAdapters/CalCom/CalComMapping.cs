using System.Text.Json;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Host.SchedulingAdapters.Outside;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Host.SchedulingAdapters.CalCom;

/// <summary>Between the clinic's words and Cal.com's. Pure.</summary>
internal static class CalComMapping
{
    /// <summary>Where the intent's id stands in a booking.</summary>
    public const string Reference = "massagebotIntent";

    private const string Policy = "massagebotPolicy";
    private const string Notes = "notes";
    private const int LongestMetadata = 500;

    /// <summary>Cal.com makes up an address for a client who has a phone only.</summary>
    private const string MadeUpAddress = "@sms.cal.com";

    public static string Text(Instant instant) => InstantPattern.General.Format(instant);

    public static CalComBookingWanted ToWanted(this BookingOrder order, Guid intentId, OutsideOffer offer, CalComEventType type, int? length, string zone) => new()
    {
        Start = Text(offer.Start),
        EventTypeId = type.Id,
        LengthInMinutes = length,
        Attendee = new CalComAttendeeWanted(order.FirstName, zone, order.Phone, order.Email),
        BookingFieldsResponses = VisitNotes.Of(order) is { } notes ? new Dictionary<string, string> { [Notes] = notes } : null,
        Metadata = Metadata(intentId, order),
    };

    /// <summary>
    /// The visits that fit. One that was moved is a new booking, which does not remember whose it was: the one it came from tells, and is left
    /// out where both fit, since they are one visit.
    /// </summary>
    public static IEnumerable<OutsideVisit> ToVisits(IReadOnlyCollection<CalComBooking> bookings, CalComOptions options, Func<OutsideVisit, bool> fits)
    {
        var hosts = Hosts(bookings, options);
        var byUid = bookings.DistinctBy(booking => booking.Uid).ToDictionary(booking => booking.Uid);
        var visits = byUid.Values.Select(booking => booking.ToVisit(options, hosts) with { Reference = Origin(booking, byUid) }).Where(fits).ToList();
        return visits.Where(visit => byUid[visit.Id].RescheduledToUid is not { } to || visits.TrueForAll(other => other.Id != to));
    }

    public static OutsideVisit ToVisit(this CalComBooking booking, CalComOptions options, IReadOnlyDictionary<long, TherapistId> hosts)
    {
        var type = options.Find(booking.EventTypeId, (int)(booking.End - booking.Start).TotalMinutes);
        return new OutsideVisit
        {
            Id = booking.Uid,
            Code = booking.Uid,
            Reference = IntentOf(booking),
            Therapist = type is null ? OfHost(booking, hosts) : new TherapistId(type.Therapist),
            Service = type is null ? null : new ServiceId(type.Service),
            Start = Instant.FromDateTimeOffset(booking.Start),
            End = Instant.FromDateTimeOffset(booking.End),
            Open = booking.Status is "accepted" or "pending",
            Pending = booking.Status == "pending",
            Withdrawn = OutsideReasons.IsOurs(booking.CancellationReason),
            FirstName = booking.Attendees is [{ Name: { } name }, ..] ? name : "",
            Phone = booking.Attendees is [{ PhoneNumber: { } phone }, ..] ? phone : "",
            Contents = new VisitContents(EmailOf(booking), NotesOf(booking), Metadata(booking, Policy) ?? "", type?.Approval == true),
            Order = booking.Id,
        };
    }

    /// <summary>
    /// Whose calendars the hosts of these bookings are, learnt from those on event types that the settings name: a therapist's bookings on any
    /// other event type take their time just as well.
    /// </summary>
    private static Dictionary<long, TherapistId> Hosts(IEnumerable<CalComBooking> bookings, CalComOptions options)
    {
        var hosts = new Dictionary<long, TherapistId>();
        foreach (var booking in bookings)
        {
            if (booking.Hosts is [var host] && options.EventTypes.FirstOrDefault(type => type.Id == booking.EventTypeId) is { } type)
            {
                hosts[host.Id] = new TherapistId(type.Therapist);
            }
        }

        return hosts;
    }

    private static Guid? Origin(CalComBooking booking, Dictionary<string, CalComBooking> byUid)
    {
        var origin = booking;
        // No chain is longer than what there is, whatever an answer says.
        for (var moves = 0; moves < byUid.Count && IntentOf(origin) is null && byUid.TryGetValue(origin.RescheduledFromUid ?? "", out var from); moves++)
        {
            origin = from;
        }

        return IntentOf(origin);
    }

    private static string? EmailOf(CalComBooking booking) =>
        booking.Attendees is [{ Email: { Length: > 0 } email }, ..] && !email.EndsWith(MadeUpAddress, StringComparison.OrdinalIgnoreCase) ? email : null;

    private static string? NotesOf(CalComBooking booking) =>
        booking.BookingFieldsResponses?.TryGetValue(Notes, out var notes) == true && notes.ValueKind == JsonValueKind.String ? notes.GetString() : null;

    private static Guid? IntentOf(CalComBooking booking) => Guid.TryParse(Metadata(booking, Reference), out var intent) ? intent : null;

    private static TherapistId? OfHost(CalComBooking booking, IReadOnlyDictionary<long, TherapistId> hosts)
    {
        foreach (var host in booking.Hosts ?? [])
        {
            if (hosts.TryGetValue(host.Id, out var therapist))
            {
                return therapist;
            }
        }

        return null;
    }

    private static Dictionary<string, string> Metadata(Guid intentId, BookingOrder order)
    {
        var metadata = new Dictionary<string, string> { [Reference] = intentId.ToString(), [Policy] = order.PolicyVersion };
        if (!order.Constraints.IsDefaultOrEmpty && string.Join(' ', order.Constraints) is { Length: <= LongestMetadata } constraints)
        {
            metadata["massagebotConstraints"] = constraints;
        }

        return metadata;
    }

    private static string? Metadata(CalComBooking booking, string key) =>
        booking.Metadata?.TryGetValue(key, out var value) == true && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
