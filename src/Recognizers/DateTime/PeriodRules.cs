using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Any period of whole days: "next week", "march 2015", "q3 2019", "the end of the month", "the next 3 days".</summary>
internal static class PeriodRules
{
    public static Entity Read(Reading r, int i)
    {
        var whole = r.Find(Rules.WholePeriod, i);
        var part = PartOf(r, i);
        var best = Reading.Longer(whole, part);
        return best is null ? null : ToDate(r, best);
    }

    public static Entity Whole(Reading r, int i)
    {
        var best = Reading.Longer(r.Find(Rules.RelativePeriod, i), Reading.Longer(r.Find(Rules.Month, i), r.Find(Rules.Year, i)));
        best = Reading.Longer(best, Reading.Longer(QuarterRules.Read(r, i), WeekRules.Read(r, i)));
        return Reading.Longer(best, Reading.Longer(EraRules.Read(r, i), CountedPeriodRules.Read(r, i)));
    }

    /// <summary>"end of the week", "mid-november", "principios de año", "later this week".</summary>
    private static Entity PartOf(Reading r, int i)
    {
        var s = r.Text;
        if (!s.Find(i, Sense.Part, out var part, out var next))
        {
            return null;
        }

        var at = s.Skip(s.Skip(s.SkipMark(next, '-'), Sense.Of), Sense.The);
        var period = r.Find(Rules.WholePeriod, next) ?? r.Find(Rules.WholePeriod, at) ?? ThisUnit(r, next) ?? ThisUnit(r, at);
        if (period is null || period.Unresolved || period.Mod is not null && period.Mod != "ref_undef")
        {
            return null;
        }

        var first = s.Has(i, Sense.The) && s.Language.IsEnglish ? s.Skip(i, Sense.The) : i;
        return Periods.Part(period with { Mod = null }, first, part.Code, r.Now, s.Has(i, Sense.PartClipped));
    }

    private static Entity ThisUnit(Reading r, int i)
    {
        var s = r.Text;
        return s.Find(i, Sense.UnitPlain, out var unit, out var next) && unit.Code != "D" && !s.Has(next, Sense.Unit) ? Relative(r, i, next, unit.Code, 0) : null;
    }

    private static Entity ToDate(Reading r, Entity period)
    {
        var s = r.Text;
        if (!s.Find(period.Next, Sense.ToDate, out _, out var next) || !period.Current)
        {
            return period;
        }

        var value = period.Value;
        return period with { First = s.Skip(period.First, Sense.The), Next = next, Values = [value with { PastEnd = r.Today, FutureEnd = r.Today }] };
    }

    /// <summary>"next week", "this month", "last year", "la semana que viene", "the month".</summary>
    public static Entity RelativeRead(Reading r, int i)
    {
        var s = r.Text;
        var start = i;
        var shift = Shift(s, i, out var next);
        var the = s.Skip(i, Sense.The);
        if (shift is null && the > i && Shift(s, the, out var behindThe) is { } shifted && s.Find(behindThe, Sense.Unit, out var plain, out var end) && KeepsArticle(s, plain.Code))
        {
            return Relative(r, i, end, plain.Code, shifted);
        }

        var unitAt = shift is null ? the : next;
        var qualified = Qualifier(s, unitAt, out var kind, out var afterKind);
        if (!qualified && !s.Find(unitAt, Sense.Unit, out kind, out afterKind))
        {
            return Undefined(r, i);
        }

        var after = afterKind;
        if (shift is null)
        {
            shift = Behind(s, after, out after);
            start = shift is null ? i : s.Language.IsEnglish || KeepsThe(s, kind.Code) ? i : unitAt;
        }

        return shift is { } by ? Relative(r, start, after, kind.Code, by) : Undefined(r, i) ?? Bare(r, i, unitAt, after, kind.Code);
    }

    /// <summary>Which periods keep their article in the text: a habit of the official recognizers.</summary>
    private static bool KeepsArticle(Sentence s, string unit) => s.Language.IsEnglish ? unit == "DEC" : unit is "W" or "Y" or "MON" or "DEC";

    private static bool KeepsThe(Sentence s, string unit) => unit is "W" or "Y" or "MON" || unit == "D" && s.Language.FusesNumberWords;

