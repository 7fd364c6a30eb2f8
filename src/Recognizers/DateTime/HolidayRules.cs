using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Feast days by name, with a year or a relation: "black friday 2010", "next christmas", "día del trabajador".</summary>
internal static class HolidayRules
{
    public static Entity Read(Reading r, int i)
    {
        var s = r.Text;
        var shift = s.Find(i, Sense.Next, out _, out var at) ? 1 : s.Find(i, Sense.Last, out _, out at) ? -1 : s.Find(i, Sense.This, out _, out at) ? 0 : (int?)null;
        if (!s.Find(shift is null ? i : at, Sense.Holiday, out var holiday, out var next))
        {
            return null;
        }

        if (shift is { } years)
        {
            return Near(r, i, next, holiday.Code, years);
        }

        var join = s.Skip(s.SkipMark(next, ','), Sense.Of);
        if (YearRules.Read(r, join, out var year, out var end) && HolidayCalendar.Find(holiday.Code, year) is { } date)
        {
            return new Entity(Shape.Date, i, end, new Value(HolidayCalendar.Timex(holiday.Code, date).Replace("XXXX", year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal), date, date)) { Year = year, IsFeast = true };
        }

        if (join > next && r.Find(Rules.RelativePeriod, join) is { Grain: Grain.Year, Relative: true, Mod: null } near && HolidayCalendar.Find(holiday.Code, near.Value.Past.Year) is { } day)
        {
            return Days.On(i, near.Next, day) with { IsFeast = true };
        }

        return AnyYear(r, i, next, holiday.Code);
    }

    private static Entity AnyYear(Reading r, int i, int next, string code)
    {
        var (past, future) = Around(r.Now, code);
        if (past is null || future is null)
        {
            return null;
        }

        var timex = HolidayCalendar.Timex(code, code[0] == 'H' ? past.Value : future.Value);
        return new Entity(Shape.Date, i, next, new Value(timex, past.Value, future.Value)) { IsFeast = true };
    }

    private static (Moment? Past, Moment? Future) Around(Moment now, string code)
    {
        var here = HolidayCalendar.Find(code, now.Year);
        return here is not { } day ? (null, null)
            : day < now.Date ? (day, HolidayCalendar.Find(code, now.Year + 1))
            : (HolidayCalendar.Find(code, now.Year - 1), day);
    }

    private static Entity Near(Reading r, int i, int next, string code, int shift)
    {
        var (past, future) = Around(r.Now, code);
        var date = shift > 0 ? future : shift < 0 ? past : HolidayCalendar.Find(code, r.Now.Year);
        return date is { } day ? Days.On(i, next, day) : null;
    }
}
