using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Bounds and shades: "before 2010", "since tomorrow", "no later than january 1", "around 3", "2012 or later", "more than 4 days".</summary>
internal static class ModifierRules
{
    public static Entity Read(Reading r, int i)
    {
        var best = Reading.Longer(Bound(r, i), Reading.Longer(Around(r, i), MoreOrLess(r, i)));
        return Reading.Longer(best, Reading.Longer(OrLater(r, i), TillDate(r, i)));
    }

    private static string Direction(Sentence s, int i, out int next) =>
        s.Find(i, Sense.Before, out _, out next) ? "before"
        : s.Find(i, Sense.After, out _, out next) ? "after"
        : s.Find(i, Sense.Since, out _, out next) ? "since"
        : s.Find(i, Sense.Until, out _, out next) ? "until"
        : null;

    private static Entity Bound(Reading r, int i)
    {
        var s = r.Text;
        var mod = Inclusive(s, i, out var next) ?? Longest(s, i, out next);
        if (mod is null)
        {
            return null;
        }

        if (r.Find(Rules.Duration, next) is { } length && mod is "before" or "after" && !length.Length.HasTime && s.Has(i, Sense.More))
        {
            return null;
        }

        var inner = Inner(r, next);
        if (r.Find(Rules.Duration, next) is { } span && span.Next > (inner?.Next ?? 0))
        {
            return mod is "before" or "after" && !s.Has(i, Sense.Until) && s.IsWord(i) && !s.Has(i, Sense.To) ? span with { First = i, Mod = mod } : null;
        }

        if (inner is null || inner.Shape == Shape.Set || inner.Weak && mod is "since" && s.Span(i) is "from" or "desde")
        {
            return null;
        }

        var approx = inner.Mod == "approx";
        return Of(i, inner.Next, inner with { Mod = approx ? null : inner.Mod }, mod, approx ? "-approx" : "");
    }

    /// <summary>"on or before", "earlier than or in": the bound itself is meant too.</summary>
    private static string Inclusive(Sentence s, int i, out int next)
    {
        next = i;
        var inFront = IsPlace(s, i) && s.Has(i + 1, Sense.Or);
        var mod = Longest(s, inFront ? i + 2 : i, out var end);
        if (mod is null || !inFront && !(s.Has(end, Sense.Or) && IsPlace(s, end + 1)))
        {
            return null;
        }

        next = inFront ? end : end + 2;
        return mod is "before" or "until" ? "until" : "since";
    }

    private static bool IsPlace(Sentence s, int i) => s.Has(i, Sense.On) || s.Has(i, Sense.In) || s.Has(i, Sense.At);

    private static string Longest(Sentence s, int i, out int next)
    {
        string mod = null;
        next = i;
        foreach (var (sense, name) in Directions)
        {
            if (s.Find(i, sense, out _, out var end) && end > next && !ClosesTag(s, i))
            {
                (mod, next) = (name, end);
            }
        }

        return mod;
    }

    /// <summary>The marks of "&lt;b&gt;6pm" and "&lt;&gt;6pm" compare nothing.</summary>
    private static bool ClosesTag(Sentence s, int i) =>
        !s.IsWord(i) && s.Glued(i) && (s.IsWord(i - 1) || s.IsMark(i - 1, '<') || s.IsMark(i - 1, '>'));

    private static readonly (Sense, string)[] Directions = [(Sense.Before, "before"), (Sense.After, "after"), (Sense.Since, "since"), (Sense.Until, "until")];

    private static Entity Inner(Reading r, int i)
    {
        var s = r.Text;
        var the = s.Skip(i, Sense.The);
        var at = s.Skip(i, Sense.At);
        Entity best = null;
        foreach (var start in (ReadOnlySpan<int>)[i, the, at])
        {
            best = Reading.Longer(best, r.Find(Rules.Boundable, start));
            best = Reading.Longer(best, Around(r, start));
        }

        if (s.Span(i - 1) is "del" or "el" && best is null or { Weak: true, Shape: Shape.Time })
        {
            // A masculine article counts days: "antes del 20".
            best = r.Find(Rules.Date, i) is { DayOnly: true } day ? day with { Weak = false } : null;
        }

        if (best is { Weak: true, Shape: Shape.Time })
        {
            best = best with { Weak = false };
        }

        return best is { Weak: true } or { Unresolved: true } || best?.Shape is Shape.Duration ? null : best;
    }

    public static Entity Whole(Reading r, int i)
    {
        var best = Reading.Longer(r.Find(Rules.DateTime, i), Reading.Longer(r.Find(Rules.Date, i) is { Weak: false } date ? date : null, r.Find(Rules.Period, i)));
        best = Reading.Longer(best, r.Find(Rules.DateTimeRange, i) is { Part: not null, Mod: not ("before" or "after") } onDay ? onDay : null);
        var part = r.Find(Rules.DayPart, i);
        return Reading.Longer(best, Reading.Longer(r.Find(Rules.Clock, i), part?.Part is not null ? part : Meal(r, i)));
    }

    /// <summary>"breakfast", "dinner": a part of the day only behind "before" or "after".</summary>
    private static Entity Meal(Reading r, int i) =>
        r.Text.Find(i, Sense.DayPartPlural, out var meal, out var next) && meal.Code.StartsWith("ME", StringComparison.Ordinal) ? DayPartRules.Range(i, next, DayPart.Of(meal.Code), null) : null;

