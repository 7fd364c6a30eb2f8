using MassageBot.Core.SessionLengths;
using MassageBot.Core.Triage.Screening;

namespace MassageBot.Core.Booking;

/// <summary>Which parts of a booking are settled. Pure.</summary>
public static class BookingProgress
{
    public static bool OffersLength(Service service, int minutes) => SessionLengthAdvice.Offered(service, minutes) is not null;

    public static bool KnowsService(BookingWish wish, Clinic clinic) => wish.Service is { } id && clinic.FindService(id) is not null;

    public static bool KnowsMinutes(BookingWish wish, Clinic clinic) =>
        wish.Service is { } id && wish.Minutes is { } minutes && clinic.FindService(id) is { } service && OffersLength(service, minutes);

    /// <summary>Who does not say that they have been here before is planned as a first visit, so that the talk at its start has its time.</summary>
    public static bool IsFirstVisit(BookingWish wish) => wish.FirstVisit != false;

    /// <summary>A day or a range of days that can be searched.</summary>
    public static bool KnowsWhen(BookingWish wish) => wish.When is { HasDay: true, Past: false, Invalid: false, Ask: false };

    /// <summary>True when exactly one start was asked for ("Friday at 3", "the earliest on Friday"), so that a free one is taken without asking which.</summary>
    public static bool IsExact(BookingWish wish) => wish.When is { Date: not null, Time: not null } or { Date: not null, Asap: true };

    /// <summary>Whose answers the safety screen needs: for two who come together, those of each.</summary>
    public static ScreenedFor ScreenFor(BookingWish wish, Clinic clinic) => wish.Service is { } id && clinic.FindService(id) is { PartySize: > 1 }
        ? ScreenedFor.Both
        : wish.ForSomeoneElse ? ScreenedFor.SomeoneElse : ScreenedFor.Client;

    /// <summary>Minutes of a first visit that come on top of the session.</summary>
    public static int ConsultationMinutes(BookingWish wish, Clinic clinic) =>
        wish.Service is { } id && clinic.FindService(id) is { } service ? SessionLengthAdvice.Consultation(service, IsFirstVisit(wish)) : 0;

    public static string? Price(BookingWish wish, Clinic clinic) => wish.Service is { } id
        ? clinic.FindService(id)?.Lengths.FirstOrDefault(length => length.Minutes == wish.Minutes)?.Price
        : null;
}