    /// <summary>"the month", "weekend": a unit alone means the present one.</summary>
    private static Entity Bare(Reading r, int i, int unitAt, int after, string unit)
    {
        var s = r.Text;
        if (unit is not ("W" or "MON" or "Y" or "WE" or "WW" or "CY") || s.Has(i - 1, Sense.Every) || r.Digits(after, out _, out _) || s.Skip(after, Sense.Of) is var of && of > after && YearRules.Read(r, of, out _, out _))
        {
            return null;
        }

        var allowed = unitAt > i || s.Has(after, Sense.ToDate) || unit == "WE" && s.Span(unitAt) is "weekend";
        return allowed && (s.Has(unitAt, Sense.UnitPlain) || unit is "WE" or "WW" or "CY") && s.Span(after - 1) is not "weekends" ? Relative(r, s.Language.IsEnglish ? i : unit == "MON" || unit == "Y" ? unitAt : i, after, unit, 0) : null;
    }

    private static bool Qualifier(Sentence s, int i, out Meaning kind, out int next)
    {
        if (s.Find(i, Sense.FiscalYear, out kind, out next))
        {
            kind = kind with { Code = "FY" };
            return true;
        }

        if (s.Find(i, Sense.SchoolYear, out kind, out next))
        {
            kind = kind with { Code = "SY" };
            return true;
        }

        var found = s.Find(i, Sense.CalendarYear, out kind, out next) || s.Find(i, Sense.WorkWeek, out kind, out next);
        kind = kind with { Code = s.Has(i, Sense.WorkWeek) ? "WW" : "Y" };
        return found;
    }

    private static int? Shift(Sentence s, int i, out int next) =>
        s.Find(i, Sense.This, out _, out next) ? 0
        : s.Find(i, Sense.Next, out _, out next) || s.Find(i, Sense.Coming, out _, out next) ? 1
        : s.Find(i, Sense.Last, out _, out next) || s.Find(i, Sense.Past, out _, out next) ? -1
        : null;

    private static int? Behind(Sentence s, int i, out int next)
    {
        if (s.Find(i, Sense.AfterNext, out _, out next))
        {
            return 2;
        }

        // In "el año anterior a la guerra" the word looks ahead.
        var shift = s.Language.IsEnglish ? null : Shift(s, i, out next);
        if (shift is not null && s.Find(i, Sense.Before, out _, out var bound) && bound > next)
        {
            shift = null;
        }

        next = shift is null ? i : next;
        return shift;
    }

    /// <summary>"same month", "that weekend": the text does not say which.</summary>
    private static Entity Undefined(Reading r, int i)
    {
        var s = r.Text;
        if (!s.Find(i, Sense.Same, out _, out var next) && !s.Find(i, Sense.That, out _, out next) || !s.Find(next, Sense.Unit, out var unit, out var end))
        {
            return null;
        }

        i = s.Language.IsEnglish ? s.Skip(i, Sense.The) : i;
        var period = Relative(r, i, end, unit.Code, 0);
        var timex = unit.Code switch
        {
            "W" => "XXXX-WXX",
            "WE" => "XXXX-WXX-WE",
            "MON" => "XXXX-XX",
            _ => "XXXX",
        };
        return period is null || unit.Code is not ("W" or "WE" or "MON" or "Y") ? null
            : period with { Mod = "ref_undef", Current = false, Values = [period.Value with { Timex = timex }] };
    }

    public static Entity Relative(Reading r, int first, int next, string unit, int shift)
    {
        var now = r.Today;
        var found = unit switch
        {
            "W" => Periods.Week(first, next, Calendar.Monday(now).AddDays(7 * shift)),
            "WE" => Periods.Weekend(first, next, Calendar.Monday(now).AddDays(7 * shift)),
            "WW" => Periods.WorkWeek(first, next, Calendar.Monday(now).AddDays(7 * shift)),
            "MON" => Periods.Month(first, next, now.AddMonths(shift).Year, now.AddMonths(shift).Month),
            "Y" => Periods.Year(first, next, now.Year + shift),
            "QU" => Periods.Months(first, next, Quarter(now).AddMonths(3 * shift), 3, Grain.Quarter),
            "DEC" => Periods.Decade(first, next, ((now.Year / 10) + shift) * 10),
            "FY" or "SY" => Periods.Unresolved(first, next, unit + (now.Year + shift)),
            "FN" => Periods.Span(first, next, Calendar.Monday(now).AddDays(shift < 0 ? -14 : 7), Calendar.Monday(now).AddDays(shift < 0 ? 0 : 21), "P2W", Grain.Week),
            _ => null,
        };
        return found is null ? null : found with { Relative = true, Current = shift == 0 };
    }

    public static Moment Quarter(Moment date) => new(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1);

    public static Entity RelativeWeek(Reading r, int i) =>
        r.Find(Rules.RelativePeriod, i) is { Grain: Grain.Week, Relative: true } week && (!r.Text.Has(i, Sense.UnitPlain) || week.Next > i + 1) ? week : null;

