using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Periods placed by a relation: "next week", "the month", "la semana que viene", "same month", "last fiscal year".</summary>
internal static class RelativePeriodRules
{
    /// <summary>"next week", "this month", "last year", "la semana que viene", "the month".</summary>
    public static Entity RelativeRead(Reading r, int i)
    {
        var s = r.Text;
        var start = i;
        var shift = Shift(s, i, out var next) ?? (s.Find(i, Sense.Own, out _, out next) ? 0 : null);
        var the = s.Skip(i, Sense.The);
        if (shift is null && the > i && Shift(s, the, out var behindThe) is { } shifted && s.Find(behindThe, Sense.Unit, out var plain, out var end) && KeepsArticle(s, plain.Code))
        {
            return Relative(r, i, end, plain.Code, shifted);
        }

        var unitAt = shift is null ? the : next;
        var qualified = YearPeriodRules.Qualifier(s, unitAt, out var kind, out var afterKind);
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

    public static int? Shift(Sentence s, int i, out int next) =>
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
}
