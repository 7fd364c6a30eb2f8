using System.Collections.Immutable;
using MassageBot.Core.Triage;

namespace MassageBot.Core.Booking;

/// <summary>Turns a confirmed request into what goes over the wire.</summary>
public static class BookingOrders
{
    public static BookingOrder ToOrder(this BookingRequest request) => new()
    {
        Service = request.Service.Value,
        Minutes = request.Minutes,
        OfferId = request.Offer.Id,
        HoldId = request.HoldId,
        Start = request.Offer.Start,
        FirstName = request.FirstName,
        Phone = request.Phone,
        Email = request.Email,
        FirstVisit = request.FirstVisit,
        Pending = request.Screen.PendingOnly,
        Constraints = [.. Codes(request.Screen.Constraints), .. ForWhom(request)],
        Note = request.Consent.StoreHealthAnswers ? request.Note : null,
        WaitId = request.WaitId,
        PolicyVersion = request.Consent.PolicyVersion,
    };

    /// <summary>Whoever looks into the calendar knows whose number it is, and that nothing may be sent to whom it is for.</summary>
    private static IEnumerable<string> ForWhom(BookingRequest request)
    {
        if (request.ForSomeoneElse)
        {
            yield return "booked-by-another";
        }

        if (request.IsSurprise)
        {
            yield return "surprise";
        }
    }

    /// <summary>Codes that stay with a booking whether or not the health answers may be kept.</summary>
    public static ImmutableArray<string> Codes(Constraints constraints)
    {
        var codes = constraints.Skills.Select(skill => $"skill:{skill}").ToList();
        if (constraints.PressureCap is { } cap)
        {
            codes.Add($"pressure-cap:{cap.ToString().ToLowerInvariant()}");
        }

        if (constraints.AvoidArea)
        {
            codes.Add("avoid-area");
        }

        if (constraints.ExtraMinutes > 0)
        {
            codes.Add($"extra-minutes:{constraints.ExtraMinutes}");
        }

        return [.. codes];
    }
}
