using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Stretches counted from now or inside a period: "the next 3 days", "5 años pasados", "within 2 hours", "the first 2 weeks of 2021", "rest of the week".</summary>
internal static class CountedPeriodRules
{
    public static Entity Read(Reading r, int i) =>
        Reading.Longer(Reading.Longer(FromNow(r, i), Within(r, i)), Reading.Longer(Inside(r, i), Reading.Longer(Rest(r, i), StartingAt(r, i))));

    private static Entity FromNow(Reading r, int i)
    {
        var s = r.Text;
        var the = s.Skip(i, Sense.The);
        var sign = Sign(s, the, out var next);
        if (sign < 0 && s.Has(i - 1, Sense.VerbBefore))
        {
            return null;
        }

        if (sign > 0 && r.Find(Rules.RelativeDay, next) is { Length: not null } counted && s.Has(r.Find(Rules.Duration, next)?.Next ?? 0, Sense.BeforeLength) && counted.Shape == Shape.Date)
        {
            // "the next 2 weeks before today" counts back.
            return null;
        }

        if (sign != 0 && (s.Has(next, Sense.And) ? null : DurationRules.Single(r, next)) is { } length && (the == i || length.Length.Unit == "DEC") && (!s.Has(next, Sense.AnotherOf) || s.Has(next, Sense.FewOf) || s.Has(next, Sense.Cardinal)))
        {
            return Make(r, i, length.Next, length.Length, sign);
        }

        var isHour = the == i && sign != 0 && s.Find(next, Sense.Unit, out var unit, out _) && unit.Code is "H" or "M" or "S";
        return isHour && s.Find(next, Sense.Unit, out unit, out var end) ? Make(r, i, end, new Length((1, unit.Code)), sign) : Split(r, i) ?? Ahead(r, i);
    }

    /// <summary>"4 weeks in the future", "2 days hence".</summary>
    private static Entity Ahead(Reading r, int i) =>
        r.Find(Rules.Duration, i) is { } length && r.Text.Find(length.Next, Sense.Future, out _, out var end) ? Make(r, i, end, length.Length, 1) : null;

    /// <summary>"2 upcoming months", "3 next weeks", "5 años pasados", "2 días siguientes".</summary>
    private static Entity Split(Reading r, int i)
    {
        var s = r.Text;
        var count = r.Cardinal(i);
        if (!count.Found || count.Value is < 1 or > 10000)
        {
            return null;
        }

        var sign = Sign(s, count.Next, out var next);
        if (sign != 0 && s.Find(next, Sense.Unit, out var unit, out var end))
        {
            return Make(r, i, end, new Length((count.Value, unit.Code)), sign);
        }

        if (s.Language.IsEnglish || !s.Find(count.Next, Sense.Unit, out unit, out next))
        {
            return null;
        }

        sign = Sign(s, next, out end);
        return sign == 0 ? null : Make(r, i, end, new Length((count.Value, unit.Code)), sign);
    }

    private static int Sign(Sentence s, int i, out int next) =>
        s.Find(i, Sense.Next, out _, out next) || s.Find(i, Sense.Coming, out _, out next) ? 1
        : s.Find(i, Sense.Last, out _, out next) || s.Find(i, Sense.Past, out _, out next) ? -1
        : 0;

    private static Entity Make(Reading r, int first, int next, Length length, int sign)
    {
        if (length.HasTime)
        {
            var other = length.From(r.Now, sign);
            return Clock(first, next, sign > 0 ? r.Now : other, sign > 0 ? other : r.Now, length);
        }

        var aligned = length.Unit switch
        {
            "QU" => RelativePeriodRules.Quarter(r.Today),
            "DEC" => new Moment(r.Today.Year / 10 * 10, 1, 1),
            _ => (Moment?)null,
        };
        if (aligned is { } present)
        {
            var start = sign > 0 ? new Length((1, length.Unit)).From(present, 1) : length.From(present, -1);
            var end = sign > 0 ? length.From(start, 1) : present;
            return Periods.Span(first, next, start, end, length.Timex, Grain.Quarter);
        }

        var (from, to) = sign > 0 ? (r.Today.AddDays(1), length.From(r.Today.AddDays(1), 1)) : (length.From(r.Today, -1), r.Today);
        return Periods.Span(first, next, from, to, length.Timex, Grain.Day);
    }

    private static Entity Clock(int first, int next, Moment start, Moment end, Length length) =>
        new(Shape.DateTimeRange, first, next, Value.Range(Timex.DateAndTime(start), Timex.DateAndTime(end), length.Timex, start, start, end, end)) { Relative = true };

