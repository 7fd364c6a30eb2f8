using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>
/// On which date a feast falls. The lexicon gives a rule: "12-25" a fixed day, "11-4#4" the fourth Thursday of November (#9 the last),
/// "11-4#4+1" a day after that, "E-2" two days before Easter, "H10-1" a day of the Islamic calendar.
/// </summary>
internal static class HolidayCalendar
{
    private static readonly HijriCalendar Hijri = new() { HijriAdjustment = 0 };

    public static Moment? Find(string rule, int year)
    {
        if (year is < 1600 or > 9990)
        {
            return null;
        }

        if (rule[0] == 'E')
        {
            return Easter(year).AddDays(rule.Length > 1 ? Number(rule[1..]) : 0);
        }

        if (rule[0] == 'H')
        {
            return Islamic(rule[1..], year);
        }

        var month = Number(rule[..2]);
        var hash = rule.IndexOf('#');
        return hash < 0 ? new Moment(year, month, Math.Min(Number(rule[3..]), Moment.DaysInMonth(year, month))) : Nth(rule, hash, year, month);
    }

    public static string Timex(string rule, Moment date) => rule.Contains('#') && !rule.Contains('+')
        ? $"XXXX-{rule[..2]}-WXX-{rule[3]}-{(rule[5] == '9' ? 4 : rule[5] - '0')}"
        : $"XXXX-{date.Month:00}-{date.Day:00}";

    private static Moment Nth(string rule, int hash, int year, int month)
    {
        var weekday = rule[3] - '0';
        var which = rule[hash + 1] - '0';
        var plus = rule.Length > hash + 2 ? Number(rule[(hash + 2)..]) : 0;
        var first = new Moment(year, month, 1);
        var day = first.AddDays((weekday - Calendar.WeekdayOf(first) + 7) % 7).AddDays(7 * (Math.Min(which, 5) - 1));
        return (day.Month == month ? day : day.AddDays(-7)).AddDays(plus);
    }

    private static Moment? Islamic(string rule, int year)
    {
        var dash = rule.IndexOf('-');
        for (var hijri = Hijri.GetYear(new Moment(year, 1, 1)); hijri <= Hijri.GetYear(new Moment(year, 12, 31)); hijri++)
        {
            var date = Hijri.ToDateTime(hijri, Number(rule[..dash]), Number(rule[(dash + 1)..]), 0, 0, 0, 0);
            if (date.Year == year)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by the anonymous (Meeus/Jones/Butcher) computus.</summary>
    private static Moment Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = (b - ((b + 8) / 25) + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var l = (32 + (2 * e) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new Moment(year, n / 31, (n % 31) + 1);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
