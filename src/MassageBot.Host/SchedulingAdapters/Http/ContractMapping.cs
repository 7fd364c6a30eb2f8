using System.Collections.Immutable;
using System.Diagnostics;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;
using MassageBot.Scheduling.Contract;
using NodaTime;
using NodaTime.Text;
using Client = MassageBot.Scheduling.Contract.Client;
using Offer = MassageBot.Core.Booking.Offer;

namespace MassageBot.Host.SchedulingAdapters.Http;

/// <summary>Between the clinic's words and those of the HTTP contract.</summary>
internal static class ContractMapping
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["skill"] = "therapist_skill",
        ["pressure-cap"] = "pressure_cap",
        ["avoid-area"] = "avoid_area",
        ["extra-minutes"] = "extra_minutes",
    };

    public static Offer ToOffer(this Scheduling.Contract.Offer offer) => new()
    {
        Id = offer.OfferId,
        Start = Instant.FromDateTimeOffset(offer.Start),
        End = Instant.FromDateTimeOffset(offer.End),
        Therapist = new TherapistId(offer.Therapist.Id),
        TherapistName = offer.Therapist.Name,
    };

    public static ImmutableArray<Offer> ToOffers(this Problem problem) => [.. (problem.Alternatives ?? []).Select(ToOffer)];

    public static Visit ToVisit(this Appointment appointment) => new()
    {
        Id = appointment.Id,
        ConfirmationCode = appointment.ConfirmationCode,
        Service = new ServiceId(appointment.Service),
        Minutes = appointment.Minutes,
        Start = Instant.FromDateTimeOffset(appointment.Start),
        End = Instant.FromDateTimeOffset(appointment.End),
        TherapistName = appointment.Therapist.Name,
        FirstName = appointment.Client.FirstName,
        Phone = appointment.Client.Phone,
        Pending = appointment.Status == AppointmentStatus.Pending,
        ClientConfirmed = appointment.ClientConfirmed is not null,
        Open = appointment.Status is AppointmentStatus.Booked or AppointmentStatus.Pending,
    };

    public static AppointmentSearch ToSearch(this VisitKey key) => key switch
    {
        VisitKey.Number { Phone: var phone } => new AppointmentSearch { Phone = phone },
        VisitKey.NameAndDigits { Name: var name, Digits: var digits } => new AppointmentSearch { Name = name, PhoneEnding = LastDigits(digits) },
        VisitKey.CodeEver { Value: var code } => new AppointmentSearch { ConfirmationCode = code },
        VisitKey.Code { Value: var code } => new AppointmentSearch { ConfirmationCode = code },
        _ => throw new UnreachableException(),
    };

    public static CalendarVisit ToCalendarVisit(this Appointment appointment) => new()
    {
        Id = appointment.Id,
        IntentId = Guid.TryParse(appointment.Reference, out var intent) ? intent : null,
        Therapist = new TherapistId(appointment.Therapist.Id),
        Start = Instant.FromDateTimeOffset(appointment.Start),
        End = Instant.FromDateTimeOffset(appointment.End),
        Course = CourseOf(appointment.Status),
        Proposed = appointment.Proposal is { } proposal ? Instant.FromDateTimeOffset(proposal.Offer.Start) : null,
        Phone = appointment.Client.Phone ?? "",
    };

    private static VisitCourse CourseOf(AppointmentStatus status) => status switch
    {
        AppointmentStatus.Pending => VisitCourse.Pending,
        AppointmentStatus.Cancelled => VisitCourse.Cancelled,
        AppointmentStatus.Noshow => VisitCourse.NoShow,
        AppointmentStatus.Fulfilled => VisitCourse.Fulfilled,
        _ => VisitCourse.Booked,
    };

    public static VisitStanding ToStanding(this Appointment appointment) => new(
        Instant.FromDateTimeOffset(appointment.Start),
        appointment.Status == AppointmentStatus.Pending,
        appointment.Status != AppointmentStatus.Cancelled);

    public static AppointmentWanted ToWanted(this BookingOrder order, Guid intentId) => new()
    {
        HoldId = order.HoldId,
        OfferId = order.OfferId,
        Client = new Client { FirstName = order.FirstName, Phone = order.Phone },
        Service = order.Service,
        Minutes = order.Minutes,
        Status = order.Pending ? AppointmentStatus.Pending : AppointmentStatus.Booked,
        Constraints = order.Constraints.IsDefaultOrEmpty ? null : [.. order.Constraints.Select(ToConstraint)],
        Notes = order.Note,
        BookedBy = "assistant",
        Reference = intentId.ToString(),
    };

    public static ClaimWanted ToClaim(this BookingOrder order, Guid intentId) => new("assistant", order.Note)
    {
        Status = order.Pending ? AppointmentStatus.Pending : AppointmentStatus.Booked,
        Constraints = order.Constraints.IsDefaultOrEmpty ? null : [.. order.Constraints.Select(ToConstraint)],
        Reference = intentId.ToString(),
    };

    public static WaitlistWanted ToWanted(this WaitOrder order) => new()
    {
        Client = new Client { FirstName = order.FirstName, Phone = order.Phone },
        Service = order.Service,
        Minutes = order.Minutes,
        FirstVisit = order.FirstVisit,
        Therapist = order.Therapist,
        Gender = order.Gender?.ToString().ToLowerInvariant(),
        First = order.First is { } first ? LocalDatePattern.Iso.Format(first) : null,
        Last = order.Last is { } last ? LocalDatePattern.Iso.Format(last) : null,
        Days = order.Days.IsDefaultOrEmpty ? null : [.. order.Days.Select(day => day.ToString().ToLowerInvariant())],
        Windows = order is { From: null, To: null } ? null : [new HoursOfDay(Wall(order.From, LocalTime.Midnight), Wall(order.To, LocalTime.MaxValue))],
        NoticeMinutes = order.NoticeMinutes,
    };

    private static string Wall(LocalTime? time, LocalTime otherwise) =>
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time ?? otherwise);

    public static RescheduleWanted ToWanted(this MoveOrder order) => new()
    {
        HoldId = order.HoldId,
        OfferId = order.HoldId is null ? order.Offer.Id : null,
        Status = order.Pending ? AppointmentStatus.Pending : null,
    };

    public static EraseWanted ToWanted(this Erasure erasure) => erasure.OnlyVisits.IsEmpty
        ? new EraseWanted { Phone = erasure.Phone, Name = erasure.FirstName }
        : new EraseWanted { AppointmentIds = erasure.OnlyVisits };

    /// <summary>With or without the country's prefix: so much of a number is the same in both.</summary>
    private static string LastDigits(string digits)
    {
        var all = Identification.Digits(digits);
        return all[^Math.Min(all.Length, Identification.LastDigits)..];
    }

    private static Constraint ToConstraint(string constraint)
    {
        var parts = constraint.Split(':', 2);
        return new Constraint(Codes.GetValueOrDefault(parts[0], parts[0]), parts.Length == 2 ? parts[1] : null);
    }
}
