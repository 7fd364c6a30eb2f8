using MassageBot.Core.Booking;
using MassageBot.Core.Booking.When;
using NodaTime;

namespace MassageBot.Core.Visits;

/// <summary>How late a client said they will be: in minutes, or by the hour at which they arrive.</summary>
public sealed record LateArrival
{
    private const int Longest = 240;
    private const int HalfADay = 12 * 60;

    public int? Minutes { get; init; }

    public LocalTime? At { get; init; }

    /// <summary>Null when neither was said.</summary>
    /// <param name="late">Minutes that were said to be a delay.</param>
    /// <param name="length">Minutes without more: in such a message they are a delay too.</param>
    /// <param name="when">What was said about a time.</param>
    public static LateArrival? Of(int? late, int? length, WhenWish when)
    {
        ArgumentNullException.ThrowIfNull(when);
        if ((late ?? Later(when) ?? length ?? when.Minutes) is { } minutes and > 0 and <= Longest)
        {
            return new LateArrival { Minutes = minutes };
        }

        return (when.Times.IsEmpty ? when.Time : when.Times[^1]) is { } at ? new LateArrival { At = at } : null;
    }

    /// <summary>Minutes after the start of a visit; null when the hour that was said is no delay that can be meant, such as the visit's own.</summary>
    public int? After(LocalTime start) => Minutes ?? (At is { } at ? Delay(start, at) : null);

    /// <summary>A bare "3:20" for a visit in the morning is the reading that comes after its start.</summary>
    private static int? Delay(LocalTime start, LocalTime at)
    {
        var minutes = (int)Period.Between(start, at, PeriodUnits.Minutes).Minutes;
        int[] readings = [minutes, minutes + HalfADay, minutes - HalfADay];
        var delays = readings.Where(reading => reading is > 0 and <= Longest).ToList();
        return delays.Count > 0 ? delays.Min() : minutes is < 0 and > -Longest ? 0 : null;
    }

    private static int? Later(WhenWish when) => when.ShiftMinutes is > 0 and var minutes ? minutes : null;
}

/// <summary>What remains of a visit whose client comes late. It ends as planned. Pure arithmetic.</summary>
public abstract record LateVisit
{
    private LateVisit()
    {
    }

    public sealed record InTime : LateVisit;

    /// <param name="Remaining">Minutes that are left until the planned end.</param>
    /// <param name="Planned">Minutes of the whole visit.</param>
    public sealed record Shortened(int Remaining, int Planned) : LateVisit;

    /// <summary>Over the clinic's limit: people decide. Nothing may remain.</summary>
    public sealed record DeskDecides(int Remaining, int Planned) : LateVisit;

    public static LateVisit Of(Visit visit, int minutesLate, BookingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(policy);
        if (minutesLate <= 0)
        {
            return new InTime();
        }

        var planned = (int)(visit.End - visit.Start).TotalMinutes;
        var remaining = Math.Max(0, planned - minutesLate);
        return minutesLate > policy.LateLimit.TotalMinutes || remaining < policy.LeastRemaining.TotalMinutes
            ? new DeskDecides(remaining, planned)
            : new Shortened(remaining, planned);
    }
}
