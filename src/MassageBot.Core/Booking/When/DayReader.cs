using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>
/// Reduces what is said about days to day tokens: days of the month, bare weekdays and impossible dates here,
/// everything that needs a calendar grammar by the date reader (see <see cref="DayMentions"/>).
/// </summary>
internal sealed class DayReader(WhenWords words, LocalDate today)
{
    /// <summary>"the second" picks one of the offered times rather than a day of the month.</summary>
    private const int LastOption = 5;

    public void Read(WhenSentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            DropAge(sentence, at);
            ReduceImpossible(sentence, at);
            SpreadMonth(sentence, at);
        }

        for (var at = 0; at < sentence.Count; at++)
        {
            var count = sentence.Count;
            ReduceDayOfMonth(sentence, at);
            at -= count - sentence.Count;
        }

        for (var at = 0; at < sentence.Count; at++)
        {
            ReduceWeekday(sentence, at);
        }

        for (var at = 0; at < sentence.Count; at++)
        {
            DaySteps.Reduce(sentence, at);
        }
    }

    /// <summary>"3 days of pain", "for two weeks": how long something has lasted is not when to come.</summary>
    private static void DropAge(WhenSentence s, int at)
    {
        var unit = s.Is(at, WhenSign.Number, WhenSign.One) && IsLongUnit(s, at + 1) ? at + 1 : IsLongUnit(s, at) ? at : -1;
        if (unit < 0)
        {
            return;
        }

        var aged = s.Is(at - 1, WhenSign.Since, WhenSign.For) || s.Is(unit + 1, WhenSign.Ache) || (unit > at && s.Is(unit + 1, WhenSign.Of));
        if (aged)
        {
            s.Replace(at, unit + 1 - at, new WhenToken(WhenSign.Gone, ""));
        }
    }

    private static bool IsLongUnit(WhenSentence s, int at) => s.Is(at, WhenSign.Day, WhenSign.Week, WhenSign.Month, WhenSign.Year);

    private static void ReduceImpossible(WhenSentence s, int at)
    {
        var (from, count, month, day) = MonthDay(s, at);
        var year = s[from + count].IsMark(',') ? from + count + 1 : from + count;
        var dated = count > 0 && s.Is(year, WhenSign.Number) && s[year].Value is > 2000 and < 2100 ? s[year].Value : 0;
        var missing = month is >= 1 and <= 12 && (day < 1 || day > Calendar.DaysIn(month, dated == 0 ? Calendar.LeapYear : dated));
        if (count > 0 && missing && day < 100)
        {
            s.Replace(from, (dated > 0 ? year + 1 : from + count) - from, Day(new DayMeaning.NoSuchDay()));
        }
        else if (s.Is(at, WhenSign.Ordinal) && s[at].Value is > 31 and < 100)
        {
            s.Replace(at, 1, Day(new DayMeaning.NoSuchDay()));
        }
    }

    /// <summary>A month and its day as written: "feb 30", "30 de febrero", "2/30".</summary>
    private static (int From, int Count, int Month, int Day) MonthDay(WhenSentence s, int at)
    {
        if (s.Is(at, WhenSign.MonthName))
        {
            var day = s.Is(at + 1, WhenSign.TheDay) ? at + 2 : at + 1;
            return IsDayNumber(s, day) && !s[day + 1].IsMark(':') ? (at, day + 1 - at, s[at].Value, s[day].Value) : default;
        }

        var month = s.Is(at + 1, WhenSign.Of) ? at + 2 : at + 1;
        if (IsDayNumber(s, at) && s.Is(month, WhenSign.MonthName))
        {
            return (at, month + 1 - at, s[month].Value, s[at].Value);
        }

        var figures = s.Is(at, WhenSign.Number) && s[at + 1].IsMark('/') && s.Is(at + 2, WhenSign.Number) && !s[at - 1].IsMark('/');
        if (!figures)
        {
            return default;
        }

        var (first, second) = (s[at].Value, s[at + 2].Value);
        return first <= 12 && second <= 12 ? default : first <= 12 ? (at, 3, first, second) : (at, 3, second, first);
    }

    private static bool IsDayNumber(WhenSentence s, int at) => s.Is(at, WhenSign.Number, WhenSign.Ordinal) && s[at].Value < 100;

    /// <summary>"march 12 or 13" is said to the date reader as "march 12 or march 13".</summary>
    private static void SpreadMonth(WhenSentence s, int at)
    {
        if (s.Is(at, WhenSign.MonthName) && IsDayNumber(s, at + 1) && IsTie(s, at + 2) && IsDayNumber(s, at + 3) && !s.Is(at + 4, WhenSign.Of, WhenSign.MonthName))
        {
            s.Insert(at + 3, s[at] with { Spaced = true });
        }
        else if (IsDayNumber(s, at) && IsTie(s, at + 1) && !s.Is(at - 1, WhenSign.MonthName))
        {
            var next = s.Is(at + 2, WhenSign.TheDay) ? at + 3 : at + 2;
            var month = s.Is(next + 1, WhenSign.Of) ? next + 2 : next + 1;
            if (IsDayNumber(s, next) && s.Is(month, WhenSign.MonthName))
            {
                s.Insert(at + 1, s[month] with { Spaced = true });
                if (month == next + 2)
                {
                    s.Insert(at + 1, s[next + 2]);
                }
            }
        }
    }

    private static bool IsTie(WhenSentence s, int at) => s.Is(at, WhenSign.Or, WhenSign.And, WhenSign.To) || s[at].IsMark('-') || s[at].IsMark(',');

    private void ReduceDayOfMonth(WhenSentence s, int at)
    {
        if (IsOption(s, at))
        {
            var one = s.Is(at + 1, WhenSign.Number) && s[at + 1].Spelled ? 1 : 0;
            s.Replace(at - 1, 2 + one, new WhenToken(WhenSign.Gone, ""));
            return;
        }

        if (!StandsAsDay(s, at))
        {
            return;
        }

        var named = s.Is(at - 1, WhenSign.TheDay) ? at - 1 : at;
        var from = s.Is(named - 1, WhenSign.Weekday) ? named - 1 : named;
        var date = Calendar.NextDayOfMonth(today, s[at].Value);
        var meaning = from < named && (int)date.DayOfWeek != s[from].Value ? OnWeekday(s[at].Value, s[from].Value) : new DayMeaning.OneDay(date);
        s.Replace(from, at + 1 - from, Day(meaning));
    }

    private static bool IsOption(WhenSentence s, int at) =>
        s.Is(at, WhenSign.Ordinal) && s[at].Spelled && s[at].Value <= LastOption && s.Is(at - 1, WhenSign.TheDay)
        && !s.Is(at - 2, WhenSign.Weekday, WhenSign.MonthName)
        && !s.Is(at + 1, WhenSign.Of, WhenSign.MonthName, WhenSign.Weekday, WhenSign.Day, WhenSign.Week, WhenSign.Fixed);

    /// <summary>"friday the 13th" of a later month, when it is not far off; otherwise one of the two is a slip.</summary>
    private DayMeaning OnWeekday(int day, int weekday)
    {
        var later = Calendar.NextDayOfMonth(Calendar.NextDayOfMonth(today, day).PlusDays(1), day);
        return (int)later.DayOfWeek == weekday ? new DayMeaning.OneDay(later) : new DayMeaning.Unclear();
    }

    private bool StandsAsDay(WhenSentence s, int at)
    {
        if (!s.Is(at, WhenSign.Ordinal, WhenSign.Number) || s[at].Value is < 1 or > 31 || IsPartOfDate(s, at))
        {
            return false;
        }

        var told = s.Is(at - 1, WhenSign.TheDay) || (IsTie(s, at - 1) && s.Is(at - 2, WhenSign.Days) && s[at - 2].Day is DayMeaning.OneDay { Habit: null });
        return s.Is(at, WhenSign.Ordinal)
            ? !s[at].Spelled || (told && (s[at].Value > LastOption || s.Is(at - 2, WhenSign.Weekday)))
            : told || (words.MinutesFollowAnd && s.Is(at - 1, WhenSign.Weekday)) || (s.Is(at - 1, WhenSign.Weekday) && s[at].Value > 12);
    }

    private static bool IsPartOfDate(WhenSentence s, int at)
    {
        var of = s.Is(at + 1, WhenSign.Of);
        return s.Is(at - 1, WhenSign.MonthName) || (s.Is(at - 1, WhenSign.TheDay) && s.Is(at - 2, WhenSign.MonthName))
            || s.Is(at + 1, WhenSign.MonthName, WhenSign.People, WhenSign.Hour, WhenSign.Minute, WhenSign.Day, WhenSign.Week, WhenSign.Month, WhenSign.Year)
            || (s.Is(at + 1, WhenSign.Weekday) && s.Is(at, WhenSign.Ordinal) && s.Is(at + 2, WhenSign.Of, WhenSign.In))
            || (of && (s.Is(at + 2, WhenSign.MonthName, WhenSign.Next, WhenSign.This) || s.Is(at + 3, WhenSign.Month)))
            || s[at + 1].IsMark('/') || s[at - 1].IsMark('/') || (s[at + 1].IsMark('-') && s[at + 3].IsMark('-'));
    }

    private void ReduceWeekday(WhenSentence s, int at)
    {
        if (!s.Is(at, WhenSign.Weekday) || IsPlacedElsewhere(s, at))
        {
            return;
        }

        var weekday = (IsoDayOfWeek)s[at].Value;
        s.Replace(at, 1, Day(new DayMeaning.OneDay(Calendar.NextWeekday(today, weekday), Habit: weekday)));
    }

    /// <summary>The words around it say which week: "next thursday", "a week from thursday", "thursday week", "first monday of may".</summary>
    private static bool IsPlacedElsewhere(WhenSentence s, int at)
    {
        var before = s.Is(at - 1, WhenSign.TheDay) ? at - 2 : at - 1;
        return s.Is(before, WhenSign.Next, WhenSign.This, WhenSign.Last, WhenSign.Ordinal, WhenSign.Fixed)
            || (s.Is(before, WhenSign.From, WhenSign.After, WhenSign.Of) && IsUnit(s, before - 1))
            || (s.Is(at + 1, WhenSign.Next) && !s.Is(at + 2, WhenSign.Week))
            || s.Is(at + 1, WhenSign.Last, WhenSign.Week, WhenSign.Fixed, WhenSign.Fortnight, WhenSign.Number, WhenSign.Ordinal, WhenSign.MonthName)
            || (s.Is(at + 1, WhenSign.Of, WhenSign.After, WhenSign.TheDay) && NamesWeek(s, at + 2));
    }

    private static bool NamesWeek(WhenSentence s, int at) =>
        s.Is(at, WhenSign.Next, WhenSign.This, WhenSign.Last, WhenSign.Week, WhenSign.Number, WhenSign.Ordinal) || s.Is(at + 1, WhenSign.Week);

    private static bool IsUnit(WhenSentence s, int at) => s.Is(at, WhenSign.Day, WhenSign.Week, WhenSign.Fortnight, WhenSign.Month);

    private static WhenToken Day(DayMeaning meaning) => new(WhenSign.Days, "") { Day = meaning };
}
