using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Dates in digits only: "2019-01-02", "12/1", "5.12", "20190102", "2016 10 16".</summary>
internal static class NumericDateRules
{
    /// <summary>Digits that continue a longer number or code ("133-03-03-2020", "0.8/15") are no date.</summary>
    public static bool StartsFresh(Sentence s, int i)
    {
        if (s.IsMark(i - 1, '$') || s.IsMark(i - 1, '€'))
        {
            return false;
        }

        if (i == 0 || !s.Glued(i) || s.IsWord(i - 1))
        {
            return i == 0 || !s.Glued(i) || s.Has(i - 1, Sense.At) && s.Span(i - 1).Length > 2;
        }

        if (s.IsMark(i - 1, '-') && s.IsDigits(i - 2) && s[i - 2].Length <= 2 && !s.Glued(i - 2) && !s.Glued(i + 1))
        {
            return true;
        }

        return !((s.IsMark(i - 1, '-') || s.IsMark(i - 1, '.') || s.IsMark(i - 1, '/')) && s.Glued(i - 1) && s.IsDigits(i - 2)) || s.Glued(i) && s.IsMark(i - 1, '-') && IsRangeDash(s, i - 1);
    }

    /// <summary>The dash of "5/1-5/7" stands between two dates with slashes.</summary>
    private static bool IsRangeDash(Sentence s, int dash) => (s.IsMark(dash - 2, '/') || s[dash - 1].Length == 4 && s.IsMark(dash + 4, '/')) && s.IsMark(dash + 2, '/');

    private static bool Separated(Sentence s, int i, char mark) => s.IsMark(i, mark) && s.Glued(i) && s.Glued(i + 1);

    public static bool IsNumber(Reading r, int i, int longest, out int value) => r.Digits(i, out value, out var length) && length <= longest;

    public static Entity Numeric(Reading r, int i)
    {
        var s = r.Text;
        if (!r.Digits(i, out var first, out var length))
        {
            return null;
        }

        if (length == 8 && Calendar.Exists(first / 10000, first / 100 % 100, first % 100) && first / 10000 is > 1900 and < 2100)
        {
            return Days.Of(r, i, i + 1, first / 10000, first / 100 % 100, first % 100);
        }

        if (length == 4)
        {
            return YearFirst(r, i, first);
        }

        foreach (var mark in "/-.")
        {
            if (length <= 2 && Separated(s, i + 1, mark) && IsNumber(r, i + 2, 2, out var second))
            {
                return DayAndMonth(r, i, first, second, mark);
            }
        }

        return null;
    }

    private static Entity YearFirst(Reading r, int i, int year)
    {
        var s = r.Text;
        if (year is < 1500 or > 2100)
        {
            return null;
        }

        foreach (var mark in "-/.")
        {
            if (Separated(s, i + 1, mark) && IsNumber(r, i + 2, 2, out var month) && Separated(s, i + 3, mark) && IsNumber(r, i + 4, 2, out var day))
            {
                return YearMonthDay(r, i, i + 5, year, month, day);
            }
        }

        var spaced = IsNumber(r, i + 1, 2, out var m) && s[i + 1].Length == 2 && IsNumber(r, i + 2, 2, out var d) && s[i + 2].Length == 2;
        return spaced ? YearMonthDay(r, i, i + 3, year, IsNumber(r, i + 1, 2, out m) ? m : 0, IsNumber(r, i + 2, 2, out d) ? d : 0) : null;
    }

    private static Entity YearMonthDay(Reading r, int i, int next, int year, int month, int day) =>
        Calendar.Exists(year, month, day) && !(r.Text.Glued(next) && r.Text.IsDigits(next)) ? Days.Of(r, i, next, year, month, day) : null;

    private static Entity DayAndMonth(Reading r, int i, int first, int second, char mark)
    {
        var s = r.Text;
        var hasYear = Separated(s, i + 3, mark) && (IsNumber(r, i + 4, 4, out var year) && s[i + 4].Length is 2 or 4);
        var next = hasYear ? i + 5 : i + 3;
        if (s.Glued(next) && (s.IsMark(next, '/') || s.IsMark(next, '.')) && s.IsDigits(next + 1) && s.Glued(next + 1) || s.IsMark(next, '%'))
        {
            return null;
        }

        if (s.Glued(next) && s.IsMark(next, '-') && s.Glued(next + 1) && s.IsDigits(next + 1) && mark != '/')
        {
            return null;
        }

        if (!hasYear && mark != '/' && !Introduced(s, i, next, mark))
        {
            return null;
        }

        var dayFirst = r.DayFirst || mark == '.' && hasYear;
        var (month, day) = dayFirst ? (second, first) : (first, second);
        (month, day) = month > 12 && day <= 12 ? (day, month) : (month, day);
        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return null;
        }

        return WithYear(r, i, next, hasYear, month, day);
    }

    private static Entity WithYear(Reading r, int i, int next, bool hasYear, int month, int day)
    {
        if (hasYear)
        {
            IsNumber(r, i + 4, 4, out var year);
            return r.Text[i + 4].Length == 2 ? Days.OfShortYear(r, i, next, year, month, day) : Days.Of(r, i, next, year, month, day);
        }

        var s = r.Text;
        var comma = s.SkipMark(next, ',');
        return comma > next && YearRules.ReadShort(r, comma, out var later, out var end) && (s[comma].Length == 4 && !s.Glued(comma) || s[comma].Length == 2 && s.Glued(comma) && s.Glued(next) && s.IsDigits(comma))
            ? Days.Of(r, i, end, later, month, day) : Days.Of(r, i, next, null, month, day);
    }

    /// <summary>"on 5.12", "in 4-22": without a slash only a word in front tells a day from a number, and a unit behind takes it back.</summary>
    private static bool Introduced(Sentence s, int i, int next, char mark)
    {
        var onDay = s.Has(i - 1, Sense.On) || s.Language.IsEnglish && s.Has(i - 1, Sense.In);
        var onWeekday = s.Has(i - 1, Sense.Weekday) && (mark == '.' || s.Language.IsEnglish && s.Has(i - 2, Sense.On));
        return (onDay || onWeekday) && !s.Has(next, Sense.Unit);
    }
}
