using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Weekdays: "monday", "next friday", "el lunes que viene", "tuesday of next week", "friday the 26th", "wed oct 26".</summary>
internal static class WeekdayRules
{
    public static Entity Read(Reading r, int i)
    {
        var s = r.Text;
        return Reading.Longer(Reading.Longer(Related(r, i), OfWeek(r, i)), Reading.Longer(InWeekFirst(r, i), Reading.Longer(NthOfMonth(r, i), Later(r, i))));
    }

    /// <summary>The weekday word, with the words that place it in another week.</summary>
    private static Entity Related(Reading r, int i)
    {
        var s = r.Text;
        var at = Relation(s, i, out var front, out var weeks, out var near);
        if (!s.Find(at, Sense.Weekday, out var word, out var next))
        {
            return null;
        }

        var weekday = (int)word.Value;
        if (!front)
        {
            var dated = WithDate(r, i, weekday, next);
            if (dated is not null)
            {
                return dated;
            }
        }

        if (!front && Ambiguous(r, at, next))
        {
            return null;
        }

        var behind = Relation(s, next, out var back, out var weeksBehind, out var nearBehind);
        if (!s.Language.IsEnglish && back && behind > next && !s.Has(next, Sense.This) && (!front || weeks == 0))
        {
            return Place(r, i, behind, weekday, weeksBehind, front && weeksBehind < 0 ? -1 : nearBehind);
        }

        return front ? Place(r, i, next, weekday, weeks, near) : Days.OnWeekday(r, i, next, weekday);
    }

    /// <summary>Short names that are also other words count only where a day is expected.</summary>
    private static bool Ambiguous(Reading r, int i, int next)
    {
        var s = r.Text;
        if (next > i + 1 && !s.IsMark(next - 1, '.') || !s.Has(i, Sense.MaybeWeekday))
        {
            return false;
        }

        if (!s.Language.IsEnglish)
        {
            return !(i == 0 && (next == s.Count || s.Has(next, Sense.RelativeDay)) || s.Has(i - 1, Sense.On));
        }

        return s.Has(i - 1, Sense.NotBeforeWeekday) || s.Has(next, Sense.NotAfterWeekday);
    }

    private static int Relation(Sentence s, int i, out bool found, out int weeks, out int near)
    {
        (weeks, near, found) = (0, 0, true);
        if (s.Find(i, Sense.Past, out _, out var next))
        {
            near = -1;
            return next;
        }

        if (s.Find(i, Sense.Coming, out _, out next))
        {
            near = 1;
            return next;
        }

        if (s.Find(i, Sense.Next, out _, out next) || s.Find(i, Sense.Last, out _, out next))
        {
            weeks = s.Has(i, Sense.Next) ? 1 : -1;
            return next;
        }

        found = s.Find(i, Sense.This, out _, out next);
        return next;
    }

    private static Entity Place(Reading r, int first, int next, int weekday, int weeks, int near)
    {
        var day = Calendar.InWeek(r.Today, weekday, weeks);
        if (near < 0)
        {
            day = Calendar.InWeek(r.Today, weekday);
            day = day >= r.Today ? day.AddDays(-7) : day;
        }
        else if (near > 0)
        {
            day = Calendar.InWeek(r.Today, weekday);
            day = day <= r.Today ? day.AddDays(7) : day;
        }

        return Days.On(first, next, day) with { Weekday = weekday };
    }

    /// <summary>"wed oct 26", "friday the 26th", "sunday 31", "martes el día 25".</summary>
    private static Entity WithDate(Reading r, int i, int weekday, int next)
    {
        var s = r.Text;
        var at = s.SkipMark(next, ',');
        if (s.Has(at, Sense.At) && !s.Has(at, Sense.The))
        {
            return null;
        }

        var date = r.Find(Rules.CalendarDate, s.Skip(at, Sense.The)) ?? r.Find(Rules.CalendarDate, at);
        if (date is not null)
        {
            return date with { First = i, Weekday = weekday };
        }

        var the = s.Skip(at, Sense.The);
        var day = s.Skip(the, Sense.DayWord);
        if (!CalendarDateRules.Day(r, day, out var number, out var end, out var ordinal) || !IsDayNumber(s, i, day, end, ordinal))
        {
            return null;
        }

        if (the > at && (ordinal || day > the || s.IsWord(day)))
        {
            return ThisMonth(r, i, end, weekday, number);
        }

        return Days.OnWeekdayAndDay(r.Now, weekday, number) is { } value ? new Entity(Shape.Date, i, end, value) { Weekday = weekday, Day = number } : null;
    }

    private static bool IsDayNumber(Sentence s, int i, int at, int end, bool ordinal) =>
        ordinal && !s.Has(end, Sense.DayOf) || s.IsWord(at) && s.Has(at - 1, Sense.The) && EndsHere(s, end) || s.IsDigits(at) && s[at].Length <= 2 && EndsHere(s, end) || !s.Language.IsEnglish && s.IsWord(at) && EndsHere(s, end);

    private static bool EndsHere(Sentence s, int i) =>
        i >= s.Count || s.IsMark(i, '?') || s.IsMark(i, '!') || s.IsMark(i, ',') || s.IsMark(i, '.') && !(s.Glued(i + 1) && s.IsDigits(i + 1)) || s.Has(i, Sense.And) && !s.Language.IsEnglish && s.Has(i + 1, Sense.Weekday)
        || s.Has(i, Sense.Between) || s.Has(i, Sense.From) && !s.Has(i, Sense.To) && !s.Has(i, Sense.Of)
        || s.Has(i, Sense.At) && !s.IsDigits(i) && s.Span(i) is "at" or "a";

