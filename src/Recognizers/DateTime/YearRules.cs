using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Years in digits or words: "2018", "nineteen ninety six", "two thousand and fifteen", "dos mil dieciocho", "'87".</summary>
internal static class YearRules
{
    private const int Earliest = 1500;
    private const int Latest = 2100;

    public static bool Read(Reading r, int i, out int year, out int next)
    {
        if (r.Digits(i, out year, out var length))
        {
            next = i + 1;
            return length == 4 && year is >= Earliest and <= Latest;
        }

        next = i;
        return (r.Text.Has(i, Sense.Cardinal) || r.Text.Has(i, Sense.Scale)) && InWords(r, i, out year, out next);
    }

    /// <summary>A year behind a day and month, where any of four digits is one ("5 december 1391").</summary>
    public static bool ReadFull(Reading r, int i, out int year, out int next)
    {
        if (Read(r, i, out year, out next))
        {
            return true;
        }

        next = i + 1;
        return r.Digits(i, out year, out var length) && length == 4 && year is >= 1000 and < Earliest;
    }

    /// <summary>A year that may have two digits, for use right behind a month.</summary>
    public static bool ReadShort(Reading r, int i, out int year, out int next)
    {
        if (Read(r, i, out year, out next))
        {
            return true;
        }

        i = r.Text.SkipMark(i, '\'');
        next = i + 1;
        if (!r.Digits(i, out year, out var length) || length != 2)
        {
            return false;
        }

        year = Calendar.TwoDigitYear(year);
        return true;
    }

    private static bool InWords(Reading r, int i, out int year, out int next)
    {
        var head = r.Cardinal(i);
        (year, next) = ((int)Math.Clamp(head.Value, 0, 9999), head.Next);
        if (!head.Found)
        {
            return false;
        }

        if (year is >= Earliest and <= Latest && head.Value == year)
        {
            return true;
        }

        var tail = r.Text.Language.IsEnglish ? r.Cardinal(head.Next) : default;
        // "nineteen zero one" names its empty ten.
        var units = tail is { Found: true, Value: 0 } ? r.Cardinal(tail.Next) : default;
        tail = units is { Found: true, Value: > 0 and < 10 } ? units : tail;
        var isPair = year is >= 15 and <= 20 && tail.Found && (units.Found ? tail.Value < 10 : tail.Value is >= 10 and < 100);
        year = (year * 100) + (int)tail.Value;
        next = isPair ? tail.Next : i;
        return isPair;
    }
}
