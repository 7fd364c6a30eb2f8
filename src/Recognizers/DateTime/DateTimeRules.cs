using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A day with a time: "tomorrow 8:00am", "9am on Tuesday", "mañana a las 12", "10, tonight", "end of tomorrow", "now".</summary>
internal static class DateTimeRules
{
    public static Entity Read(Reading r, int i)
    {
        var best = Reading.Longer(Now(r, i), Reading.Longer(DateThenTime(r, i), TimeThenDate(r, i)));
        return Reading.Longer(best, Reading.Longer(EndOfDay(r, i), TonightAt(r, i)));
    }

    public static Entity Now(Reading r, int i)
    {
        var s = r.Text;
        if (!s.Find(i, Sense.Now, out var word, out var next))
        {
            return null;
        }

        var moment = new Moment(r.Now.Ticks - (r.Now.Ticks % TimeSpan.TicksPerSecond));
        return new Entity(Shape.DateTime, i, next, new Value(word.Code.Length > 0 ? word.Code : "PRESENT_REF", moment, moment)) { Relative = true };
    }

    public static Entity Combine(int first, int next, Entity date, Entity time)
    {
        if (date.Unresolved)
        {
            return null;
        }

        var values = new List<Value>(2);
        foreach (var day in date.Values)
        {
            foreach (var clock in time.Values)
            {
                values.Add(new Value(day.Timex + clock.Timex, day.Past + clock.Past.TimeOfDay, day.Future + clock.Future.TimeOfDay));
            }
        }

        return new Entity(Shape.DateTime, first, next, [.. values]) { Relative = date.Relative, HalfUnknown = time.HalfUnknown, HasMinutes = time.HasMinutes };
    }

    private static Entity DateThenTime(Reading r, int i)
    {
        var s = r.Text;
        var date = r.Find(Rules.Date, i);
        if (date is null || date.Shape != Shape.Date || date.IsFeast || date.Weak && (!s.Has(date.Next, Sense.At) || s.Has(date.Next, Sense.MinutesTo)))
        {
            return null;
        }

        if (DatePartTime(r, i, date) is { } withPart)
        {
            return withPart;
        }

        var join = s.Skip(Join(s, date.Next, out var at), Sense.Approx);
        at |= s.Has(join, Sense.At) || s.Find(join - 1, Sense.Approx, out var approx, out _) && approx.Code.Length == 0;
        var time = r.Find(Rules.Clock, join) is { } first && !(at && first.Weak) ? first : at ? r.Find(Rules.Clock, s.Skip(join, Sense.At)) : null;
        if (s.Span(join) is "for" && time is { HasMinutes: false, Marked: false })
        {
            return null;
        }

        if (time is null || date.Weak && !at || time.Weak && !at && !Adjoins(r, date, time))
        {
            return null;
        }

        var whole = Combine(date.First, time.Next, date, time);
        return whole is null ? null : YearBehind(r, i, date, time) ?? whole;
    }

    /// <summary>A bare hour right behind a date: only numbers that nothing else explains.</summary>
    private static bool Adjoins(Reading r, Entity date, Entity time)
    {
        var s = r.Text;
        return time.HasMinutes && (s.Has(time.Next - 1, Sense.Cardinal) || s.IsMark(time.First + 1, '.')) && !s.Has(time.Next, Sense.Unit) && s[time.First].Start > s[date.Next - 1].End;
    }

    /// <summary>"Wed Oct 26 15:50:06 2016".</summary>
    private static Entity YearBehind(Reading r, int i, Entity date, Entity time)
    {
        if (date.Year is not null || date.Month is not { } month || date.Day is not { } day || !YearRules.Read(r, time.Next, out var year, out var next) || !r.Text.IsDigits(time.Next))
        {
            return null;
        }

        return Combine(i, next, Days.Of(r, i, next, year, month, day), time);
    }

    private static int Join(Sentence s, int i, out bool at)
    {
        var next = s.IsMark(i, ',') || s.IsMark(i, '-') ? i + 1 : i;
        at = s.Has(next, Sense.At);
        return next;
    }

    /// <summary>"sunday late evening at 10:00", "mañana por la tarde a las 5", "today in the morning at 9".</summary>
    private static Entity DatePartTime(Reading r, int i, Entity date)
    {
        var s = r.Text;
        var part = r.Find(Rules.DayPartBehind, s.SkipMark(date.Next, ','));
        if (part is null)
        {
            return null;
        }

        var at = s.Skip(s.SkipMark(part.Next, ','), Sense.At);
        var time = r.Find(Rules.Clock, at);
        return time is null || at == part.Next && time.Weak || part.Part.IsMeal ? null : Combine(i, time.Next, date, ClockTime.Place(time, part.Part));
    }