    private static Entity ThisMonth(Reading r, int i, int next, int weekday, int day)
    {
        var month = Calendar.FirstOfMonth(r.Today);
        if (!Calendar.Exists(month.Year, month.Month, day))
        {
            return null;
        }

        for (var k = 0; k < 24; k++, month = month.AddMonths(1))
        {
            if (Calendar.Exists(month.Year, month.Month, day) && Calendar.WeekdayOf(month.AddDays(day - 1)) == weekday && (k > 0 || month.AddDays(day - 1) >= r.Today.AddDays(-31)))
            {
                return Days.On(i, next, month.AddDays(day - 1)) with { Weekday = weekday };
            }
        }

        return null;
    }

    /// <summary>"(on) tuesday of next week", "miércoles de la próxima semana".</summary>
    private static Entity OfWeek(Reading r, int i)
    {
        var s = r.Text;
        var start = s.Skip(i, Sense.On);
        if (!s.Find(start, Sense.Weekday, out var weekday, out var next))
        {
            return null;
        }

        var of = s.Skip(s.SkipMark(next, ','), Sense.Of);
        var week = RelativePeriodRules.RelativeWeek(r, of);
        return week is null || of == next && !s.Has(next, Sense.This) && !s.Has(next, Sense.Next) && !s.Has(next, Sense.Last)
            ? null : Days.On(s.Language.IsEnglish && week.Value.Past > r.Today ? i : start, week.Next, week.Value.Past.AddDays((int)weekday.Value - 1));
    }

    /// <summary>"next week mon", "this week Monday", "la semana anterior - lunes".</summary>
    private static Entity InWeekFirst(Reading r, int i)
    {
        var s = r.Text;
        var week = RelativePeriodRules.RelativeWeek(r, i);
        if (week is null || s.Has(i, Sense.The) && s.Has(i + 1, Sense.Next))
        {
            return null;
        }

        var next = s.SkipMark(week.Next, '-');
        next = s.Skip(s.Skip(next, Sense.On), Sense.The);
        return s.Find(next, Sense.Weekday, out var weekday, out var end) ? Days.On(i, end, week.Value.Past.AddDays((int)weekday.Value - 1)) : null;
    }

    /// <summary>"first monday of next month", "last friday in october": the nth such weekday of a month.</summary>
    private static Entity NthOfMonth(Reading r, int i)
    {
        var s = r.Text;
        var start = s.Skip(i, Sense.The);
        var last = s.Find(start, Sense.LastOf, out _, out var next);
        var nth = last ? default : r.Ordinal(start);
        next = last ? next : nth.Next;
        if (!last && (!nth.Found || nth.Value > 5) || !s.Find(next, Sense.Weekday, out var weekday, out var of) || !last && nth.Value > 5)
        {
            return null;
        }

        if (s.Skip(of, Sense.Of) == of)
        {
            return last ? null : OfThisMonth(r, i, of, (int)weekday.Value, (int)nth.Value);
        }

        var month = r.Find(Rules.Month, s.Skip(of, Sense.Of)) ?? (PeriodRules.ThisUnit(r, s.Skip(of, Sense.Of)) is { Grain: Grain.Month } present ? present : null);
        return month is null ? last ? null : OfThisMonth(r, i, of, (int)weekday.Value, (int)nth.Value) : InMonth(i, month, (int)weekday.Value, last ? 5 : (int)nth.Value);
    }

    /// <summary>"second sunday" alone: of the present month, if it has so many.</summary>
    private static Entity OfThisMonth(Reading r, int first, int next, int weekday, int which)
    {
        var month = Calendar.FirstOfMonth(r.Today);
        var day = month.AddDays((weekday - Calendar.WeekdayOf(month) + 7) % 7).AddDays(7 * (which - 1));
        return day.Month == month.Month && r.Ordinal(first).Found ? Days.On(first, next, day) : null;
    }

    /// <summary>"two mondays from now", "two monday later".</summary>
    private static Entity Later(Reading r, int i)
    {
        var s = r.Text;
        var count = r.Cardinal(i);
        if (!count.Found || count.Value is < 1 or > 50 || !s.Find(count.Next, Sense.Weekday, out var weekday, out var next) && !s.Find(count.Next, Sense.WeekdayPlural, out weekday, out next))
        {
            return null;
        }

        var day = Calendar.InWeek(r.Today, (int)weekday.Value);
        day = day <= r.Today ? day.AddDays(7) : day;
        return s.Find(next, Sense.Later, out _, out var end) ? Days.On(i, end, day.AddDays(7 * ((int)count.Value - 1))) : null;
    }

    public static Entity InMonth(int first, Entity month, int weekday, int which)
    {
        var head = month is { Year: { } year, Relative: false } ? Timex.Month(year, month.Month.Value) : Timex.Month(null, month.Month ?? month.Value.Past.Month);
        var value = new Value($"{head}-WXX-{weekday}-#{which}", Nth(month.Value.Past, weekday, which), Nth(month.Value.Future, weekday, which));
        return new Entity(Shape.Date, first, month.Next, value) { Weekday = weekday };
    }

    private static Moment Nth(Moment month, int weekday, int which)
    {
        var day = month.AddDays((weekday - Calendar.WeekdayOf(month) + 7) % 7).AddDays(7 * (which - 1));
        return day.Month == month.Month ? day : day.AddDays(-7);
    }
}
