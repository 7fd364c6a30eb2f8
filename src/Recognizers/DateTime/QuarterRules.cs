using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Quarters and halves of a year: "2019-Q1", "q3 2019", "the first quarter of the year", "segundo semestre de 2019".</summary>
internal static class QuarterRules
{
    public static Entity Read(Reading r, int i)
    {
        var s = r.Text;
        if (Part(r, i, out var month, out var months, out var next))
        {
            return Behind(r, i, next, month, months);
        }

        var year = Year(r, i, out var at);
        at = year is null ? i : s.SkipMark(at, '-');
        at = year is not null && s.IsMark(at, '\'') && s.Span(at + 1) is "s" ? at + 2 : at;
        return year is { } y && Part(r, at, out month, out months, out next) ? InYear(i, next, y, month, months) : null;
    }

    private static Entity Behind(Reading r, int i, int next, int month, int months)
    {
        var s = r.Text;
        var join = s.Skip(s.SkipMark(s.SkipMark(next, '-'), ','), Sense.Of);
        if (Year(r, join, out var end) is { } year)
        {
            return InYear(months == 3 || s.Language.IsEnglish ? i : s.Skip(i, Sense.The), end, year, month, months);
        }

        if (s.Language.IsEnglish && s.Has(next - 1, Sense.HalfYear))
        {
            return null;
        }

        var the = s.Skip(join, Sense.The);
        var isThe = s.Find(the, Sense.UnitPlain, out var unit, out var afterYear) && unit.Code == "Y" && join > next;
        return Periods.EveryYear(r.Now, i, isThe ? afterYear : next, month, months, months == 3 ? Grain.Quarter : Grain.Half);
    }

    private static Entity InYear(int first, int next, int year, int month, int months) =>
        Periods.Months(first, next, new Moment(year, month, 1), months, months == 3 ? Grain.Quarter : Grain.Half) with { Year = year };

    private static int? Year(Reading r, int i, out int next)
    {
        if (YearRules.Read(r, i, out var year, out next))
        {
            return year;
        }

        var relative = r.Find(Rules.RelativePeriod, i);
        if (relative is not { Grain: Grain.Year, Relative: true, Mod: null } || r.Text.Has(i, Sense.The) && relative.Current)
        {
            return null;
        }

        next = relative.Next;
        return relative.Value.Past.Year;
    }

    private static bool Part(Reading r, int i, out int month, out int months, out int next)
    {
        var s = r.Text;
        (month, months) = (1, 3);
        if (s.Find(i, Sense.QuarterSign, out var sign, out next))
        {
            month = (((int)sign.Value - 1) * 3) + 1;
            return true;
        }

        if (s.Find(i, Sense.HalfYearSign, out sign, out next))
        {
            (month, months) = (sign.Value > 1 ? 7 : 1, 6);
            return true;
        }

        var start = s.Skip(i, Sense.The);
        var nth = r.Ordinal(start);
        var unitAt = s.SkipMark(nth.Next, '-');
        if (!nth.Found || !(s.Find(unitAt, Sense.Unit, out var unit, out next) && unit.Code == "QU" && nth.Value <= 4 || !s.Language.IsEnglish && s.Find(unitAt, Sense.Quarter, out unit, out next) && nth.Value <= 4 || s.Find(nth.Next, Sense.HalfYear, out unit, out next) && nth.Value <= 2))
        {
            return false;
        }

        months = s.Has(nth.Next, Sense.HalfYear) ? 6 : 3;
        month = (((int)nth.Value - 1) * months) + 1;
        return true;
    }
}