    private static Entity Of(int first, int next, Entity inner, string mod, string suffix)
    {
        var isRange = inner.Shape is Shape.DateRange or Shape.DateTimeRange or Shape.TimeRange;
        var part = isRange ? inner.Mod : null;
        var values = Array.ConvertAll(inner.Values, v => isRange ? AtEdge(v, mod, part) : v with { PastEnd = v.Past, FutureEnd = v.Future });
        var shape = inner.Shape switch
        {
            Shape.Date or Shape.DateRange => Shape.DateRange,
            Shape.Time or Shape.TimeRange => Shape.TimeRange,
            _ => Shape.DateTimeRange,
        };
        return inner with
        {
            Shape = shape,
            First = first,
            Next = next,
            Values = values,
            Mod = mod + (part is "start" or "mid" or "end" ? "-" + part : suffix),
            Source = inner.Part is not null ? null : isRange ? "datetimerange" : "datetimepoint",
            Grain = inner.Grain,
        };
    }

    private static Value AtEdge(Value v, string mod, string part) => mod switch
    {
        "before" or "until" when part is "end" => v with { Past = v.PastEnd, Future = v.FutureEnd },
        "before" or "until" => v with { PastEnd = v.Past, FutureEnd = v.Future },
        "after" when part is "start" => v with { PastEnd = v.Past, FutureEnd = v.Future },
        "after" => v with { Past = v.PastEnd, Future = v.FutureEnd },
        _ => v with { PastEnd = v.Past, FutureEnd = v.Future },
    };

    /// <summary>"around 3", "circa 5 in the morning", "cerca de las 14h".</summary>
    private static Entity Around(Reading r, int i)
    {
        var s = r.Text;
        if (!s.Find(i, Sense.Approx, out var word, out var next) || s.Has(i - 1, Sense.PlainAbout))
        {
            return null;
        }

        var at = s.Skip(next, Sense.At);
        var inner = r.Find(Rules.DateTime, next) ?? r.Find(Rules.DateTime, at);
        inner = Reading.Longer(inner, r.Find(Rules.Clock, next) ?? r.Find(Rules.Clock, at));
        inner = Reading.Longer(inner, r.Find(Rules.Date, next) ?? r.Find(Rules.Date, s.Skip(next, Sense.The)));
        if (inner is null || inner.Weak && inner.Shape == Shape.Time && r.Find(Rules.Duration, next) is not null)
        {
            inner = r.Find(Rules.Duration, next) ?? Known(r.Find(Rules.Period, next) ?? r.Find(Rules.Period, s.Skip(next, Sense.The)));
        }

        return inner is null || !inner.Weak && word.Code == "loose" || inner.Weak && (inner.Shape != Shape.Time || s.IsWord(inner.Next) && !s.Has(inner.Next, Sense.On)) || inner.DayOnly ? null
            : inner with { First = i, Mod = "approx", Weak = false };
    }

    private static Entity Known(Entity period) => period is { Unresolved: false, Mod: null } ? period : null;

    private static Entity MoreOrLess(Reading r, int i)
    {
        var s = r.Text;
        var more = s.Find(i, Sense.More, out _, out var next);
        if (!more && !s.Find(i, Sense.Less, out _, out next) || r.Find(Rules.Duration, next) is not { } length)
        {
            return null;
        }

        return Beyond(r, i, length, more) ?? length with { First = i, Mod = more ? "more" : "less" };
    }

    /// <summary>"more than 2 weeks before today" is everything before that day.</summary>
    private static Entity Beyond(Reading r, int i, Entity length, bool more)
    {
        var day = r.Find(Rules.RelativeDay, length.First);
        if (day is not { Shape: Shape.Date } || day.Next <= length.Next)
        {
            return null;
        }

        var back = day.Value.Past < r.Today;
        return new Entity(Shape.DateRange, i, day.Next, day.Value with { PastEnd = day.Value.Past, FutureEnd = day.Value.Future }) { Mod = back == more ? "before" : "after" };
    }

    /// <summary>"2012 or later", "1/1/2016 and after".</summary>
    private static Entity OrLater(Reading r, int i)
    {
        var s = r.Text;
        var inner = Reading.Longer(r.Find(Rules.Date, i) is { Weak: false } date ? date : null, r.Find(Rules.Period, i));
        inner = Reading.Longer(inner, Reading.Longer(r.Find(Rules.DateTime, i), r.Find(Rules.Clock, i) is { } time && (!time.Weak || s.Has(i - 1, Sense.At)) ? time : null));
        if (inner is null || inner.Unresolved)
        {
            return null;
        }

        var later = s.Find(inner.Next, Sense.OrLater, out _, out var next);
        if (!later && !s.Find(inner.Next, Sense.OrEarlier, out _, out next) || s.Has(next, Sense.Of) || r.Find(Rules.Clock, next) is not null || r.Find(Rules.Clock, s.Skip(next, Sense.At)) is not null || r.Find(Rules.Date, s.Skip(next, Sense.The)) is not null)
        {
            return null;
        }

        return Of(inner.First, next, inner, later ? "since" : "until", "");
    }

    /// <summary>"till date".</summary>
    private static Entity TillDate(Reading r, int i)
    {
        var s = r.Text;
        var isTill = (s.Has(i, Sense.Until) || s.Span(i) is "till" or "until" or "up") && s.Span(i + 1) is "date" or "now" || s.Span(i) is "hasta" && s.Has(i + 1, Sense.Now);
        var toDate = s.Find(i, Sense.ToDate, out _, out var end) && s.Span(i) is "hasta" ? end : i + 2;
        isTill |= toDate > i + 2;
        return isTill ? new Entity(Shape.DateRange, i, toDate, new Value("PRESENT_REF", r.Today, r.Today, r.Today, r.Today)) { Mod = "before" } : null;
    }
}
