using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>Turns a wish into the stretches of calendar in which the visit may start.</summary>
public static class WishWindows
{
    private const int Most = 60;

    /// <summary>
    /// Clinic-local half-open windows of allowed starts in order of time: within opening hours, without closed dates, not before the minimum
    /// notice and not beyond the book-ahead limit. An exact time is a window of one minute. At most 60. Empty when nothing fits, or when the wish is past,
    /// impossible or unclear. Today's own weekday name, at a time that is over, means a week from today.
    /// </summary>
    public static IReadOnlyList<SlotWindow> Windows(WhenWish wish, LocalDateTime now, Clinic clinic)
    {
        if (wish.Past || wish.Invalid || wish.Ask)
        {
            return [];
        }

        var windows = Open(wish, now, clinic);
        return windows.Count == 0 && wish is { DateIsWeekday: true, Date: { } today } && today == now.Date
            ? Open(wish with { Date = today.PlusWeeks(1) }, now, clinic)
            : windows;
    }

    private static List<SlotWindow> Open(WhenWish wish, LocalDateTime now, Clinic clinic)
    {
        var earliest = Earliest(now, clinic);
        var last = now.Date.PlusDays(clinic.Policy.BookAheadDays);
        return [.. Days(earliest.Date, last)
            .Where(day => Suits(wish, day))
            .SelectMany(day => OnDay(wish, day, clinic))
            .Select(window => window.From < earliest ? window with { From = earliest } : window)
            .Where(window => window.From < window.To)
            .Take(Most)];
    }

    /// <summary>True when the clinic takes bookings for some start that the wish allows, were the calendar empty.</summary>
    public static bool IsBookable(WhenWish wish, LocalDateTime now, Clinic clinic) => Windows(wish, now, clinic).Count > 0;

    /// <summary>Notice is counted in real hours, whatever the clocks do that night.</summary>
    private static LocalDateTime Earliest(LocalDateTime now, Clinic clinic) =>
        now.InZoneLeniently(clinic.Zone).Plus(clinic.Policy.MinimumNotice).LocalDateTime;

    private static IEnumerable<LocalDate> Days(LocalDate from, LocalDate to)
    {
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            yield return day;
        }
    }

    private static bool Suits(WhenWish wish, LocalDate day) =>
        (wish.Date is null || wish.Date == day)
        && (wish.Dates.Length == 0 || wish.Dates.Contains(day))
        && (wish.DateFrom is null || day >= wish.DateFrom)
        && (wish.DateTo is null || day <= wish.DateTo)
        && (wish.Weekdays.Length == 0 || wish.Weekdays.Contains(day.DayOfWeek))
        && !wish.ExcludeWeekdays.Contains(day.DayOfWeek)
        && !wish.ExcludeDates.Contains(day);

    private static IEnumerable<SlotWindow> OnDay(WhenWish wish, LocalDate day, Clinic clinic)
    {
        if (clinic.HoursOn(day) is not { } hours)
        {
            return [];
        }

        return Stretches(wish, hours)
            .Select(stretch => (From: LocalTime.Max(stretch.From, hours.Opens), To: LocalTime.Min(stretch.To, hours.Closes)))
            .Where(stretch => stretch.From < stretch.To)
            .SelectMany(stretch => Without(stretch, wish.ExcludeTime))
            .Select(stretch => new SlotWindow(day + stretch.From, day + stretch.To));
    }

    private static IEnumerable<(LocalTime From, LocalTime To)> Stretches(WhenWish wish, OpeningHours hours)
    {
        if (wish.Time is { } time)
        {
            return [(time, time.PlusMinutes(1))];
        }

        return wish.Times.Length > 0
            ? wish.Times.Order().Select(start => (start, start.PlusMinutes(1)))
            : [(wish.TimeFrom ?? hours.Opens, wish.TimeTo ?? hours.Closes)];
    }

    private static IEnumerable<(LocalTime From, LocalTime To)> Without((LocalTime From, LocalTime To) stretch, LocalTime? refused)
    {
        if (refused is not { } time || time < stretch.From || time >= stretch.To)
        {
            return [stretch];
        }

        (LocalTime From, LocalTime To)[] sides = [(stretch.From, time), (time.PlusMinutes(1), stretch.To)];
        return sides.Where(side => side.From < side.To);
    }
}
