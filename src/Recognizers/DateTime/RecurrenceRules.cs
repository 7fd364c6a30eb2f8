using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>What recurs: "every day", "each two weeks", "todos los lunes", "daily", "every monday at 4pm", "tuesday afternoons", "6am everyday".</summary>
internal static class RecurrenceRules
{
    public static Entity Read(Reading r, int i) =>
        Reading.Longer(Reading.Longer(Periodic(r, i), Every(r, i)), Reading.Longer(Plural(r, i), TimeFirst(r, i)));

    private static Entity Of(int first, int next, string timex) =>
        new(Shape.Set, first, next, new Value(timex, default, default) { Fixed = Entity.NotResolved });

    private static Entity Periodic(Reading r, int i)
    {
        var s = r.Text;
        if (s.Find(i, Sense.OncePer, out _, out var per) && s.Find(per, Sense.Unit, out var unit, out var end) && unit.Code.Length < 4)
        {
            return Of(i, end, new Length((1, unit.Code)).Timex);
        }

        return s.Find(i, Sense.Periodic, out var word, out var next) ? WithTime(r, Of(i, next, word.Code), "") : null;
    }

    private static Entity Every(Reading r, int i)
    {
        var s = r.Text;
        var isOther = s.Find(i, Sense.EveryOther, out _, out var next);
        if (!isOther && !s.Find(i, Sense.Every, out _, out next))
        {
            return null;
        }

        if (s.Find(next, Sense.Weekdays, out var days, out var end))
        {
            return WithTime(r, Of(i, end, days.Code), "");
        }

        if (s.Find(next, Sense.Weekday, out var weekday, out end) || s.Find(next, Sense.WeekdayPlural, out weekday, out end))
        {
            var timex = Timex.Weekday((int)weekday.Value);
            return WithTime(r, Of(i, end, timex), timex);
        }

        // "cada dos viernes" is told as "every other friday" is.
        if (r.Cardinal(next) is { Found: true, Value: 2 } two && s.Find(two.Next, Sense.Weekday, out weekday, out end))
        {
            return Of(i, end, Timex.Weekday((int)weekday.Value));
        }

        return DayPartOrMonth(r, i, next) ?? Counted(r, i, next, isOther);
    }

    private static Entity Counted(Reading r, int i, int next, bool isOther)
    {
        var s = r.Text;
        if (s.Find(next, Sense.Unit, out var unit, out var end))
        {
            return s.Span(i) is "all" && s.Language.IsEnglish ? null : WithTime(r, Of(i, end, new Length((isOther ? 2 : 1, unit.Code)).Timex), "");
        }

        var length = r.Find(Rules.Duration, next);
        return length is null || s.Span(i) is "all" ? null : WithTime(r, Of(i, length.Next, length.Length.Timex), "");
    }

    private static Entity DayPartOrMonth(Reading r, int i, int next)
    {
        var s = r.Text;
        if (s.Find(next, Sense.DayPart, out var part, out var end) && s.Span(i) is not "all" || s.Find(next, Sense.DayPartPlural, out part, out end) && !part.Code.StartsWith("ME", StringComparison.Ordinal))
        {
            return WithTime(r, Of(i, end, DayPart.Of(part.Code).Timex) with { Part = DayPart.Of(part.Code) }, "");
        }

        if (r.Find(Rules.CalendarDate, next) is { Month: not null } date)
        {
            return Of(i, date.Next, date.Value.Timex);
        }

        return CalendarDateRules.Month(s, next, out var month, out end) ? Of(i, end, Timex.Month(null, month)) : null;
    }

    /// <summary>"every monday at 4pm", "everyday 6am".</summary>
    private static Entity WithTime(Reading r, Entity set, string head)
    {
        var s = r.Text;
        var at = s.Skip(set.Next, Sense.At);
        var time = r.Find(Rules.Clock, at);
        if (time is null || time.Weak && at == set.Next)
        {
            var part = head.Length > 0 ? r.Find(Rules.DayPartBehind, set.Next) : null;
            return part?.Part is null ? set : set with { Next = part.Next, Values = [set.Value with { Timex = head + part.Part.Timex }] };
        }

        time = set.Part is null ? time : ClockTime.Place(time, set.Part);
        return set with { Next = time.Next, Values = Array.ConvertAll(time.Values[..1], v => set.Value with { Timex = head + v.Timex }) };
    }

    /// <summary>"mondays", "tuesday afternoons", "weekends", "mornings".</summary>
    private static Entity Plural(Reading r, int i)
    {
        var s = r.Text;
        if (s.Find(s.Language.IsEnglish ? s.Skip(i, Sense.On) : i, Sense.WeekdayPlural, out var weekday, out var next))
        {
            var timex = Timex.Weekday((int)weekday.Value);
            return WithTime(r, Of(i, next, timex), timex);
        }

        var head = s.Find(i, Sense.Weekday, out weekday, out next) ? Timex.Weekday((int)weekday.Value) : "";
        if (s.Find(next, Sense.DayPartPlural, out var part, out var end) && !part.Code.StartsWith("ME", StringComparison.Ordinal))
        {
            return s.IsDigits(i - 1) || s.Has(i - 1, Sense.Cardinal) ? null : WithTime(r, Of(i, end, head + DayPart.Of(part.Code).Timex) with { Part = DayPart.Of(part.Code) }, head);
        }

        return s.Find(i, Sense.PeriodicNoun, out var noun, out end) && !s.IsDigits(i - 1) && !s.Has(i - 1, Sense.Cardinal) ? Of(i, end, noun.Code) : null;
    }

    /// <summary>"6am everyday", "at 9 every monday".</summary>
    private static Entity TimeFirst(Reading r, int i)
    {
        var time = r.Find(Rules.Clock, i);
        if (time is null || time.Weak)
        {
            return null;
        }

        var set = Reading.Longer(Periodic(r, time.Next), Reading.Longer(Every(r, r.Text.Skip(time.Next, Sense.On)), Plural(r, time.Next)));
        if (set is null)
        {
            return null;
        }

        var head = set.Value.Timex.StartsWith("XXXX-WXX", StringComparison.Ordinal) ? set.Value.Timex : "";
        var isDaily = head.Length > 0 || set.Value.Timex == "P1D";
        return isDaily && !set.Value.Timex.Contains('T') ? Of(time.First, set.Next, head + time.Value.Timex) : null;
    }
}
