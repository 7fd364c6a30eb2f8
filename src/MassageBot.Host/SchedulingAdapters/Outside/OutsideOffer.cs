using System.Globalization;
using MassageBot.Core;
using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>A free time of an outside calendar. Such a calendar names none of its free times, so the offer's id says all there is to know.</summary>
internal sealed record OutsideOffer
{
    private const char Between = '/';

    public required ServiceId Service { get; init; }

    public required int Minutes { get; init; }

    public required TherapistId Therapist { get; init; }

    public required Instant Start { get; init; }

    public required Instant End { get; init; }

    public Interval Span => new(Start, End);

    public string Id => string.Join(
        Between,
        Uri.EscapeDataString(Service.Value),
        Minutes.ToString(CultureInfo.InvariantCulture),
        Uri.EscapeDataString(Therapist.Value),
        Start.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        End.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>Null for the id of another calendar's offer, such as one made before the provider was changed.</summary>
    public static OutsideOffer? Parse(string id)
    {
        var parts = id.Split(Between);
        return parts.Length == 5 && Number(parts[1]) is { } minutes && Number(parts[3]) is { } start && Number(parts[4]) is { } end && start < end
            ? new OutsideOffer
            {
                Service = new ServiceId(Uri.UnescapeDataString(parts[0])),
                Minutes = (int)minutes,
                Therapist = new TherapistId(Uri.UnescapeDataString(parts[2])),
                Start = Instant.FromUnixTimeSeconds(start),
                End = Instant.FromUnixTimeSeconds(end),
            }
            : null;
    }

    public Offer ToOffer(string therapistName) =>
        new() { Id = Id, Start = Start, End = End, Therapist = Therapist, TherapistName = therapistName };

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000_000_000 ? number : null;
}
