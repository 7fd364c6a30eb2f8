using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Months: "november", "marzo de 2015", "dec-2018", "12-2015", "2016 june", "this september", "the month of february".</summary>
internal static class MonthRules
{
    /// <summary>"november", "marzo de 2015", "dec-2018", "12-2015", "this september".</summary>
    public static Entity MonthRead(Reading r, int i)
    {
        var s = r.Text;
        if (MonthOf(r, i) is { } said)
        {
            return said;
        }

        var shift = RelativePeriodRules.Shift(s, i, out var at);
        if (shift is { } by && CalendarDateRules.Month(s, at, out var month, out var next))
        {
            if (s.Has(at, Sense.MaybeMonth) && s.IsWord(next) && !s.CanBegin(next))
            {
                return null;
            }

            var year = r.Now.Year + (by == 0 ? 0 : by > 0 ? month > r.Now.Month ? 0 : 1 : month < r.Now.Month ? 0 : -1);
            return Periods.Month(i, next, year, month) with { Relative = true, Current = by == 0 && month == r.Now.Month };
        }

        return (shift is null ? Named(r, i) ?? InDigits(r, i) : null) ?? (RelativePeriodRules.RelativeRead(r, i) is { Grain: Grain.Month } other ? other : null);
    }

    /// <summary>"the month of february", "el mes de enero".</summary>
    private static Entity MonthOf(Reading r, int i)
    {
        var s = r.Text;
        var the = s.Skip(i, Sense.The);
        if (!s.Find(the, Sense.UnitPlain, out var unit, out var next) || unit.Code != "MON" || s.Skip(next, Sense.Of) is var of && of == next)
        {
            return null;
        }

        return s.Has(of, Sense.Month) && Named(r, of) is { } month ? month with { First = i } : null;
    }

    private static Entity Named(Reading r, int i)
    {
        var s = r.Text;
        if (!CalendarDateRules.Month(s, i, out var month, out var next))
        {
            return null;
        }

        var join = s.IsMark(next, '-') || s.IsMark(next, '/') || s.IsMark(next, ',') ? next + 1 : next;
        join = s.Skip(join, Sense.Of);
        var marked = s.IsMark(join, '\'') ? join + 1 : join;
        if (YearRules.Read(r, marked, out var year, out var end) || marked > next && !s.IsMark(next, ',') && YearRules.ReadShort(r, marked, out year, out end) && !s.IsMark(next, '-') && !s.IsMark(end, ':'))
        {
            return Periods.Month(i, end, year, month);
        }

        if (s.Find(join, Sense.This, out _, out _) && r.Find(Rules.RelativePeriod, join) is { Grain: Grain.Year } thisYear && thisYear.Relative
            || s.Has(join, Sense.Next) && r.Find(Rules.RelativePeriod, join) is { Grain: Grain.Year } || s.Has(join, Sense.Last) && r.Find(Rules.RelativePeriod, join) is { Grain: Grain.Year })
        {
            var said = r.Find(Rules.RelativePeriod, join);
            return Periods.Month(i, said.Next, said.Value.Past.Year, month);
        }

        return Ambiguous(s, i, next) ? null : Periods.AnyMonth(r.Now, i, next, month);
    }

    /// <summary>"may" and "march" are months only where a month is expected.</summary>
    private static bool Ambiguous(Sentence s, int i, int next)
    {
        if (s.Has(i, Sense.MaybeWeekday) && !s.Language.IsEnglish && next == i + 1)
        {
            return !s.Has(i - 1, Sense.To) && !s.Has(i - 1, Sense.From) && !s.Has(i - 1, Sense.Of);
        }

        return s.Has(i, Sense.MaybeMonth) && !(s.Has(i - 1, Sense.In) || s.Has(i - 1, Sense.From) || s.Has(i - 1, Sense.To) || s.Has(i - 1, Sense.Between) || s.Has(i - 1, Sense.Of)
            || s.Has(i - 1, Sense.Part) || s.Has(next, Sense.To) && s.Has(s.Skip(next, Sense.To), Sense.Month) || s.Count == 1
            || s.Has(i - 1, Sense.Since) || s.Has(i - 1, Sense.Until) || s.Has(i - 1, Sense.Before) || s.Has(i - 1, Sense.After) || s.Has(i - 1, Sense.And) && s.Has(i - 2, Sense.Month) || s.IsMark(i - 1, ',') && s.Has(i - 2, Sense.Month));
    }

    private static Entity InDigits(Reading r, int i)
    {
        var s = r.Text;
        if (YearFirst(r, i) is { } yearFirst)
        {
            return yearFirst;
        }

        if (!r.Digits(i, out var month, out var length) || length > 2 || month is < 1 or > 12 || s.Glued(i) && i > 0 && !s.IsMark(i - 1, '('))
        {
            return null;
        }

        var joined = s.IsMark(i + 1, '-') || s.IsMark(i + 1, '/') || s.IsMark(i + 1, '~') || s.IsMark(i + 1, '.') && r.DayFirst;
        return joined && s.IsDigits(i + 2) && YearRules.Read(r, i + 2, out var year, out var next) && !(s.Glued(next) && s.IsMark(next, '-') && s.IsDigits(next + 1))
            ? Periods.Month(i, next, year, month) : null;
    }

    /// <summary>"2016 june", "2016, nov", "2015-3", "2016 / 11".</summary>
    private static Entity YearFirst(Reading r, int i)
    {
        var s = r.Text;
        if (!s.IsDigits(i) || !YearRules.Read(r, i, out var year, out var next) || !YearPeriodRules.IsYear(s, i, next) && !s.Glued(next))
        {
            return null;
        }

        var joined = s.IsMark(next, '-') || s.IsMark(next, '/') || s.IsMark(next, '.') && s.Glued(next) && s.Glued(next + 1);
        var at = joined || s.IsMark(next, ',') ? next + 1 : next;
        if (CalendarDateRules.Month(s, at, out var month, out var end) && !(s.Has(at, Sense.MaybeMonth) && s.IsWord(end) && !s.Has(end, Sense.And) && !s.Has(end, Sense.To)) && !CalendarDateRules.Day(r, end, out _, out _, out _))
        {
            return Periods.Month(i, end, year, month);
        }

        var inDigits = joined && r.Digits(at, out month, out var length) && length <= 2 && month is >= 1 and <= 12 && s.Glued(at) == s.Glued(next);
        return inDigits && !(s.Glued(at + 1) && (s.IsMark(at + 1, '-') || s.IsMark(at + 1, '/') || s.IsMark(at + 1, '.') && s.IsDigits(at + 2) || s.IsMark(at + 1, ':') || s.IsWord(at + 1)))
            ? Periods.Month(i, at + 1, year, month) : null;
    }
}
