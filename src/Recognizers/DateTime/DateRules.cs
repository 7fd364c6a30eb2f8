using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Any single day.</summary>
internal static class DateRules
{
    public static Entity Read(Reading r, int i)
    {
        var best = Reading.Longer(WeekdayRules.Read(r, i), Reading.Longer(r.Find(Rules.CalendarDate, i), HolidayRules.Read(r, i)));
        best = Reading.Longer(best, Reading.Longer(RelativeDayRules.Read(r, i), Reading.Longer(DayOfMonth(r, i), RelatedDate(r, i))));
        return best is null ? null : Reading.Longer(best, BehindWeekday(r, best));
    }

    /// <summary>"the 18th", "the 21st this month"; elsewhere a bare "12" that only a neighbour can make a date.</summary>
    private static Entity DayOfMonth(Reading r, int i)
    {
        var s = r.Text;
        var start = s.Skip(i, Sense.The);
        var day = s.Skip(start, Sense.DayWord);
        if (!CalendarDateRules.Day(r, day, out var number, out var next, out var ordinal) || s.Has(next, Sense.Unit) || s.Has(next, Sense.Century))
        {
            return null;
        }

        if (RelativePeriodRules.RelativeMonth(r, next) is { } month && (start > i || ordinal) && Calendar.Exists(month.Value.Past.Year, month.Value.Past.Month, number))
        {
            return Days.On(start > i && !s.Language.IsEnglish ? start : i, month.Next, month.Value.Past.AddDays(number - 1));
        }

        var isSpoken = s.Language.IsEnglish ? start > i && ordinal : day > start;
        if (start == i && !ordinal && !s.IsDigits(day) || s.IsDigits(day) && s.Glued(next) && !s.IsMark(next, ',') && !s.IsMark(next, '?') && !s.IsMark(next, '!') && !s.IsMark(next, '.'))
        {
            return null;
        }

        isSpoken |= start > i && s.IsWord(day) && s.Has(i - 1, Sense.ForLength) && s.Language.IsEnglish && EndsHere(s, next);
        isSpoken |= (start > i || s.Has(i - 1, Sense.On)) && s.IsDigits(day) && s.Language.IsEnglish && EndsHere(s, next) && s[day].Length <= 2;
        var first = s.Language.IsEnglish ? i : day > start ? i : start;
        return Days.Of(r, first, next, null, null, number) with { Weak = !isSpoken || ordinal && IsOrdinalOfThing(s, next) || s.Language.IsEnglish && !IsIntroduced(s, i, next) };
    }

    /// <summary>"the 21st" is a day behind "on", or when nothing follows that it could count.</summary>
    private static bool IsIntroduced(Sentence s, int i, int next) =>
        s.Has(i - 1, Sense.On) || s.Has(next, Sense.At) || EndsHere(s, next) && !(s.Find(i - 1, Sense.Approx, out var around, out _) && around.Code.Length == 0);

    private static bool EndsHere(Sentence s, int i) => i >= s.Count || (s.IsMark(i, '.') || s.IsMark(i, '?') || s.IsMark(i, '!') || s.IsMark(i, ',')) && !s.IsDigits(i + 1);

    /// <summary>"the first meeting", "the second option": an ordinal word in front of another word counts things, not days.</summary>
    private static bool IsOrdinalOfThing(Sentence s, int next) => !s.Has(next - 1, Sense.OrdinalSuffix) && s.IsWord(next) && !s.Has(next, Sense.At) && !s.Has(next, Sense.And) && !s.Has(next, Sense.From)
        && !s.Has(next, Sense.Or) && !s.Has(next, Sense.To) && !s.Has(next, Sense.Between) && !s.Has(next, Sense.DayPartPrefix);

    /// <summary>"next 5/12", "this friday 5/12", "próximo 6 de abril".</summary>
    private static Entity RelatedDate(Reading r, int i)
    {
        var s = r.Text;
        var isNext = s.Find(i, Sense.Next, out _, out var at);
        var isThis = !isNext && s.Find(i, Sense.This, out _, out at);
        if (!isNext && !isThis)
        {
            return null;
        }

        var weekday = s.Find(at, Sense.Weekday, out _, out var afterDay) ? afterDay : at;
        var inBrackets = weekday > at && s.IsMark(weekday, '(');
        var date = r.Find(Rules.CalendarDate, inBrackets ? weekday + 1 : weekday);
        if (inBrackets && date is not null)
        {
            date = s.IsMark(date.Next, ')') ? date with { Next = date.Next + 1 } : null;
        }

        if (date is not null && s.Has(date.Next - 1, Sense.Cardinal) && weekday > at)
        {
            return null;
        }

        if (date is null || date.Year is not null || date.Month is null || date.Unresolved)
        {
            return null;
        }

        var day = isNext && weekday == at ? date.Value.Future : Calendar.Exists(r.Now.Year, date.Month.Value, date.Day.Value) ? new Moment(r.Now.Year, date.Month.Value, date.Day.Value) : date.Value.Future;
        return date with { First = i, Values = [new Value(date.Value.Timex, day, day)], Relative = true };
    }

    /// <summary>"in 3 days on Friday": a weekday behind a counted date moves it to that day.</summary>
    private static Entity BehindWeekday(Reading r, Entity date)
    {
        var s = r.Text;
        if (date.Length is null || !s.Find(s.Skip(date.Next, Sense.On), Sense.Weekday, out var weekday, out var next) || s.Skip(date.Next, Sense.On) == date.Next)
        {
            return null;
        }

        var day = date.Value.Future;
        // Counted in days the nearer such day is meant ("in 3 days on friday"), else the next one.
        var ahead = ((int)weekday.Value - Calendar.WeekdayOf(day) + 7) % 7;
        var moved = day.AddDays(ahead > 3 && date.Length.Unit == "D" ? ahead - 7 : ahead);
        return Days.On(date.First, next, moved);
    }
}
