using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Ranges of hours on a day: "tomorrow afternoon", "monday 8-9am", "between 3 and 8 yesterday", "today before 4pm", "from now until 3 min later".</summary>
internal static class DateTimeRangeRules
{
    public static Entity Read(Reading r, int i)
    {
        var best = Reading.Longer(DateThenRange(r, i), Reading.Longer(RangeThenDate(r, i), DayAndPart(r, i)));
        best = Reading.Longer(best, Reading.Longer(PartThenRange(r, i), MomentRangeRules.BetweenMoments(r, i)));
        return Reading.Longer(best, Reading.Longer(DateWithBound(r, i), Reading.Longer(PartOfDay(r, i), NthWeekday(r, i))));
    }

    /// <summary>"first monday 1pm to 3pm of next month".</summary>
    private static Entity NthWeekday(Reading r, int i)
    {
        var s = r.Text;
        var nth = r.Ordinal(i);
        if (nth is not { Found: true, Value: <= 5 } || !s.Find(nth.Next, Sense.Weekday, out var weekday, out var next) || Range(r, next) is not { } range)
        {
            return null;
        }

        var of = s.Skip(range.Next, Sense.Of);
        var month = of > range.Next ? r.Find(Rules.Month, of) : null;
        return month is null ? null : Combine(i, month.Next, WeekdayRules.InMonth(i, month, (int)weekday.Value, (int)nth.Value), range);
    }

    private static Entity DateThenRange(Reading r, int i)
    {
        var s = r.Text;
        var date = r.Find(Rules.Date, i);
        if (date is null || date.Shape != Shape.Date || date.Unresolved)
        {
            return null;
        }

        var comma = s.SkipMark(date.Next, ',');
        var part = r.Find(Rules.DayPartBehind, comma);
        var range = Range(r, comma) ?? (s.Has(comma, Sense.At) ? Range(r, s.Skip(comma, Sense.At)) : null);
        range = range ?? (s.Has(comma, Sense.From) ? Range(r, s.Skip(comma, Sense.From)) : null);
        if (part is not null && Range(r, s.SkipMark(part.Next, ',')) is { } later)
        {
            range = TimeRangeRules.Settle(later, part.Part);
        }

        if (range is null || date.Weak && !s.Has(comma, Sense.Between) && !s.Has(comma, Sense.From) || date.Weak && s.Language.IsEnglish)
        {
            return null;
        }

        return Combine(date.First, range.Next, date, range);
    }

    private static Entity Range(Reading r, int i) => r.Find(Rules.TimeRange, i) is { Part: null } range ? range : null;

    private static Entity RangeThenDate(Reading r, int i)
    {
        var s = r.Text;
        var range = Range(r, i);
        if (range is null)
        {
            return null;
        }

        var join = s.Skip(s.Skip(s.SkipMark(range.Next, ','), Sense.On), Sense.Of);
        join = s.Language.IsEnglish ? join : s.Skip(join, Sense.The);
        var date = r.Find(Rules.Date, join) ?? r.Find(Rules.Date, s.Skip(join, Sense.The));
        if (date is { Shape: Shape.Date, Weak: false, Unresolved: false })
        {
            var behind = r.Find(Rules.DayPartBehind, date.Next);
            return behind?.Part is null || behind.Part.IsMeal ? Combine(range.First, date.Next, date, range)
                : Combine(range.First, behind.Next, date, TimeRangeRules.Settle(range, behind.Part));
        }

        var part = r.Find(Rules.DayPart, join) is { Shape: Shape.DateTimeRange } onDay ? onDay : null;
        return part is null ? null : Combine(range.First, part.Next, Days.On(i, i, part.Value.Past.Date), TimeRangeRules.Settle(range, part.Part));
    }

    /// <summary>"next evening between 10:30 and 11:45", "tonight from 7 to 9".</summary>
    private static Entity PartThenRange(Reading r, int i)
    {
        var s = r.Text;
        if (r.Find(Rules.DayPart, i) is not { Shape: Shape.DateTimeRange, Part: not null } part || Range(r, s.SkipMark(part.Next, ',')) is not { } range)
        {
            return null;
        }

        return Combine(part.First, range.Next, Days.On(i, i, part.Value.Past.Date), TimeRangeRules.Settle(range, part.Part));
    }

    private static Entity Combine(int first, int next, Entity date, Entity range)
    {
        var day = date.Value;
        var ranges = range.HasMinutes && range.Values.Length == 2 && range.Values[1].PastEnd.Day > 1 ? range.Values[..1] : range.Values;
        var values = Array.ConvertAll(ranges, time => On(date, day, time));
        return new Entity(Shape.DateTimeRange, first, next, values);
    }

    private static Value On(Entity date, Value day, Value time)
    {
        var (from, to) = (time.Past - new Moment(1, 1, 1), time.PastEnd - new Moment(1, 1, 1));
        var endDay = to.Days == 0 ? day.Timex : date.Weekday is { } weekday && day.Timex.StartsWith("XXXX-WXX", StringComparison.Ordinal)
            ? Timex.Weekday((weekday % 7) + 1) : day.Timex.StartsWith("XXXX", StringComparison.Ordinal) ? Timex.Date(null, day.Future.AddDays(1).Month, day.Future.AddDays(1).Day) : Timex.Date(day.Future.AddDays(1));
        return Value.Range(day.Timex + time.From, endDay + time.To, time.Span, day.Past + from, day.Future + from, day.Past + to, day.Future + to);
    }

