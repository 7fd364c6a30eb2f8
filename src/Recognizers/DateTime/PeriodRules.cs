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
        if (period is null || period.Unresolved || period.Grain >= Grain.Decade || period.Mod is not null && period.Mod != "ref_undef")
        {
            return null;
        }

        var first = s.Has(i, Sense.The) && s.Language.IsEnglish ? s.Skip(i, Sense.The) : i;
        return Periods.Part(period with { Mod = null }, first, part.Code, r.Now, s.Has(i, Sense.PartClipped));
    }

    /// <summary>A unit alone means the present one ("the end of month", "the first week of the year").</summary>
    public static Entity ThisUnit(Reading r, int i)
    {
        var s = r.Text;
        return s.Find(i, Sense.UnitPlain, out var unit, out var next) && unit.Code != "D" && !s.Has(next, Sense.Unit) ? RelativePeriodRules.Relative(r, i, next, unit.Code, 0) : null;
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
}
