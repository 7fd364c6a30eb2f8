namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Builds dates. A part that was not said leaves two readings: the latest such day before now and the earliest from now on.</summary>
internal static class Days
{
    private const int YearsToLookAt = 12;

    public static Entity Of(Reading r, int first, int next, int? year, int? month, int day)
    {
        var value = year is { } y && month is { } m ? Certain(y, m, day) : month is { } inMonth ? InAnyYear(r.Now, inMonth, day) : InAnyMonth(r.Now, day);
        return new Entity(Shape.Date, first, next, value) { Year = year, Month = month, Day = day, DayOnly = month is null };
    }

    public static Entity On(int first, int next, Moment date) =>
        new(Shape.Date, first, next, new Value(Timex.Date(date), date, date)) { Year = date.Year, Month = date.Month, Day = date.Day, Relative = true };

    public static Entity OnWeekday(Reading r, int first, int next, int weekday)
    {
        var future = Calendar.InWeek(r.Today, weekday);
        future = future < r.Today ? future.AddDays(7) : future;
        return new Entity(Shape.Date, first, next, new Value(Timex.Weekday(weekday), future.AddDays(-7), future)) { Weekday = weekday };
    }

    /// <summary>Year 30 of an unknown century.</summary>
    public static Entity OfShortYear(Reading r, int first, int next, int year, int month, int day)
    {
        if (year is < 30 or >= 40)
        {
            return Of(r, first, next, Calendar.TwoDigitYear(year), month, day);
        }

        if (!Calendar.Exists(2000 + year, month, day) || !Calendar.Exists(1900 + year, month, day))
        {
            return Of(r, first, next, 2000 + year, month, day);
        }

        var value = new Value($"XX{year:00}-{month:00}-{day:00}", new Moment(1900 + year, month, day), new Moment(2000 + year, month, day));
        return new Entity(Shape.Date, first, next, value) { Year = 2000 + year, Month = month, Day = day };
    }

    private static Value Certain(int year, int month, int day)
    {
        var timex = Timex.Date(year, month, day);
        return Calendar.Exists(year, month, day)
            ? new Value(timex, new Moment(year, month, day), new Moment(year, month, day))
            : new Value(timex, default, default) { Fixed = Entity.NotResolved };
    }

    private static Value InAnyYear(Moment now, int month, int day)
    {
        var timex = Timex.Date(null, month, day);
        var future = Search(now.Year, 1, y => Calendar.Exists(y, month, day) && new Moment(y, month, day) >= now);
        var past = Search(now.Year, -1, y => Calendar.Exists(y, month, day) && new Moment(y, month, day) < now);
        return future is null || past is null
            ? new Value(timex, default, default) { Fixed = Entity.NotResolved }
            : new Value(timex, new Moment(past.Value, month, day), new Moment(future.Value, month, day));
    }

    private static int? Search(int year, int step, Func<int, bool> fits)
    {
        for (var k = 0; k < YearsToLookAt; k++, year += step)
        {
            if (fits(year))
            {
                return year;
            }
        }

        return null;
    }

    private static Value InAnyMonth(Moment now, int day)
    {
        var timex = Timex.Date(null, null, day);
        var first = Calendar.FirstOfMonth(now);
        return new Value(timex, Nearest(first, -1, day, d => d < now), Nearest(first, 1, day, d => d >= now));
    }

    private static Moment Nearest(Moment month, int step, int day, Func<Moment, bool> fits)
    {
        for (var k = 0; k < 4; k++, month = month.AddMonths(step))
        {
            if (Calendar.Exists(month.Year, month.Month, day) && fits(month.AddDays(day - 1)))
            {
                return month.AddDays(day - 1);
            }
        }

        return month;
    }

    /// <summary>The day of the month that falls on that weekday ("friday the 13th"): the nearest before and from now on.</summary>
    public static Value? OnWeekdayAndDay(Moment now, int weekday, int day)
    {
        Moment? Nearest(int step)
        {
            var month = Calendar.FirstOfMonth(now);
            for (var k = 0; k < 60; k++, month = month.AddMonths(step))
            {
                if (!Calendar.Exists(month.Year, month.Month, day) || Calendar.WeekdayOf(month.AddDays(day - 1)) != weekday)
                {
                    continue;
                }

                var date = month.AddDays(day - 1);
                if (step > 0 ? date >= now.Date : date < now.Date)
                {
                    return date;
                }
            }

            return null;
        }

        return Nearest(-1) is { } past && Nearest(1) is { } future ? new Value(Timex.Weekday(weekday), past, future) : null;
    }
}
