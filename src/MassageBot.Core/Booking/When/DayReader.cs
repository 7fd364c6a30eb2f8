using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>
/// Reduces what is said about days to day tokens: days of the month and bare weekdays here,
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
            SplitWeekdays(sentence, at);
            DropPronoun(sentence, at);
            DropScore(sentence, at);
            DropAge(sentence, at);
        }

        new MonthDayReader(today).Read(sentence);

        for (var at = 0; at < sentence.Count; at++)
        {
            var count = sentence.Count;
            ReduceDayOfMonth(sentence, at);
            at -= count - sentence.Count;
        }

        for (var at = 0; at < sentence.Count; at++)
        {
            ReduceRefusedWeekend(sentence, at);
            ReduceWeekday(sentence, at);
        }

        for (var at = 0; at < sentence.Count; at++)
        {
            DaySteps.ReduceLastDay(sentence, at, today);
            DaySteps.ReduceWeeks(sentence, at, today);
            DaySteps.ReduceNextDay(sentence, at);
            DaySteps.Reduce(sentence, at);
        }
    }

    /// <summary>"tues/thurs" is one or the other.</summary>
    private static void SplitWeekdays(WhenSentence s, int at)
    {
        if (s[at].IsMark('/') && s.Is(at - 1, WhenSign.Weekday, WhenSign.WeekdayPlural) && s.Is(at + 1, WhenSign.Weekday, WhenSign.WeekdayPlural))
        {
            s.Replace(at, 1, new WhenToken(WhenSign.Or, "/"));
        }
    }

    /// <summary>"the 90 minute one": stands for what was named, no number.</summary>
    private static void DropPronoun(WhenSentence s, int at)
    {
        if (s[at] is { Spelled: true, Value: 1 } && s.Is(at, WhenSign.Number) && s.Is(at - 1, WhenSign.Gone, WhenSign.This, WhenSign.Next))
        {
            s.Replace(at, 1, new WhenToken(WhenSign.Gone, ""));
        }
    }

    /// <summary>"7/10 pain" is no date.</summary>
    private static void DropScore(WhenSentence s, int at)
    {
        if (s.Is(at, WhenSign.Number) && s[at].Value <= 10 && s[at + 1].IsMark('/') && s[at + 2].Value == 10 && s.Any(WhenSign.Ache))
        {
            s.Replace(at, 3, new WhenToken(WhenSign.Gone, ""));
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
        return (int)later.DayOfWeek == weekday ? new DayMeaning.OneDay(later) : new DayMeaning.Unclear((IsoDayOfWeek)weekday, Calendar.NextDayOfMonth(today, day));
    }

    private bool StandsAsDay(WhenSentence s, int at)
    {
        if (!s.Is(at, WhenSign.Ordinal, WhenSign.Number) || s[at].Value is < 1 or > 31 || IsPartOfDate(s, at))
        {
            return false;
        }

        if (s.Is(s.Is(at - 1, WhenSign.TheDay) ? at - 2 : at - 1, WhenSign.Between) && !MonthDayReader.IsTie(s, at + 1))
        {
            return false;
        }

        var told = s.Is(at - 1, WhenSign.TheDay) || (MonthDayReader.IsTie(s, at - 1) && s.Is(at - 2, WhenSign.Days) && s[at - 2].Day is DayMeaning.OneDay { Habit: null });
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

    /// <summary>"not on the weekend" refuses every one of them.</summary>
    private static void ReduceRefusedWeekend(WhenSentence s, int at)
    {
        var named = s.Is(at - 1, WhenSign.This, WhenSign.Next, WhenSign.Last) || s.Is(at + 1, WhenSign.Next, WhenSign.Of, WhenSign.After);
        if (s.Is(at, WhenSign.Weekend) && !named && Refusal.Covers(s, at))
        {
            s.Replace(at, 1, new WhenToken(WhenSign.Weekends, ""));
        }
    }

    private void ReduceWeekday(WhenSentence s, int at)
    {
        if (!s.Is(at, WhenSign.Weekday))
        {
            return;
        }

        var weekday = (IsoDayOfWeek)s[at].Value;
        var next = Calendar.NextWeekday(today, weekday);
        if (DaySteps.WeeksAfter(s, at) is var weeks and > 0 && !s.Is(at - 1, WhenSign.Next, WhenSign.Last))
        {
            var named = s.Is(at - 1, WhenSign.This) ? 1 : 0;
            s.Replace(at - named, 2 + named, Day(new DayMeaning.OneDay(next.PlusWeeks(weeks))));
        }
        else if (!IsPlacedElsewhere(s, at))
        {
            s.Replace(at, 1, Day(new DayMeaning.OneDay(next, Habit: weekday)));
        }
    }

    /// <summary>The words around it say which week: "next thursday", "3 days after thursday", "first monday of may".</summary>
    private static bool IsPlacedElsewhere(WhenSentence s, int at)
    {
        var before = s.Is(at - 1, WhenSign.TheDay) ? at - 2 : at - 1;
        return s.Is(before, WhenSign.Next, WhenSign.This, WhenSign.Last, WhenSign.Ordinal, WhenSign.Fixed)
            || (s.Is(before, WhenSign.From, WhenSign.After, WhenSign.Of) && s.Is(before - 1, WhenSign.Day, WhenSign.Month))
            || (s.Is(at + 1, WhenSign.Next) && !s.Is(at + 2, WhenSign.Week))
            || s.Is(at + 1, WhenSign.Last, WhenSign.Fixed, WhenSign.Number, WhenSign.Ordinal, WhenSign.MonthName)
            || (s.Is(at + 1, WhenSign.Of, WhenSign.After, WhenSign.TheDay) && NamesWeek(s, at + 2));
    }

    private static bool NamesWeek(WhenSentence s, int at) =>
        s.Is(at, WhenSign.Next, WhenSign.This, WhenSign.Last, WhenSign.Week, WhenSign.Number, WhenSign.Ordinal) || s.Is(at + 1, WhenSign.Week);

    private static WhenToken Day(DayMeaning meaning) => new(WhenSign.Days, "") { Day = meaning };
}
