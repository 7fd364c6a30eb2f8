using System.Globalization;
using NodaTime.Text;

namespace MassageBot.Core.Booking;

/// <summary>A wish in a few codes for staff who book by hand: "therapeutic 60, 2026-11-28 14:00". No health words.</summary>
public static class WishSummary
{
    public static string Of(BookingWish wish)
    {
        var parts = new List<string?> { wish.Service?.Value, wish.Minutes?.ToString(CultureInfo.InvariantCulture) };
        if (wish.When is { } when)
        {
            parts.Add((when.Date ?? when.DateFrom) is { } day ? LocalDatePattern.Iso.Format(day) : null);
            parts.Add((when.Time ?? when.TimeFrom) is { } time ? LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time) : null);
        }

        parts.Add(wish.Therapist?.Named?.Value ?? wish.Therapist?.Gender?.ToString().ToLowerInvariant());
        return string.Join(' ', parts.OfType<string>());
    }
}
