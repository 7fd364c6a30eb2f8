using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Ranges of days inside one month or week: "9 to 12 of June", "nov 18-19", "4 till 23 of this month", "next week from monday to friday".</summary>
internal static class DayRangeRules
{
    /// <summary>"9 to 12 of June", "desde 1 hasta 7 de mayo de 2020".</summary>
    public static Entity DaysOfMonth(Reading r, int i)
    {
        var s = r.Text;
        var between = s.Find(i, Sense.Between, out _, out var at);
        var from = !between && s.Find(i, Sense.From, out _, out at);
        var first = between || from ? at : i;
        var the = s.Skip(first, Sense.The);
        if (!CalendarDateRules.Day(r, the, out var day, out var next, out _))
        {
            return null;
        }

        var to = s.Find(next, Sense.To, out _, out var end) ? end : between && s.Find(next, Sense.And, out _, out end) ? end : 0;
        if (to > 0 && InRelativeMonth(r, between || from ? i : first, day, to) is { } inMonth)
        {
            return inMonth;
        }

        var last = to == 0 ? null : r.Find(Rules.CalendarDate, s.Skip(to, Sense.The)) ?? r.Find(Rules.CalendarDate, to);
        return last is { Month: { } month } && s.IsDigits(the) | s.IsWord(the) && last.Day is not null && !s.IsMark(next, '/') ? DateRangeRules.Join(r, i, Days.Of(r, the, next, last.Year, month, day), last) : null;
    }

    /// <summary>"4 till 23 of this month".</summary>
    private static Entity InRelativeMonth(Reading r, int first, int day, int to)
    {
        if (!CalendarDateRules.Day(r, r.Text.Skip(to, Sense.The), out var last, out var next, out _) || RelativePeriodRules.RelativeMonth(r, next) is not { } month)
        {
            return null;
        }

        var start = month.Value.Past;
        return last > day && last <= Moment.DaysInMonth(start.Year, start.Month)
            ? Periods.Span(first, month.Next, start.AddDays(day - 1), start.AddDays(last - 1), $"P{last - day}D", Grain.Day) : null;
    }

    /// <summary>"November between 19 and 20".</summary>
    public static Entity MonthBetween(Reading r, int i)
    {
        var s = r.Text;
        if (!CalendarDateRules.Month(s, i, out var month, out var next) || !s.Find(next, Sense.Between, out _, out var at) || !CalendarDateRules.Day(r, at, out var day, out var join, out _))
        {
            return null;
        }

        var to = s.Find(join, Sense.And, out _, out var and) ? and : s.Find(join, Sense.To, out _, out and) ? and : 0;
        if (to == 0 || !CalendarDateRules.Day(r, to, out var last, out var end, out _))
        {
            return null;
        }

        var hasYear = YearRules.Read(r, s.SkipMark(end, ','), out var year, out var after);
        int? inYear = hasYear ? year : null;
        return DateRangeRules.Join(r, i, Days.Of(r, i, join, inYear, month, day), Days.Of(r, to, hasYear ? after : end, inYear, month, last));
    }

    /// <summary>"next week between wednesday and friday".</summary>
    public static Entity WeekBetween(Reading r, int i)
    {
        var s = r.Text;
        if (RelativePeriodRules.RelativeWeek(r, i) is not { } week || !s.Has(week.Next, Sense.Between) && !s.Has(week.Next, Sense.From)
            || !s.Find(s.Skip(s.Skip(week.Next, Sense.Between), Sense.From), Sense.Weekday, out var from, out var next))
        {
            return null;
        }

        var to = s.Find(next, Sense.To, out _, out var end) ? end : s.Skip(next, Sense.And);
        to = s.Skip(to, Sense.The);
        return to > next && s.Find(to, Sense.Weekday, out var until, out end) && until.Value > from.Value
            ? Periods.Span(i, end, week.Value.Past.AddDays(from.Value - 1), week.Value.Past.AddDays(until.Value - 1), $"P{until.Value - from.Value}D", Grain.Day) : null;
    }

    /// <summary>"November 18-19", "april ninth through seventeenth".</summary>
    public static Entity MonthDays(Reading r, int i)
    {
        var s = r.Text;
        var on = s.Language.IsEnglish ? s.Skip(i, Sense.On) : i;
        var start = r.Find(Rules.CalendarDate, on);
        if (start is not { Month: { } month, Shape: Shape.Date } || !s.Has(on, Sense.Month) || !s.Find(start.Next, Sense.To, out _, out var next))
        {
            return null;
        }

        if (!CalendarDateRules.Day(r, s.Skip(next, Sense.The), out var day, out var end, out _) || r.Find(Rules.CalendarDate, next) is not null || r.Find(Rules.Clock, next) is { Weak: false })
        {
            return null;
        }

        var comma = s.SkipMark(end, ',');
        var hasYear = YearRules.Read(r, comma, out var year, out var after);
        var finish = Days.Of(r, next, hasYear ? after : end, hasYear ? year : start.Year, month, day);
        return DateRangeRules.Join(r, i, start, finish);
    }
}
