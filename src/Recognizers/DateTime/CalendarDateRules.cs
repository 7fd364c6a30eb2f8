using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Dates with a month: "2019-01-02", "12/1", "5.12", "Dec. 31, 1994", "the 3rd of may", "22 de febrero del 2019", "23/sep/2020".</summary>
internal static class CalendarDateRules
{
    public static Entity Read(Reading r, int i)
    {
        var s = r.Text;
        if (s.IsDigits(i) && !NumericDateRules.StartsFresh(s, i))
        {
            return null;
        }

        return Reading.Longer(NumericDateRules.Numeric(r, i), Reading.Longer(MonthFirst(r, i), DayFirst(r, i)));
    }

    public static bool Month(Sentence s, int i, out int month, out int next)
    {
        var found = s.Find(i, Sense.Month, out var word, out next);
        month = (int)word.Value;
        return found && !(s.IsWord(next) && s.Glued(next));
    }

    /// <summary>A day of the month in digits or words, with how it was written.</summary>
    public static bool Day(Reading r, int i, out int day, out int next, out bool ordinal)
    {
        var s = r.Text;
        var counted = r.Ordinal(i);
        ordinal = counted.Found && counted.Value is >= 1 and <= 31;
        (day, next) = ((int)Math.Min(counted.Value, 99), counted.Next);
        if (ordinal)
        {
            return true;
        }

        if (s.IsDigits(i))
        {
            next = i + 1;
            return NumericDateRules.IsNumber(r, i, 2, out day) && day is >= 1 and <= 31 && !(s.Glued(next) && s.IsMark(next, ':'));
        }

        var word = s.Has(i, Sense.Cardinal) ? r.Cardinal(i) : default;
        (day, next) = ((int)Math.Min(word.Value, 99), word.Next);
        return word.Found && word.Value is >= 1 and <= 31;
    }

    private static int Join(Sentence s, int i)
    {
        var next = s.IsMark(i, '-') || s.IsMark(i, '/') || s.IsMark(i, ',') || s.IsMark(i, '.') && s.Glued(i) ? i + 1 : i;
        return s.Skip(next, Sense.Of);
    }

    private static Entity MonthFirst(Reading r, int i)
    {
        var s = r.Text;
        if (!Month(s, i, out var month, out var next))
        {
            return null;
        }

        var join = s.Skip(Join(s, next), Sense.The);
        if (YearThenDay(r, i, month, next) is { } odd)
        {
            return odd;
        }

        if (!Day(r, join, out var day, out var end, out var ordinal) || IsHour(r, join, end, ordinal))
        {
            return null;
        }

        return Finish(r, i, end, month, day);
    }

    /// <summary>"september-2020-23".</summary>
    private static Entity YearThenDay(Reading r, int i, int month, int next)
    {
        var s = r.Text;
        return (s.IsMark(next, '-') || s.IsMark(next, '/')) && YearRules.Read(r, next + 1, out var year, out var end)
            && (s.IsMark(end, '-') || s.IsMark(end, '/')) && NumericDateRules.IsNumber(r, end + 1, 2, out var day) && Calendar.Exists(year, month, day)
            ? Days.Of(r, i, end + 2, year, month, day) : null;
    }

    private static bool IsHour(Reading r, int i, int end, bool ordinal)
    {
        var s = r.Text;
        return !ordinal && s.IsDigits(i) && (s.Glued(end) && s.IsWord(end) || s.Has(end, Sense.OClock));
    }