    /// <summary>"tomorrow afternoon", "martes por la mañana", "noche del 21 de septiembre".</summary>
    private static Entity DayAndPart(Reading r, int i)
    {
        var s = r.Text;
        var date = r.Find(Rules.Date, i);
        if (date is { Shape: Shape.Date, Weak: false, Unresolved: false })
        {
            var after = s.SkipMark(date.Next, ',');
            var part = r.Find(Rules.DayPartBehind, after) ?? HalfDay(s, after);
            return part?.Part is null || part.Part.IsMeal ? null : WithPart(date.First, part.Next, date.Value, part.Part, part.Mod);
        }

        if (r.Find(Rules.DayPart, i) is not { Shape: Shape.TimeRange, Part: { IsMeal: false } } alone)
        {
            return null;
        }

        var comma = s.SkipMark(alone.Next, ',');
        var at = s.Skip(s.Skip(comma, Sense.Of), Sense.On);
        if (at == alone.Next && r.Find(Rules.Date, at) is not { Weekday: not null })
        {
            return null;
        }

        var day = r.Find(Rules.Date, at) ?? r.Find(Rules.Date, s.Skip(at, Sense.The));
        return day is { Shape: Shape.Date, Unresolved: false } && (!day.Weak || s.Span(alone.Next) is "del") ? WithHours(r, day, WithPart(alone.First, day.Next, day.Value, alone.Part, alone.Mod)) : null;
    }

    /// <summary>"in the afternoon on Friday between 1PM and 4 PM".</summary>
    private static Entity WithHours(Reading r, Entity day, Entity part)
    {
        var range = Range(r, r.Text.SkipMark(part.Next, ','));
        return range is null ? part : Combine(part.First, range.Next, day, TimeRangeRules.Settle(range, part.Part));
    }

    /// <summary>"today pm": morning or afternoon.</summary>
    private static Entity HalfDay(Sentence s, int i) =>
        s.Find(i, Sense.Am, out _, out var next) ? DayPartRules.Range(i, next, DayPart.Of("MO"), null)
        : s.Find(i, Sense.Pm, out _, out next) ? DayPartRules.Range(i, next, DayPart.Of("AF"), null) : null;

    private static Entity WithPart(int first, int next, Value day, DayPart part, string mod)
    {
        var (from, to) = DayPartRules.Narrow(part, mod);
        var value = new Value(day.Timex + part.Timex, day.Past.Date + from, day.Future.Date + from, day.Past.Date + to, day.Future.Date + to);
        return new Entity(Shape.DateTimeRange, first, next, value) { Mod = mod, Part = part };
    }

    /// <summary>"today before 4pm", "next wednesday later than 10 in the morning".</summary>
    private static Entity DateWithBound(Reading r, int i)
    {
        var s = r.Text;
        var date = r.Find(Rules.Date, i);
        if (date is not { Shape: Shape.Date, Weak: false, Unresolved: false })
        {
            return null;
        }

        var before = s.Find(date.Next, Sense.Before, out _, out var next);
        if (!before && !s.Find(date.Next, Sense.After, out _, out next))
        {
            return null;
        }

        var time = r.Find(Rules.Clock, next) ?? r.Find(Rules.Clock, s.Skip(next, Sense.At));
        if (time is null)
        {
            return null;
        }

        var moment = DateTimeRules.Combine(i, time.Next, date, time);
        return new Entity(Shape.DateTimeRange, date.First, time.Next, Array.ConvertAll(moment.Values, v => v with { PastEnd = v.Past, FutureEnd = v.Future })) { Mod = before ? "before" : "after" };
    }

    /// <summary>"later in today", "temprano al día miércoles": half a day.</summary>
    private static Entity PartOfDay(Reading r, int i)
    {
        var s = r.Text;
        if (!s.Find(i, Sense.Part, out var part, out var next) || part.Code == "mid" || part.Code == "end" && !s.Has(i, Sense.PartClipped) && !s.Span(i).StartsWith("late"))
        {
            return null;
        }

        // "early in the day wednesday" names the weekday, "temprano en la mañana" a part of the day.
        var inDay = s.Skip(next, Sense.DayPartPrefix);
        if (s.Has(next, Sense.DayPart) || s.Has(inDay, Sense.DayPart) && s.Has(inDay - 1, Sense.The))
        {
            return null;
        }

        var weekday = s.Find(s.Skip(s.Skip(next, Sense.In), Sense.The), Sense.UnitPlain, out var unit, out var afterDay) && unit.Code == "D" ? r.Find(Rules.Date, s.Skip(afterDay, Sense.Of)) : null;
        var date = weekday ?? r.Find(Rules.Date, next) ?? r.Find(Rules.Date, s.Skip(next, Sense.The)) ?? r.Find(Rules.Date, inDay);
        if (date is not { Shape: Shape.Date, Weak: false, Unresolved: false } || date.Month is not null && !date.Relative)
        {
            return null;
        }

        if (r.Find(Rules.DayPartBehind, date.Next) is { Part: { IsMeal: false } inDayPart })
        {
            return WithPart(i, r.Find(Rules.DayPartBehind, date.Next).Next, date.Value, inDayPart, part.Code);
        }

        var (from, to) = part.Code == "start" ? (0, 12) : (12, 24);
        var day = date.Value.Future;
        return new Entity(Shape.DateTimeRange, i, date.Next, new Value(date.Value.Timex, day.AddHours(from), day.AddHours(from), day.AddHours(to), day.AddHours(to))) { Mod = part.Code };
    }
}
