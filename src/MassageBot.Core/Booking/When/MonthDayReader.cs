using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>
/// Days with their month in words ("feb 30", "12 o 13 de marzo", "march 5th, 2027") and impossible ones in figures ("2/30").
/// Possible dates in figures go to the date reader: which number is the month depends on the language.
/// </summary>
internal sealed class MonthDayReader(LocalDate today)
{
    public void Read(WhenSentence sentence)
    {
        for (var at = sentence.Count - 1; at >= 0; at--)
        {
            SpreadBackward(sentence, at);
        }

        for (var at = 0; at < sentence.Count; at++)
        {
            SpreadForward(sentence, at);
            Reduce(sentence, at);
        }
    }

    public static bool IsTie(WhenSentence s, int at) =>
        s.Is(at, WhenSign.Or, WhenSign.And, WhenSign.To, WhenSign.Until) || s[at].IsMark('-') || s[at].IsMark('–') || s[at].IsMark(',');

    private void Reduce(WhenSentence s, int at)
    {
        if (IsIso(s, at))
        {
            if (Meaning(s[at].Value, s[at + 2].Value, s[at + 4].Value) is DayMeaning.NoSuchDay missing)
            {
                s.Replace(at, 5, Day(missing));
            }

            return;
        }

        var (count, month, day) = MonthDay(s, at);
        if (count > 0)
        {
            var (year, more) = Year(s, at + count);
            Place(s, at, count + more, Meaning(year, month, day));
        }
        else if (s[at].Value is > 31 and < 100 && (s.Is(at, WhenSign.Ordinal) || NamesDay(s, at)))
        {
            s.Replace(at, 1, Day(new DayMeaning.NoSuchDay()));
        }
    }

    /// <summary>A weekday and an article before the date belong to it; a weekday that it is not leaves open which was meant.</summary>
    private static void Place(WhenSentence s, int at, int count, DayMeaning meaning)
    {
        var from = s.Is(at - 1, WhenSign.TheDay) ? at - 1 : at;
        var weekday = s[from - 1].IsMark(',') ? from - 2 : from - 1;
        if (!s.Is(weekday, WhenSign.Weekday))
        {
            s.Replace(from, at + count - from, Day(meaning));
            return;
        }

        var named = (IsoDayOfWeek)s[weekday].Value;
        var doubt = meaning is DayMeaning.OneDay { Date: var date } && date.DayOfWeek != named ? new DayMeaning.Unclear(named, date) : null;
        s.Replace(weekday, at + count - weekday, Day(doubt ?? meaning));
    }

    private DayMeaning Meaning(int year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || day > Calendar.DaysIn(month, year == 0 ? Calendar.LeapYear : year))
        {
            return new DayMeaning.NoSuchDay();
        }

        if (year > 0)
        {
            var date = new LocalDate(year, month, day);
            return date < today ? new DayMeaning.Over() : new DayMeaning.OneDay(date);
        }

        return Calendar.NextMonthDay(today, month, day) is { } next && next < today.PlusYears(1)
            ? new DayMeaning.OneDay(next)
            : new DayMeaning.NoSuchDay();
    }

    private static (int Count, int Month, int Day) MonthDay(WhenSentence s, int at)
    {
        if (s.Is(at, WhenSign.MonthName))
        {
            var day = s.Is(at + 1, WhenSign.TheDay) ? at + 2 : at + 1;
            return IsDayNumber(s, day) && !s[day + 1].IsMark(':') && !s.Is(day + 1, WhenSign.People) ? (day + 1 - at, s[at].Value, s[day].Value) : default;
        }

        var month = s.Is(at + 1, WhenSign.Of) ? at + 2 : at + 1;
        if (IsDayNumber(s, at) && s.Is(month, WhenSign.MonthName))
        {
            return (month + 1 - at, s[month].Value, s[at].Value);
        }

        var figures = s.Is(at, WhenSign.Number) && s[at + 1].IsMark('/') && s.Is(at + 2, WhenSign.Number) && !s[at - 1].IsMark('/');
        return figures ? Figures(s[at].Value, s[at + 2].Value) : default;
    }

    /// <summary>"2026-04-31"</summary>
    private static bool IsIso(WhenSentence s, int at) =>
        s[at].Value is > 2000 and < 2100 && s.Follows(at, WhenSign.Number, WhenSign.Mark, WhenSign.Number, WhenSign.Mark, WhenSign.Number)
        && s[at + 1].IsMark('-') && s[at + 3].IsMark('-');

    /// <summary>"el 35"</summary>
    private static bool NamesDay(WhenSentence s, int at) =>
        s.Is(at, WhenSign.Number) && s.Is(at - 1, WhenSign.TheDay) && s.Is(at + 1, WhenSign.Mark, WhenSign.Filler, WhenSign.At, WhenSign.Gone);

    /// <summary>Only dates that do not exist in either order.</summary>
    private static (int Count, int Month, int Day) Figures(int first, int second)
    {
        if (first is < 1 or > 99 || second is < 1 or > 99 || (first <= 12 && second <= 12))
        {
            return default;
        }

        var (month, day) = first <= 12 ? (first, second) : (second, first);
        return month > 12 || day > Calendar.DaysIn(month, Calendar.LeapYear) ? (3, month, day) : default;
    }

    /// <summary>", 2027", "de 2027".</summary>
    private static (int Year, int Count) Year(WhenSentence s, int at)
    {
        var year = s[at].IsMark(',') || s.Is(at, WhenSign.Of) ? at + 1 : at;
        return s.Is(year, WhenSign.Number) && s[year].Value is > 2000 and < 2100 ? (s[year].Value, year + 1 - at) : default;
    }

    private static bool IsDayNumber(WhenSentence s, int at) => s.Is(at, WhenSign.Number, WhenSign.Ordinal) && s[at].Value < 100;

    /// <summary>"march 12 or 13" is "march 12 or march 13".</summary>
    private static void SpreadForward(WhenSentence s, int at)
    {
        var next = s.Is(at + 3, WhenSign.TheDay) ? at + 4 : at + 3;
        if (s.Is(at, WhenSign.MonthName) && IsDayNumber(s, at + 1) && IsTie(s, at + 2) && IsDayNumber(s, next) && !s.Is(next + 1, WhenSign.Of, WhenSign.MonthName))
        {
            s.Insert(next, s[at] with { Spaced = true });
        }
    }

    /// <summary>"12 o 13 de marzo" is "12 marzo o 13 de marzo".</summary>
    private static void SpreadBackward(WhenSentence s, int at)
    {
        if (!IsDayNumber(s, at) || !IsTie(s, at + 1) || s.Is(at - 1, WhenSign.MonthName))
        {
            return;
        }

        var next = s.Is(at + 2, WhenSign.TheDay) ? at + 3 : at + 2;
        var month = s.Is(next + 1, WhenSign.Of) ? next + 2 : next + 1;
        if (IsDayNumber(s, next) && s.Is(month, WhenSign.MonthName))
        {
            s.Insert(at + 1, s[month] with { Spaced = true });
        }
    }

    private static WhenToken Day(DayMeaning meaning) => new(WhenSign.Days, "") { Day = meaning };
}