    public static Entity RelativeMonth(Reading r, int i) =>
        r.Find(Rules.RelativePeriod, r.Text.Skip(i, Sense.Of)) is { Grain: Grain.Month, Relative: true } month && month.Mod is null && r.Text.Has(month.Next - 1, Sense.UnitPlain) | r.Text.Has(month.Next - 2, Sense.UnitPlain) ? month : null;

    /// <summary>"2018", "the year 2008", "fiscal year 2016", "cy18".</summary>
    public static Entity YearRead(Reading r, int i)
    {
        var s = r.Text;
        if (Qualifier(s, i, out var kind, out var next) && kind.Code != "WW")
        {
            var of = s.Skip(next, Sense.Of);
            return !YearRules.ReadShort(r, of, out var named, out var end) ? null
                : kind.Code == "Y" ? Periods.Year(i, end, named) : Periods.Unresolved(i, end, kind.Code + named);
        }

        var word = s.Find(i, Sense.YearWord, out _, out var afterWord) ? afterWord : i;
        var at = word > i ? word : i;
        if (word > i && r.Digits(word, out var early, out var length) && length == 3)
        {
            return Periods.Year(i, word + 1, early);
        }

        if (!YearRules.Read(r, at, out var year, out next) || at == i && !IsYear(s, i, next))
        {
            return null;
        }

        return Periods.Year(i, next, year);
    }

    private static bool IsYear(Sentence s, int i, int next)
    {
        if (!s.IsDigits(i))
        {
            return next - i > 1;
        }

        var opens = i == 0 || !s.Glued(i) || s.IsMark(i - 1, '(') || s.IsMark(i - 1, '~') || s.IsMark(i - 1, '-') && AfterYear(s, i - 2) || s.IsMark(i - 1, '¿') || s.IsMark(i - 1, '=') || s.IsMark(i - 1, '>') || s.IsMark(i - 1, '<') || s.IsMark(i - 1, '\'') || s.IsMark(i - 1, '-') && s.Has(i - 2, Sense.Part);
        var closes = !s.Glued(next) || !s.IsWord(next) && !(s.IsDigits(next + 1) && s.Glued(next + 1)) || s.IsMark(next, '-') && BeforeYear(s, next + 1) && !(s.Glued(i) && i > 0) || s.IsMark(next, '~');
        return opens && closes && !s.Has(next, Sense.Unit) && !OfOtherNumber(s, next, next + 1) && !OfOtherNumber(s, i - 1, i - 2);
    }

    /// <summary>"2015 - 32" is neither a month nor two years.</summary>
    private static bool OfOtherNumber(Sentence s, int dash, int number) =>
        s.IsMark(dash, '-') && !s.Glued(dash) && s.IsDigits(number) && s[number].Length < 3 && !s.Has(number + 1, Sense.Unit);

    private static bool IsFourDigits(Sentence s, int i) => s.IsDigits(i) && s[i].Length == 4;

    /// <summary>"2014-2018", but neither "2010-2015-86" nor "86-2010-2015".</summary>
    private static bool AfterYear(Sentence s, int i) => IsFourDigits(s, i) && !(s.Glued(i) && s.IsMark(i - 1, '-') && s.IsDigits(i - 2));

    private static bool BeforeYear(Sentence s, int i) => IsFourDigits(s, i) && !(s.Glued(i + 1) && s.IsMark(i + 1, '-') && s.IsDigits(i + 2));

    /// <summary>"november", "marzo de 2015", "dec-2018", "12-2015", "this september".</summary>
    public static Entity MonthRead(Reading r, int i)
    {
        var s = r.Text;
        if (MonthOf(r, i) is { } said)
        {
            return said;
        }

        var shift = Shift(s, i, out var at);
        if (shift is { } by && CalendarDateRules.Month(s, at, out var month, out var next))
        {
            if (s.Has(at, Sense.MaybeMonth) && s.IsWord(next) && !s.CanBegin(next))
            {
                return null;
            }

            var year = r.Now.Year + (by == 0 ? 0 : by > 0 ? month > r.Now.Month ? 0 : 1 : month < r.Now.Month ? 0 : -1);
            return Periods.Month(i, next, year, month) with { Relative = true, Current = by == 0 && month == r.Now.Month };
        }

        return (shift is null ? Named(r, i) ?? InDigits(r, i) : null) ?? (RelativeRead(r, i) is { Grain: Grain.Month } other ? other : null);
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
        if (!s.IsDigits(i) || !YearRules.Read(r, i, out var year, out var next) || !IsYear(s, i, next) && !s.Glued(next))
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
