using System.Globalization;
using MassageBot.Core;
using MassageBot.Core.Booking;
using NodaTime.Text;

namespace MassageBot.Host.SchedulingAdapters.Http;

/// <summary>The addresses of an availability search. Windows are wall times at the clinic, which is the calendar's own zone.</summary>
internal static class SlotRequest
{
    private static readonly LocalDateTimePattern WallTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");

    public static string Path(SlotQuery query, SlotWindow window, TherapistWish therapist, string? skill, int limit) =>
        QueryString.Create(Parts(query, window, therapist, skill, limit).Where(part => part.Value is not null)).ToString().Insert(0, "v1/availability");

    private static IEnumerable<KeyValuePair<string, string?>> Parts(SlotQuery query, SlotWindow window, TherapistWish therapist, string? skill, int limit) =>
    [
        new("service", query.Service.Value),
        new("minutes", query.Minutes.ToString(CultureInfo.InvariantCulture)),
        new("from", WallTime.Format(window.From)),
        new("to", WallTime.Format(window.To)),
        new("therapist", therapist.Named?.Value),
        new("gender", GenderWord(therapist.Gender)),
        new("firstVisit", query.FirstVisit ? "true" : null),
        new("skill", skill),
        new("extraMinutes", query.Constraints.ExtraMinutes > 0 ? query.Constraints.ExtraMinutes.ToString(CultureInfo.InvariantCulture) : null),
        new("holder", query.Holder),
        new("limit", limit.ToString(CultureInfo.InvariantCulture)),
    ];

    private static string? GenderWord(Gender? gender) => gender?.ToString().ToLowerInvariant();
}
