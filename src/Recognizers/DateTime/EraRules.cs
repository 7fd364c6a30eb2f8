using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Decades, centuries and seasons: "1990s", "the nineties", "15th century", "summer 2018".</summary>
internal static class EraRules
{
    public static Entity Read(Reading r, int i) =>
        Reading.Longer(Decade(r, i), Reading.Longer(Century(r, i), Season(r, i)));

    private static Entity Decade(Reading r, int i)
    {
        // The official recognizers keep an English article ("the 1970s").
        var the = r.Text.Skip(i, Sense.The);
        return the > i && r.Text.Language.IsEnglish && WrittenDecade(r, the) is { } decade ? decade with { First = i } : WrittenDecade(r, i);
    }

    private static Entity WrittenDecade(Reading r, int i)
    {
        var s = r.Text;
        var century = r.Cardinal(i);
        if (century is { Found: true, Value: 18 or 19 or 20 } && s.Find(s.SkipMark(century.Next, '-'), Sense.CenturyYears, out var tens, out var after)
            || century is { Found: true, Value: 18 or 19 or 20 } && s.Find(s.SkipMark(century.Next, '-'), Sense.TenYears, out tens, out after))
        {
            return Periods.Decade(i, after, ((int)century.Value * 100) + (int)tens.Value);
        }

        if (s.Find(s.Skip(i, Sense.The), Sense.YearsOf, out _, out var yearsAt) && YearRules.Read(r, yearsAt, out var round, out var end) && round % 10 == 0)
        {
            return Periods.Decade(i, end, round);
        }

        if (s.Find(i, Sense.CenturyYears, out var years, out var next) && !s.IsDigits(i))
        {
            return Short(i, next, (int)years.Value);
        }

        if (r.Digits(i, out var year, out var length) && length == 4 && year % 10 == 0 && s.Span(s.SkipMark(i + 1, '\'')) is "s" && s.Glued(i + 1))
        {
            return Periods.Decade(i, s.SkipMark(i + 1, '\'') + 1, year);
        }

        if (s.Find(i, Sense.CenturyYears, out years, out next))
        {
            return Short(i, next, (int)years.Value);
        }

        if (!s.Find(i, Sense.Decade, out _, out next))
        {
            return null;
        }

        var at = s.Skip(next, Sense.Of);
        return r.Digits(at, out year, out length) && year % 10 == 0 ? length == 4 ? Periods.Decade(i, at + 1, year) : length == 2 ? Short(i, at + 1, year) : null : null;
    }

    private static Entity Short(int first, int next, int years)
    {
        var past = new Moment((years >= 30 ? 1900 : 2000) + years, 1, 1);
        var future = new Moment(2000 + years, 1, 1);
        var value = Value.Range($"XX{years:00}-01-01", $"XX{(years + 10) % 100:00}-01-01", "P10Y", past, future, past.AddYears(10), future.AddYears(10));
        return new Entity(Shape.DateRange, first, next, value) { Grain = Grain.Decade };
    }

    private static Entity Century(Reading r, int i)
    {
        var s = r.Text;
        var start = s.Skip(i, Sense.The);
        var nth = r.Ordinal(start);
        if (!nth.Found || !s.Find(nth.Next, Sense.Century, out _, out var next) || nth.Value is < 1 or > 30)
        {
            return null;
        }

        var first = new Moment(Math.Max(1, ((int)nth.Value - 1) * 100), 1, 1);
        return Periods.Span(start, next, first, first.AddYears(100), "P100Y", Grain.Century);
    }

    /// <summary>Seasons are named, not resolved: when summer begins depends on where one lives.</summary>
    private static Entity Season(Reading r, int i)
    {
        var s = r.Text;
        var by = s.Find(i, Sense.This, out _, out var at) ? 0 : s.Find(i, Sense.Next, out _, out at) ? 1 : s.Find(i, Sense.Last, out _, out at) ? -1 : (int?)null;
        at = by is null ? s.Skip(i, Sense.The) : at;
        if (!s.Find(at, Sense.Season, out var season, out var next) || Ambiguous(s, i, at, by))
        {
            return null;
        }

        if (by is null && !s.Language.IsEnglish)
        {
            // "la primavera pasada"
            by = s.Find(next, Sense.Next, out _, out var behind) ? 1 : s.Find(next, Sense.Last, out _, out behind) ? -1 : null;
            (i, next) = by is null ? (i, next) : (at, behind);
        }

        if (by is { } shift)
        {
            return Periods.Unresolved(i, next, $"{r.Now.Year + shift}-{season.Code}");
        }

        var of = s.Skip(s.SkipMark(next, ','), Sense.Of);
        return YearRules.Read(r, of, out var year, out var end) ? Periods.Unresolved(i, end, $"{year}-{season.Code}") : Periods.Unresolved(i, next, season.Code);
    }

    private static bool Ambiguous(Sentence s, int i, int at, int? by) =>
        s.Span(at) is "fall" or "spring" && by is null && !s.Has(i - 1, Sense.In) && at == i && !s.IsDigits(at + 1);
}
