using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>Lays a later remark over what was wished before: "make that 2" keeps the day, "no, tuesday" keeps the time.</summary>
public static class WishRefinement
{
    /// <summary>
    /// The wish after both were said. What <paramref name="later"/> names replaces the same part of <paramref name="earlier"/>;
    /// exclusions add up; "asap" means the first time of a day that was named without an hour, else it drops both; "any time" the time or else the day.
    /// Past and invalid remarks change nothing but mark the result; two readings of a day take the place of the day.
    /// </summary>
    public static WhenWish Refine(WhenWish earlier, WhenWish later)
    {
        later = WishDoubt.Among(earlier, later);
        var refined = earlier with { Past = false, Invalid = false, Ask = false, Dates = earlier.Ask ? [] : earlier.Dates };
        if (later.Ask)
        {
            return RefineLength(RefineTime(WithoutDay(refined), later), later) with { Ask = true, Dates = later.Dates };
        }

        if (later.Past || later.Invalid)
        {
            return refined with { Past = later.Past, Invalid = later.Invalid };
        }

        refined = Loosen(refined, later);
        refined = RefineDay(refined, later);
        refined = Exclude(RefineTime(refined, later), later);
        refined = RefineLength(refined, later);
        refined = ShiftInside(refined, later);
        return refined with { Every = later.Every ?? refined.Every, Toward = later.Toward };
    }

    /// <summary>The wish for an appointment moved as the client asked; other parts of the wish stay.</summary>
    public static WhenWish Shift(WhenWish wish, LocalDateTime appointment)
    {
        if (wish.ShiftMinutes is null && wish.ShiftDays is null)
        {
            return wish;
        }

        var moved = appointment.PlusMinutes(wish.ShiftMinutes ?? 0).PlusDays(wish.ShiftDays ?? 0);
        var day = wish.Date ?? moved.Date;
        var timed = wish.Time is not null || wish.TimeFrom is not null || wish.TimeTo is not null || wish.Times.Length > 0;
        return wish with { Date = day, Time = timed ? wish.Time : moved.TimeOfDay, ShiftMinutes = null, ShiftDays = null };
    }

    /// <summary>
    /// "My Wednesday massage to Thursday": the day that the visit has already says which visit is meant, not when it is wished for; with an hour
    /// and no other day it stays ("my Thursday one, at 5 instead").
    /// </summary>
    public static WhenWish Elsewhere(WhenWish wish, LocalDateTime visit)
    {
        var others = wish.Dates.Where(day => day != visit.Date).ToImmutableArray();
        return wish switch
        {
            { Dates.Length: > 0 } when others is [var only] => wish with { Date = only, Dates = [], Ask = false },
            { Date: { } day, TimeFrom: null, TimeTo: null } when day == visit.Date && (wish.Time ?? visit.TimeOfDay) == visit.TimeOfDay =>
                wish with { Date = null, DateIsWeekday = false, Time = null },
            _ => wish,
        };
    }

    /// <summary>The same days at any hour.</summary>
    public static WhenWish AnyHour(WhenWish wish) => WithoutTime(wish);

    private static WhenWish Loosen(WhenWish wish, WhenWish later)
    {
        if (later.Asap && wish is { Time: null } && NamesDay(wish) && later is { Date: null, DateFrom: null })
        {
            return wish with { Asap = true, Any = false };
        }

        if (later.Asap)
        {
            return WithoutTime(WithoutDay(wish)) with { Asap = true, Any = false };
        }

        if (later.Any)
        {
            return NamesTime(wish) ? WithoutTime(wish) with { Asap = false, Any = !NamesDay(wish) } : WithoutDay(wish) with { Any = true, Asap = false };
        }

        return NamesDay(later) || NamesTime(later) ? wish with { Asap = false, Any = false } : wish;
    }

