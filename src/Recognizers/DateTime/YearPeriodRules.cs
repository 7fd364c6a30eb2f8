using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Years as periods: "2018", "the year 2008", "year 247", "fiscal year 2016", "cy18".</summary>
internal static class YearPeriodRules
{
    public static bool Qualifier(Sentence s, int i, out Meaning kind, out int next)
    {
        if (s.Find(i, Sense.FiscalYear, out kind, out next))
        {
            kind = kind with { Code = "FY" };
            return true;
        }

        if (s.Find(i, Sense.SchoolYear, out kind, out next))
        {
            kind = kind with { Code = "SY" };
            return true;
        }

        var found = s.Find(i, Sense.CalendarYear, out kind, out next) || s.Find(i, Sense.WorkWeek, out kind, out next);
        kind = kind with { Code = s.Has(i, Sense.WorkWeek) ? "WW" : "Y" };
        return found;
    }

    /// <summary>"2018", "the year 2008", "fiscal year 2016", "cy18".</summary>
    public static Entity YearRead(Reading r, int i)
    {
        var s = r.Text;
        if (Qualifier(s, i, out var kind, out var next) && kind.Code != "WW")
        {
            var of = s.Skip(next, Sense.Of);
            return !YearRules.ReadShort(r, of, out var named, out var end) ? null
                : kind.Code == "Y" ? Periods.Year(i, end, named) : Periods.Unresolved(i, end, kind.Code + named);
        }

        var word = s.Find(i, Sense.YearWord, out _, out var afterWord) ? afterWord : i;
        var at = word > i ? word : i;
        if (word > i && r.Digits(word, out var early, out var length) && length == 3)
        {
            return Periods.Year(i, word + 1, early);
        }

        if (!YearRules.Read(r, at, out var year, out next) || at == i && !IsYear(s, i, next))
        {
            return null;
        }

        return Periods.Year(i, next, year);
    }

    public static bool IsYear(Sentence s, int i, int next)
    {
        if (!s.IsDigits(i))
        {
            return next - i > 1;
        }

        var opens = i == 0 || !s.Glued(i) || s.IsMark(i - 1, '(') || s.IsMark(i - 1, '~') || s.IsMark(i - 1, '-') && AfterYear(s, i - 2) || s.IsMark(i - 1, '¿') || s.IsMark(i - 1, '=') || s.IsMark(i - 1, '>') || s.IsMark(i - 1, '<') || s.IsMark(i - 1, '\'') || s.IsMark(i - 1, '-') && s.Has(i - 2, Sense.Part);
        var closes = !s.Glued(next) || !s.IsWord(next) && !(s.IsDigits(next + 1) && s.Glued(next + 1)) || s.IsMark(next, '-') && BeforeYear(s, next + 1) && !(s.Glued(i) && i > 0) || s.IsMark(next, '~');
        return opens && closes && !s.Has(next, Sense.Unit) && !OfOtherNumber(s, next, next + 1) && !OfOtherNumber(s, i - 1, i - 2);
    }

    /// <summary>"2015 - 32" is neither a month nor two years.</summary>
    private static bool OfOtherNumber(Sentence s, int dash, int number) =>
        s.IsMark(dash, '-') && !s.Glued(dash) && s.IsDigits(number) && s[number].Length < 3 && !s.Has(number + 1, Sense.Unit);

    private static bool IsFourDigits(Sentence s, int i) => s.IsDigits(i) && s[i].Length == 4;

    /// <summary>"2014-2018", but neither "2010-2015-86" nor "86-2010-2015".</summary>
    private static bool AfterYear(Sentence s, int i) => IsFourDigits(s, i) && !(s.Glued(i) && s.IsMark(i - 1, '-') && s.IsDigits(i - 2));

    private static bool BeforeYear(Sentence s, int i) => IsFourDigits(s, i) && !(s.Glued(i + 1) && s.IsMark(i + 1, '-') && s.IsDigits(i + 2));
}
