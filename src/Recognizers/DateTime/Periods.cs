using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Builds the periods of the calendar: years, months, weeks, quarters and their like, each from its first day to the day after its last.</summary>
internal static class Periods
{
    public static Entity Of(int first, int next, string timex, Moment start, Moment end, Grain grain) =>
        new(Shape.DateRange, first, next, new Value(timex, start, start, end, end)) { Grain = grain };

    public static Entity Unresolved(int first, int next, string timex) =>
        new(Shape.DateRange, first, next, new Value(timex, default, default) { Fixed = Entity.NotResolved });

    public static Entity Year(int first, int next, int year) =>
        Of(first, next, year.ToString("0000", CultureInfo.InvariantCulture), new Moment(year, 1, 1), new Moment(year + 1, 1, 1), Grain.Year) with { Year = year };

    public static Entity Month(int first, int next, int year, int month)
    {
        var start = new Moment(year, month, 1);
        return Of(first, next, Timex.Month(year, month), start, start.AddMonths(1), Grain.Month) with { Year = year, Month = month };
    }

    /// <summary>A month of no certain year: the last one before this month, and this month or the next such one.</summary>
    public static Entity AnyMonth(Moment now, int first, int next, int month)
    {
        var past = new Moment(month < now.Month ? now.Year : now.Year - 1, month, 1);
        var future = new Moment(month < now.Month ? now.Year + 1 : now.Year, month, 1);
        return new Entity(Shape.DateRange, first, next, new Value(Timex.Month(null, month), past, future, past.AddMonths(1), future.AddMonths(1)))
        {
            Grain = Grain.Month,
            Month = month,
        };
    }

    public static Entity Week(int first, int next, Moment monday) =>
        Of(first, next, Timex.Week(monday), monday, monday.AddDays(7), Grain.Week);

    public static Entity Weekend(int first, int next, Moment monday) =>
        Of(first, next, Timex.Week(monday) + "-WE", monday.AddDays(5), monday.AddDays(7), Grain.Weekend);

    public static Entity WorkWeek(int first, int next, Moment monday) =>
        Of(first, next, Timex.Week(monday), monday, monday.AddDays(5), Grain.Week);

    /// <summary>Whole months from a first day, as "(2019-07-01,2019-10-01,P3M)".</summary>
    public static Entity Months(int first, int next, Moment start, int months, Grain grain)
    {
        var end = start.AddMonths(months);
        return Span(first, next, start, end, months % 12 == 0 && grain >= Grain.Year ? $"P{months / 12}Y" : $"P{months}M", grain);
    }

    public static Entity Span(int first, int next, Moment start, Moment end, string length, Grain grain) =>
        new(Shape.DateRange, first, next, Value.Range(Timex.Date(start), Timex.Date(end), length, start, start, end, end)) { Grain = grain };

    /// <summary>A quarter or half that recurs every year, when no year was said: this year's and next year's.</summary>
    public static Entity EveryYear(Moment now, int first, int next, int month, int months, Grain grain)
    {
        var past = new Moment(now.Year, month, 1);
        var future = past.AddYears(1);
        var endMonth = ((month + months - 1) % 12) + 1;
        var value = Value.Range(Timex.Date(null, month, 1), Timex.Date(null, endMonth, 1), $"P{months}M", past, future, past.AddMonths(months), future.AddMonths(months));
        return new Entity(Shape.DateRange, first, next, value) { Grain = grain, Month = month };
    }

    public static Entity Decade(int first, int next, int year) =>
        Span(first, next, new Moment(year, 1, 1), new Moment(year + 10, 1, 1), "P10Y", Grain.Decade);

    /// <summary>Only the beginning, middle or end of a period ("mid-November", "end of 1989").</summary>
    public static Entity Part(Entity period, int first, string mod, Moment now, bool clipped)
    {
        var value = period.Value;
        var current = value.Past == value.Future && period.Current;
        var near = value.Past == value.Future && period.Relative;
        (Moment, Moment) Cut(Moment start, Moment end) => near ? Half(period, start, end, mod, now, clipped && current) : Third(period, start, end, mod);
        var (past, pastEnd) = Cut(value.Past, value.PastEnd);
        var (future, futureEnd) = Cut(value.Future, value.FutureEnd);
        return period with
        {
            First = first,
            Mod = clipped && current ? null : mod,
            Values = [value with { Past = past, PastEnd = pastEnd, Future = future, FutureEnd = futureEnd }],
        };
    }

    private static (Moment, Moment) Half(Entity period, Moment start, Moment end, string mod, Moment now, bool clipped)
    {
        var middle = period.Grain switch
        {
            Grain.Week => start.AddDays(3),
            Grain.Month => start.AddDays(15),
            Grain.Year => start.AddMonths(6),
            _ => start + ((end - start) / 2),
        };
        return mod switch
        {
            "start" => (start, clipped && now.Date < middle && now.Date > start ? now.Date : middle),
            "end" => (clipped && now.Date > middle ? now.Date : middle, end),
            _ => Third(period, start, end, mod),
        };
    }

    private static (Moment, Moment) Third(Entity period, Moment start, Moment end, string mod) => (period.Grain, mod) switch
    {
        (Grain.Year, "start") => (start, start.AddMonths(4)),
        (Grain.Year, "mid") => (start.AddMonths(4), start.AddMonths(8)),
        (Grain.Year, "end") => (start.AddMonths(8), end),
        (Grain.Month, "start") => (start, start.AddDays(15)),
        (Grain.Month, "mid") => (start.AddDays(9), start.AddDays(20)),
        (Grain.Month, "end") => (start.AddDays(15), end),
        (Grain.Week, "start") => (start, start.AddDays(3)),
        (Grain.Week, "mid") => (start.AddDays(1), start.AddDays(5)),
        (Grain.Week, "end") => (start.AddDays(3), end),
        (_, "start") => (start, start + ((end - start) / 2)),
        (_, "mid") => (start + ((end - start) / 3), start + ((end - start) * 2 / 3)),
        _ => (start + ((end - start) / 2), end),
    };
}