    private static Entity DayFirst(Reading r, int i)
    {
        var s = r.Text;
        var start = s.Skip(i, Sense.The);
        start = start > i || s.Has(i, Sense.DayWord) ? s.Skip(start, Sense.DayWord) : start;
        if (YearMonthWord(r, i) is { } odd)
        {
            return odd;
        }

        if (!Day(r, start, out var day, out var next, out _))
        {
            return null;
        }

        var mid = s.IsMark(next, '-') && YearRules.Read(r, next + 1, out var early, out var after) && s.IsMark(after, '-') && Month(s, after + 1, out var m, out var e) && Calendar.Exists(early, m, day)
            ? Days.Of(r, i, e, early, m, day) : null;
        if (mid is not null)
        {
            return mid;
        }

        var join = Join(s, s.Skip(next, Sense.DayWord));
        if (!s.Language.IsEnglish && MonthByNumber(r, i, day, next) is { } byNumber)
        {
            return byNumber;
        }

        var first = s.Language.IsEnglish ? s.Has(next, Sense.DayWord) ? start : i : s.Has(i, Sense.The) && s.Has(s.Skip(i, Sense.The), Sense.DayWord) ? i : start;
        return Month(s, join, out var month, out var end) ? Finish(r, first, end, month, day) : null;
    }

    /// <summary>"17 del 11".</summary>
    private static Entity MonthByNumber(Reading r, int i, int day, int next)
    {
        var s = r.Text;
        var of = s.Skip(next, Sense.Of);
        return of > next && s.Span(next) is "del" && s.IsDigits(i) && NumericDateRules.IsNumber(r, of, 2, out var month) && month is >= 1 and <= 12
            ? Days.Of(r, i, of + 1, null, month, day) : null;
    }

    /// <summary>"2019/aug/01", "2020/23/sep".</summary>
    private static Entity YearMonthWord(Reading r, int i)
    {
        var s = r.Text;
        if (!r.Digits(i, out var year, out var length) || length != 4 || !(s.IsMark(i + 1, '/') || s.IsMark(i + 1, '-')))
        {
            return null;
        }

        if (Month(s, i + 2, out var month, out var next) && (s.IsMark(next, '/') || s.IsMark(next, '-')) && NumericDateRules.IsNumber(r, next + 1, 2, out var day))
        {
            return Calendar.Exists(year, month, day) ? Days.Of(r, i, next + 2, year, month, day) : null;
        }

        return NumericDateRules.IsNumber(r, i + 2, 2, out day) && (s.IsMark(i + 3, '/') || s.IsMark(i + 3, '-')) && Month(s, i + 4, out month, out next) && Calendar.Exists(year, month, day)
            ? Days.Of(r, i, next, year, month, day) : null;
    }

    /// <summary>Takes the year along when one follows.</summary>
    private static Entity Finish(Reading r, int i, int end, int month, int day)
    {
        var s = r.Text;
        var join = Join(s, end);
        var bare = s.IsMark(join, '\'') ? join + 1 : join;
        if (YearRules.ReadFull(r, bare, out var year, out var next) && !IsClock(s, next) && !ContinuesDigits(s, next))
        {
            return Days.Of(r, i, next, year, month, day);
        }

        var isBlank = join == end && s.IsDigits(end) && !s.Glued(end) && (!s.IsWord(end + 1) || s.Has(end + 1, Sense.At)) && !s.Glued(end + 1) && !s.Has(end + 1, Sense.To) && s.Has(end - 1, Sense.Month);
        var shortYear = (join > end && !s.IsMark(end, ',') || bare > join || isBlank) && YearRules.ReadShort(r, join, out year, out next) && !IsClock(s, next) && !s.Has(next, Sense.Am) && !s.Has(next, Sense.Pm);
        if (s.IsMark(end, '(') && s.Find(end + 1, Sense.Weekday, out var weekday, out var close) && s.IsMark(close, ')'))
        {
            return Days.Of(r, i, close + 1, null, month, day) with { Weekday = (int)weekday.Value };
        }

        return shortYear && !(s.IsMark(end, '-') && !s.IsMark(end - 2, '-')) ? Days.Of(r, i, next, year, month, day) : Days.Of(r, i, end, null, month, day);
    }

    private static bool IsClock(Sentence s, int next) => s.Glued(next) && s.IsMark(next, ':') || s.Has(next, Sense.OClock);

    private static bool ContinuesDigits(Sentence s, int next) => s.Glued(next) && (s.IsMark(next, '/') || s.IsMark(next, '.')) && s.IsDigits(next + 1) && s.Glued(next + 1);
}
