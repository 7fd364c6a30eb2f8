namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Plain calendar arithmetic; weeks begin on Monday and weekdays count from 1 (Monday) to 7.</summary>
internal static class Calendar
{
    public static int WeekdayOf(Moment date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    public static Moment Monday(Moment date) => date.Date.AddDays(1 - WeekdayOf(date));

    /// <summary>That weekday in the week of the date, shifted by whole weeks.</summary>
    public static Moment InWeek(Moment date, int weekday, int weeks = 0) => Monday(date).AddDays(weekday - 1 + (7 * weeks));

    public static bool Exists(int year, int month, int day) =>
        year is > 0 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= Moment.DaysInMonth(year, month);

    public static Moment FirstOfMonth(Moment date) => new(date.Year, date.Month, 1);

    public static Moment FirstOfYear(Moment date) => new(date.Year, 1, 1);

    /// <summary>The Monday of the first week of which the Thursday lies at or after the date, as ISO weeks count.</summary>
    public static Moment FirstWeek(Moment firstDay) => Monday(firstDay.AddDays(WeekdayOf(firstDay) <= 4 ? 0 : 7));

    public static Moment LastWeekOfMonth(int year, int month)
    {
        var last = new Moment(year, month, Moment.DaysInMonth(year, month));
        return Monday(WeekdayOf(last) >= 4 ? last : last.AddDays(-7));
    }

    public static int TwoDigitYear(int year) => year < 40 ? 2000 + year : 1900 + year;
}
