using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>How clients count days: a day without a week or month is the next such day.</summary>
internal static class Calendar
{
    public static LocalDate NextWeekday(LocalDate today, IsoDayOfWeek weekday) =>
        today.DayOfWeek == weekday ? today : today.Next(weekday);

    /// <summary>The weekday within three days of the date, or a week later if that is over.</summary>
    public static LocalDate NearestWeekday(LocalDate today, LocalDate date, IsoDayOfWeek weekday)
    {
        var near = date.PlusDays(-4).Next(weekday);
        return near < today ? near.PlusWeeks(1) : near;
    }

    /// <summary>Months without such a day are skipped.</summary>
    public static LocalDate NextDayOfMonth(LocalDate today, int day)
    {
        var month = today.ToYearMonth();
        while (day > DaysIn(month) || month.OnDayOfMonth(day) < today)
        {
            month = month.PlusMonths(1);
        }

        return month.OnDayOfMonth(day);
    }

    /// <summary>Null for a day that no year has.</summary>
    public static LocalDate? NextMonthDay(LocalDate today, int month, int day)
    {
        for (var year = today.Year; year <= today.Year + 8; year++)
        {
            if (day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) && new LocalDate(year, month, day) is var date && date >= today)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>Stands for a year that was not said: february may have its 29th.</summary>
    public const int LeapYear = 2000;

    public static int DaysIn(int month, int year) => CalendarSystem.Iso.GetDaysInMonth(year, month);

    private static int DaysIn(YearMonth month) => CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month);
}
