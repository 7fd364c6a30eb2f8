using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Days counted from now or from another day: "tomorrow", "in two weeks", "2 days ago", "three weeks from tmrw", "5 days before new year".</summary>
internal static class RelativeDayRules
{
    public static Entity Read(Reading r, int i) =>
        Reading.Longer(Reading.Longer(Named(r, i), Counted(r, i)), FromOtherDay(r, i));

    private static Entity Named(Reading r, int i) =>
        r.Text.Find(i, Sense.RelativeDay, out var day, out var next) ? Days.On(i, next, r.Today.AddDays(day.Value)) : null;

    /// <summary>"in 3 days", "3 days ago", "hace dos semanas": a length in days or more gives a date, in hours or less a moment.</summary>
    private static Entity Counted(Reading r, int i)
    {
        var s = r.Text;
        var isAhead = s.Find(i, Sense.In, out var inWord, out var next);
        var mod = !isAhead ? null : s.Has(next, Sense.Less) ? "less" : s.Has(next, Sense.More) ? "more" : null;
        next = mod is null ? next : s.Skip(s.Skip(next, Sense.Less), Sense.More);
        var isBack = !isAhead && s.Find(i, Sense.AgoPrefix, out _, out next);
        var length = r.Find(Rules.Duration, isAhead || isBack ? next : i);
        if (length is null)
        {
            return null;
        }

        if (isAhead && !s.Has(length.Next, Sense.Ago) && inWord.Code != "within")
        {
            var later = s.Skip(length.Next, Sense.Later);
            return At(r, later > length.Next && s.Language.IsEnglish ? length.First : i, later, length.Length, 1) with { Mod = mod };
        }

        if (isBack || s.Has(length.Next, Sense.Ago))
        {
            return At(r, isAhead ? length.First : i, isBack ? length.Next : s.Skip(length.Next, Sense.Ago), length.Length, -1);
        }

        return s.Find(length.Next, Sense.Later, out _, out var end) && !isAhead && !(s.Has(end, Sense.This) && s.Has(length.Next, Sense.Part)) ? At(r, i, end, length.Length, 1) : null;
    }

    private static Entity At(Reading r, int first, int next, Length length, int sign)
    {
        if (!length.HasTime)
        {
            return Days.On(first, next, length.From(r.Today, sign)) with { Length = length };
        }

        var moment = length.From(r.Now, sign);
        var value = new Value(Timex.DateAndTime(moment), moment, moment);
        return new Entity(Shape.DateTime, first, next, value) { Relative = true, Length = length };
    }

    private static Entity FromOtherDay(Reading r, int i)
    {
        var s = r.Text;
        if (s.Has(i, Sense.In) && s.Has(i + 1, Sense.More))
        {
            return null;
        }

        var start = s.Find(i, Sense.In, out _, out var afterIn) ? afterIn : i;
        var length = r.Find(Rules.Duration, start);
        if (length is null)
        {
            return null;
        }

        var before = s.Find(length.Next, Sense.BeforeLength, out _, out var next);
        if (!before && !s.Find(length.Next, Sense.AfterLength, out _, out next))
        {
            return null;
        }

        var other = r.Find(Rules.Date, next) ?? YearAsDay(r, s.Skip(next, Sense.The));
        if (other is null || other.Unresolved || other.Weak || s.Has(length.Next, Sense.From) && other.Shape == Shape.DateTime)
        {
            return null;
        }

        var first = other.Shape == Shape.DateRange ? i : start;
        if (!length.Length.HasTime)
        {
            return Days.On(first, other.Next, length.Length.From(other.Value.Future, before ? -1 : 1)) with { Length = length.Length };
        }

        return null;
    }

    private static Entity YearAsDay(Reading r, int i) =>
        r.Find(Rules.Period, i) is { Grain: Grain.Year, Year: not null } year ? year with { Values = [year.Value with { Future = year.Value.Past }] } : null;
}