    private static Entity Within(Reading r, int i)
    {
        var s = r.Text;
        if (!s.Find(i, Sense.Within, out _, out var next))
        {
            return null;
        }

        next = s.Skip(s.Skip(next, Sense.Less), Sense.More);
        var ahead = s.Find(next, Sense.Next, out _, out var afterNext) ? afterNext : next;
        var length = r.Find(Rules.Duration, ahead) ?? Single(r, ahead);
        if (length is null || s.Has(length.Next, Sense.Of) && s.Span(length.Next) is "of" || r.Find(Rules.RelativeDay, length.First) is { Shape: Shape.Date } day && s.Has(length.Next, Sense.BeforeLength) && day.Next > length.Next)
        {
            return null;
        }

        var end = s.Skip(length.Next, Sense.Present);
        return length.Length.HasTime ? Clock(i, end, r.Now, length.Length.From(r.Now, 1), length.Length)
            : Periods.Span(i, end, r.Today, length.Length.From(r.Today, 1), length.Length.Timex, Grain.Day);
    }

    /// <summary>"the next day and 5 hours".</summary>
    private static Entity Single(Reading r, int i)
    {
        var s = r.Text;
        if (!s.Find(i, Sense.Unit, out var unit, out var next))
        {
            return null;
        }

        var more = r.Find(Rules.Duration, s.Skip(next, Sense.And));
        return s.Has(next, Sense.And) && more is not null
            ? DurationRules.Of(i, more.Next, new Length([(1, unit.Code), .. more.Length.Parts])) : DurationRules.Of(i, next, new Length((1, unit.Code)));
    }

    /// <summary>"the first 2 weeks of 2021", "las últimas 3 semanas de este año".</summary>
    private static Entity Inside(Reading r, int i)
    {
        var s = r.Text;
        var start = s.Skip(i, Sense.The);
        var isLast = s.Find(start, Sense.LastOf, out _, out var next) && !s.Has(start, Sense.FirstOf);
        if (!isLast && !s.Find(start, Sense.FirstOf, out _, out next) || r.Find(Rules.Duration, next) is not { } length || length.Length.HasTime)
        {
            return null;
        }

        var of = s.Skip(length.Next, Sense.Of);
        var period = of > length.Next ? r.Find(Rules.Month, of) ?? r.Find(Rules.Year, of) ?? r.Find(Rules.RelativePeriod, of) ?? PeriodRules.ThisUnit(r, of) : null;
        return period is null || period.Unresolved ? null : In(i, period, length.Length, isLast);
    }

    private static Entity In(int first, Entity period, Length length, bool isLast)
    {
        var isWeeks = length.Unit == "W";
        var (from, to) = (period.Value.Past, period.Value.PastEnd);
        from = isWeeks ? Calendar.FirstWeek(from) : from;
        to = isWeeks ? Calendar.Monday(to.AddDays(-1)) is var last && Calendar.WeekdayOf(to.AddDays(-1)) >= 4 ? last.AddDays(7) : last : to;
        return isLast ? Periods.Span(first, period.Next, length.From(to, -1), to, length.Timex, Grain.Day)
            : Periods.Span(first, period.Next, from, length.From(from, 1), length.Timex, Grain.Day);
    }

    private static Entity Rest(Reading r, int i)
    {
        var s = r.Text;
        if (!s.Find(i, Sense.Rest, out _, out var next))
        {
            return null;
        }

        next = s.Skip(s.Skip(next, Sense.The), Sense.This);
        if (!s.Find(next, Sense.Unit, out var unit, out var end))
        {
            return null;
        }

        if (unit.Code == "D")
        {
            var night = r.Today.AddDays(1).AddSeconds(-1);
            var left = (int)(night - r.Now).TotalSeconds;
            return Clock(i, s.Skip(end, Sense.Present), r.Now, night, new Length((left, "S")));
        }

        end = s.Skip(end, Sense.This);
        var period = RelativePeriodRules.Relative(r, i, end, unit.Code, 0);
        if (period is null || period.Unresolved)
        {
            return null;
        }

        var last = period.Value.PastEnd.AddDays(-1);
        return Periods.Span(i, end, r.Today, last, $"P{(last - r.Today).Days + (unit.Code == "W" ? 0 : 1)}D", Grain.Day);
    }

    /// <summary>"3 days starting from next monday", "for 1 week, from 20th dec".</summary>
    private static Entity StartingAt(Reading r, int i)
    {
        var s = r.Text;
        var isFor = s.Find(i, Sense.ForLength, out _, out var at);
        var length = r.Find(Rules.Duration, isFor ? at : i);
        if (length is null || length.Length.HasTime)
        {
            return null;
        }

        var comma = s.SkipMark(length.Next, ',');
        if (!s.Find(comma, Sense.Starting, out var word, out var next) || word.Code == "from" && !isFor)
        {
            return null;
        }

        var isFrom = s.Span(comma) is "from" or "desde";
        var day = r.Find(Rules.Date, s.Skip(next, Sense.The)) ?? r.Find(Rules.Date, next);
        if (day is null || day.Unresolved || day.Weak || isFrom != isFor)
        {
            return null;
        }

        var start = !day.Relative && day.Month is not null && day.Value.Past.Year == r.Now.Year ? day.Value.Past : day.Value.Future;
        return Periods.Span(i, day.Next, start, length.Length.From(start, 1), length.Length.Timex, Grain.Day);
    }
}
