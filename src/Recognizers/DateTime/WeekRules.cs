using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Weeks by number, by place in a month or year, or around a day: "week 31", "3rd week of Jan", "the week of the 18th", "labor day weekend".</summary>
internal static class WeekRules
{
    public static Entity Read(Reading r, int i) =>
        Reading.Longer(Numbered(r, i), Reading.Longer(Nth(r, i), Reading.Longer(OfDay(r, i), Weekend(r, i))));

    private static Entity Numbered(Reading r, int i)
    {
        var s = r.Text;
        if (!s.Find(i, Sense.WeekNumber, out _, out var next) || s.IsMark(next + 1, ':') || !Number(r, next, out var number, out var last))
        {
            return null;
        }

        next = last - 1;
        var of = s.Skip(next + 1, Sense.Of);
        var hasYear = of > next + 1 && YearRules.Read(r, of, out var year, out var end);
        var inYear = hasYear && YearRules.Read(r, of, out year, out end) ? year : r.Now.Year;
        YearRules.Read(r, of, out _, out end);
        return OfYear(i, hasYear ? end : next + 1, inYear, number);
    }

    private static bool Number(Reading r, int i, out int number, out int next)
    {
        next = i + 1;
        if (r.Digits(i, out number, out var length))
        {
            return length <= 2 && number is >= 1 and <= 53;
        }

        var word = r.Text.Has(i, Sense.Cardinal) ? r.Cardinal(i) : default;
        (number, next) = ((int)Math.Min(word.Value, 99), word.Next);
        return word is { Found: true, Value: >= 1 and <= 53 } && !r.Text.Has(next, Sense.Unit);
    }

    private static Entity OfYear(int first, int next, int year, int number)
    {
        var monday = Calendar.FirstWeek(new Moment(year, 1, 1)).AddDays(7 * (number - 1));
        return Periods.Of(first, next, $"{year:0000}-W{number:00}", monday, monday.AddDays(7), Grain.Week);
    }

    /// <summary>"the last week of july", "la primera semana de 2015".</summary>
    private static Entity Nth(Reading r, int i)
    {
        var s = r.Text;
        var start = s.Skip(i, Sense.The);
        var last = s.Find(start, Sense.LastOf, out _, out var next);
        var nth = last ? default : r.Ordinal(start);
        next = last ? next : nth.Next;
        if (!last && !nth.Found || !s.Find(next, Sense.Unit, out var unit, out var of) || unit.Code != "W" || s.Skip(of, Sense.Of) == of && !s.Has(of, Sense.Next) && !s.Has(of, Sense.Last) && !s.Has(of, Sense.This))
        {
            return null;
        }

        var at = s.Skip(of, Sense.Of);
        var inside = r.Find(Rules.Month, at) ?? r.Find(Rules.Year, at) ?? r.Find(Rules.RelativePeriod, at) ?? PeriodRules.ThisUnit(r, at);
        var found = inside?.Grain switch
        {
            Grain.Month => InMonth(i, inside, last ? 5 : (int)nth.Value),
            Grain.Year => InYear(i, inside, last ? 0 : (int)nth.Value),
            _ => null,
        };
        return found is null ? null : OnWeekday(r, found, inside, last ? 5 : (int)nth.Value);
    }

    /// <summary>"primera semana de octubre el viernes".</summary>
    private static Entity OnWeekday(Reading r, Entity week, Entity month, int which)
    {
        var s = r.Text;
        var at = s.Skip(s.Skip(week.Next, Sense.On), Sense.The);
        return at > week.Next && month.Grain == Grain.Month && s.Find(at, Sense.Weekday, out var weekday, out var next)
            ? WeekdayRules.InMonth(week.First, month with { Next = next }, (int)weekday.Value, which) : week;
    }

    private static Entity InMonth(int first, Entity month, int which)
    {
        Moment Monday(Moment start) => which == 5 ? Calendar.LastWeekOfMonth(start.Year, start.Month) : Calendar.FirstWeek(start).AddDays(7 * (which - 1));
        var (past, future) = (Monday(month.Value.Past), Monday(month.Value.Future));
        var timex = $"{Timex.Month(month.Year, month.Month ?? month.Value.Past.Month)}-W{which:00}";
        return new Entity(Shape.DateRange, first, month.Next, new Value(timex, past, future, past.AddDays(7), future.AddDays(7))) { Grain = Grain.Week };
    }

    private static Entity InYear(int first, Entity year, int which)
    {
        var number = which > 0 ? which : System.Globalization.ISOWeek.GetWeeksInYear(year.Value.Past.Year);
        return OfYear(first, year.Next, year.Value.Past.Year, number);
    }

    private static Entity OfDay(Reading r, int i)
    {
        var s = r.Text;
        if (!s.Find(s.Skip(i, Sense.The), Sense.WeekOf, out _, out var next) && !s.Find(i, Sense.WeekOf, out _, out next))
        {
            return null;
        }

        var day = r.Find(Rules.Date, s.Skip(next, Sense.The)) ?? r.Find(Rules.Date, next);
        if (r.Find(Rules.Date, next) is { Weak: false } withThe)
        {
            day = withThe;
        }

        // "semana del 12 al 18 de marzo" is a range of days.
        if (day is null || day.Unresolved || day.DayOnly && s.Has(day.Next, Sense.To))
        {
            return null;
        }

        var (past, future) = (Calendar.Monday(day.Value.Past), Calendar.Monday(day.Value.Future));
        return new Entity(Shape.DateRange, i, day.Next, new Value(day.Value.Timex, past, future, past.AddDays(7), future.AddDays(7))) { Grain = Grain.Week };
    }

    /// <summary>"the weekend of halloween", "labor day 2021 weekend"; a feast on a Monday belongs to its weekend.</summary>
    private static Entity Weekend(Reading r, int i)
    {
        var s = r.Text;
        var start = s.Skip(i, Sense.The);
        var front = s.Find(start, Sense.Weekend, out _, out var next) && s.Skip(next, Sense.Of) > next;
        var day = front ? r.Find(Rules.Date, s.Skip(next, Sense.Of)) : HolidayRules.Read(r, i);
        if (day is null || day.Unresolved)
        {
            return null;
        }

        var end = day.Next;
        if (!front && !s.Find(day.Next, Sense.Weekend, out _, out end))
        {
            return null;
        }

        return Around(i, end, day.Value);
    }

    private static Entity Around(int first, int next, Value day)
    {
        Value Of(Moment date)
        {
            var onMonday = Calendar.WeekdayOf(date) == 1;
            var monday = Calendar.Monday(onMonday ? date.AddDays(-1) : date);
            var (start, end) = (monday.AddDays(5), monday.AddDays(onMonday ? 8 : 7));
            return new Value(Timex.Week(monday) + "-WE", start, start, end, end);
        }

        Value[] values = day.Past == day.Future ? [Of(day.Past)] : [Of(day.Past), Of(day.Future)];
        return new Entity(Shape.DateRange, first, next, values) { Grain = Grain.Weekend };
    }
}