    private static Entity TimeThenDate(Reading r, int i)
    {
        var s = r.Text;
        var time = r.Find(Rules.Clock, i);
        if (time is null)
        {
            return null;
        }

        var comma = s.SkipMark(time.Next, ',');
        var join = s.Skip(s.Skip(comma, Sense.On), Sense.Of);
        join = join == comma && !s.Language.IsEnglish ? s.Skip(comma, Sense.The) : join;
        var date = r.Find(Rules.Date, join) ?? r.Find(Rules.Date, s.Skip(join, Sense.The));
        if (OnPart(r, i, time, comma) is { } tonight && tonight.Next > (date?.Next ?? 0))
        {
            return tonight;
        }

        if (date is not { Shape: Shape.Date } || time.Weak && !IsHour(s, time, date) || date.Weak && (s.Language.IsEnglish ? !s.Has(comma, Sense.On) : join == comma || s.Span(time.Next) is not "del"))
        {
            return null;
        }

        var behind = r.Find(Rules.DayPartBehind, date.Next);
        var settled = behind?.Part is { IsMeal: false } part && time.HalfUnknown ? ClockTime.Place(time, part) : time;
        return Combine(time.First, ReferenceEquals(settled, time) ? date.Next : behind.Next, date, settled);
    }

    private static bool IsHour(Sentence s, Entity time, Entity date) =>
        time.HasMinutes && s.Has(time.Next - 1, Sense.Cardinal) && date.Relative || s.Has(time.First - 1, Sense.At) && !s.Language.IsEnglish || date.Weekday is not null && s.Has(time.Next, Sense.On) && s.Has(time.First - 1, Sense.At);

    /// <summary>"10, tonight", "diez esta noche", "8:00 this morning".</summary>
    private static Entity OnPart(Reading r, int i, Entity time, int next)
    {
        var part = r.Find(Rules.DayPart, next);
        part ??= r.Find(Rules.DayPart, r.Text.Skip(next, Sense.Of));
        return part is { Shape: Shape.DateTimeRange, Part: not null } && (!time.Weak || r.Text.Has(time.First - 1, Sense.At) || r.Text.IsMark(time.Next, ',')) && (time.Value.Past.Hour <= 12 || time.Marked)
            ? OnDay(time.First, part.Next, part, time) : null;
    }

    private static Entity OnDay(int first, int next, Entity part, Entity time)
    {
        var day = part.Value.Past.Date;
        var placed = ClockTime.Place(time, part.Part);
        return Combine(first, next, Days.On(first, next, day), placed);
    }

    /// <summary>"tonight at 8", "anoche a las 8", "this morning 9:30".</summary>
    private static Entity TonightAt(Reading r, int i)
    {
        var s = r.Text;
        var part = r.Find(Rules.DayPart, i);
        if (part is not { Shape: Shape.DateTimeRange, Part: not null, Mod: null })
        {
            return null;
        }

        var comma = s.SkipMark(part.Next, ',');
        var at = s.Has(comma, Sense.At) || s.Has(comma, Sense.Approx);
        var time = r.Find(Rules.Clock, comma) ?? r.Find(Rules.Clock, s.Skip(comma, Sense.Approx));
        time = time is null || time.Weak && at ? r.Find(Rules.Clock, s.Skip(s.Skip(comma, Sense.Approx), Sense.At)) ?? time : time;
        return time is null || time.Weak && !at ? null : OnDay(part.First, time.Next, part, time);
    }

    /// <summary>"end of tomorrow", "al final del día", "eod".</summary>
    private static Entity EndOfDay(Reading r, int i)
    {
        var s = r.Text;
        if (s.Find(i, Sense.EndOfDay, out _, out var next))
        {
            var of = s.Skip(next, Sense.Of);
            var other = of > next ? r.Find(Rules.RelativeDay, of) : null;
            return other is { Shape: Shape.Date } ? LastSecond(i, other.Next, other.Value) : LastSecond(i, next, new Value(Timex.Date(r.Today), r.Today, r.Today));
        }

        if (r.Find(Rules.Date, i) is { Shape: Shape.Date, Weak: false, Unresolved: false } said && s.Find(said.Next, Sense.EndOfDay, out _, out next))
        {
            return LastSecond(i, next, said.Value);
        }

        var al = s.Span(i) is "al" ? i + 1 : i;
        if (!s.Find(i, Sense.Part, out var part, out next) && !s.Find(al, Sense.Part, out part, out next) || part.Code != "end" || s.Has(i, Sense.PartClipped) || s.Span(i).StartsWith("late"))
        {
            return null;
        }

        var date = r.Find(Rules.Date, next) ?? r.Find(Rules.Date, s.Skip(next, Sense.The));
        return date is { Shape: Shape.Date, Weak: false, Unresolved: false } ? LastSecond(i, date.Next, date.Value) : null;
    }

    private static Entity LastSecond(int first, int next, Value day)
    {
        var last = new TimeSpan(23, 59, 59);
        return new Entity(Shape.DateTime, first, next, new Value(day.Timex + "T23:59:59", day.Past.Date + last, day.Future.Date + last));
    }
}