    private static WhenWish RefineDay(WhenWish wish, WhenWish later)
    {
        if (!NamesDay(later))
        {
            return wish;
        }

        if (later.DateIsWeekday && wish.DateFrom is { } from && InWeek(from, wish.DateTo, later.Date!.Value.DayOfWeek) is { } inside)
        {
            return WithoutDay(wish) with { Date = inside };
        }

        var range = later.DateFrom is not null || later.DateTo is not null;
        if (range && wish is { DateIsWeekday: true, Date: { } weekday } && InWeek(later.DateFrom ?? weekday, later.DateTo, weekday.DayOfWeek) is { } placed)
        {
            return WithoutDay(wish) with { Date = placed };
        }

        return WithoutDay(wish) with
        {
            Date = later.Date,
            DateIsWeekday = later.DateIsWeekday,
            DateFrom = later.DateFrom,
            DateTo = later.DateTo,
            Dates = later.Dates,
            Weekdays = range && later.Weekdays.Length == 0 ? wish.Weekdays : later.Weekdays,
            ExcludeWeekdays = [.. wish.ExcludeWeekdays.Where(day => day != later.Date?.DayOfWeek && !later.Weekdays.Contains(day))],
            ExcludeDates = [.. wish.ExcludeDates.Where(day => day != later.Date && !later.Dates.Contains(day))],
        };
    }

    private static LocalDate? InWeek(LocalDate from, LocalDate? to, IsoDayOfWeek weekday)
    {
        var day = from.DayOfWeek == weekday ? from : from.Next(weekday);
        return to is { } end && day > end ? null : day;
    }

    /// <summary>A part of the day that holds the hour named before says that hour again.</summary>
    private static WhenWish RefineTime(WhenWish wish, WhenWish later) => NamesTime(later) && !Holds(later, wish.Time)
        ? WithoutTime(wish) with { Time = later.Time, TimeFrom = later.TimeFrom, TimeTo = later.TimeTo, Times = later.Times }
        : wish;

    private static bool Holds(WhenWish part, LocalTime? hour) =>
        part is { Time: null, Times.Length: 0, TimeFrom: { } from, TimeTo: { } to } && hour >= from && hour < to;

    private static WhenWish Exclude(WhenWish wish, WhenWish later)
    {
        var weekdays = wish.ExcludeWeekdays.Union(later.ExcludeWeekdays).ToImmutableArray();
        var dates = wish.ExcludeDates.Union(later.ExcludeDates).ToImmutableArray();
        var refused = wish.Date is { } date && (later.ExcludeDates.Contains(date) || later.ExcludeWeekdays.Contains(date.DayOfWeek));
        return wish with
        {
            ExcludeWeekdays = weekdays,
            ExcludeDates = dates,
            ExcludeTime = later.ExcludeTime ?? wish.ExcludeTime,
            Date = refused ? null : wish.Date,
            DateIsWeekday = !refused && wish.DateIsWeekday,
            Dates = [.. wish.Dates.Where(day => !dates.Contains(day) && !weekdays.Contains(day.DayOfWeek))],
            Weekdays = [.. wish.Weekdays.Except(weekdays)],
            Time = wish.Time == later.ExcludeTime ? null : wish.Time,
            Times = [.. wish.Times.Where(time => time != later.ExcludeTime)],
        };
    }

    private static WhenWish RefineLength(WhenWish wish, WhenWish later) =>
        later.Minutes is null && later.MinutesMin is null && later.MinutesOptions.Length == 0
            ? wish
            : wish with { Minutes = later.Minutes, MinutesMin = later.MinutesMin, MinutesOptions = later.MinutesOptions };

    /// <summary>"An hour later" after a wish that names one moment moves that moment; otherwise the shift is kept for the appointment.</summary>
    private static WhenWish ShiftInside(WhenWish wish, WhenWish later)
    {
        if (later.ShiftMinutes is { } minutes)
        {
            wish = wish.Time is { } time
                ? wish with { Time = time.PlusMinutes(minutes), ShiftMinutes = null }
                : wish with { ShiftMinutes = minutes };
        }

        if (later.ShiftDays is { } days)
        {
            wish = wish.Date is { } date
                ? wish with { Date = date.PlusDays(days), DateIsWeekday = false, ShiftDays = null }
                : wish with { ShiftDays = days };
        }

        return wish;
    }

    private static WhenWish WithoutDay(WhenWish wish) =>
        wish with { Date = null, DateIsWeekday = false, DateFrom = null, DateTo = null, Dates = [], Weekdays = [], ShiftDays = null };

    private static WhenWish WithoutTime(WhenWish wish) =>
        wish with { Time = null, TimeFrom = null, TimeTo = null, Times = [], ShiftMinutes = null };

    private static bool NamesDay(WhenWish wish) =>
        wish.Date is not null || wish.DateFrom is not null || wish.DateTo is not null || wish.Dates.Length > 0 || wish.Weekdays.Length > 0;

    private static bool NamesTime(WhenWish wish) =>
        wish.Time is not null || wish.TimeFrom is not null || wish.TimeTo is not null || wish.Times.Length > 0;
}
