using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>Days told by another day: "the day after thanksgiving", "the week of the 30th", "a week on friday", "friday week".</summary>
internal static class DaySteps
{
    public static bool IsStep(WhenSentence s, int at) =>
        s.Is(at, WhenSign.Day) && s.Is(at - 1, WhenSign.TheDay, WhenSign.One, WhenSign.Mark) && s.Is(at + 1, WhenSign.After, WhenSign.Before);

    /// <summary>"friday week", "tuesday fortnight", "el lunes en ocho": so many weeks after the next such day.</summary>
    public static int WeeksAfter(WhenSentence s, int at) =>
        s.Is(at + 2, WhenSign.Of, WhenSign.After, WhenSign.Number, WhenSign.Ordinal, WhenSign.TheDay) ? 0 : Weeks(s, at + 1);

    public static void Reduce(WhenSentence s, int at)
    {
        var other = s.Is(at, WhenSign.Week) && s.Is(at + 1, WhenSign.Days) ? at + 1 : s.Is(at + 2, WhenSign.TheDay) ? at + 3 : at + 2;
        if (s[other].Day is not DayMeaning.OneDay day)
        {
            return;
        }

        if (IsStep(s, at))
        {
            var date = day.Date.PlusDays(s.Is(at + 1, WhenSign.After) ? 1 : -1);
            s.Replace(at, other + 1 - at, Days(date));
        }
        else if (s.Follows(at, WhenSign.Weekend, WhenSign.Of))
        {
            var saturday = day.Date.PlusDays(6 - (int)day.Date.DayOfWeek);
            s.Replace(at, other + 1 - at, new WhenToken(WhenSign.Days, "") { Day = new DayMeaning.SomeDays(saturday, saturday.PlusDays(1)) });
        }
        else if (s.Follows(at, WhenSign.Week, WhenSign.Of) || (other == at + 1 && s.Is(at, WhenSign.Week) && day.Habit is null && !s.Is(at - 1, WhenSign.Next, WhenSign.This, WhenSign.Last)))
        {
            s.Replace(at, other + 1 - at, new WhenToken(WhenSign.Days, "") { Day = WeekOf(day.Date) });
        }
    }

    /// <summary>"friday or the day after", "el lunes o al día siguiente", "this friday or next".</summary>
    public static void ReduceNextDay(WhenSentence s, int at)
    {
        if (s[at].Day is not DayMeaning.OneDay day || !s.Is(at + 1, WhenSign.Or, WhenSign.And))
        {
            return;
        }

        var next = s.Is(at + 2, WhenSign.TheDay) ? at + 3 : at + 2;
        if (s.Is(next, WhenSign.NextOne) || (s.Is(next, WhenSign.Next) && s.Is(next + 1, WhenSign.Mark, WhenSign.Gone, WhenSign.Filler)))
        {
            s.Replace(at + 2, next - at - 1, Days(day.Date.PlusWeeks(1)));
        }
        else if (IsNextDay(s, next))
        {
            s.Replace(at + 2, next - at, Days(day.Date.PlusDays(1)));
        }
    }

    /// <summary>"(the) day after", "next day", "día siguiente".</summary>
    public static bool IsNextDay(WhenSentence s, int at) =>
        s.Follows(at, WhenSign.Next, WhenSign.Day) || s.Follows(at, WhenSign.Day, WhenSign.Next)
        || (s.Follows(at, WhenSign.Day, WhenSign.After) && s.Is(at + 2, WhenSign.Mark, WhenSign.Filler));

    /// <summary>"a week on monday", "two weeks from tuesday", "a week today", "tomorrow week"; but "thanksgiving week" is the week around it.</summary>
    public static void ReduceWeeks(WhenSentence s, int at, LocalDate today)
    {
        if (s[at].Day is DayMeaning.OneDay { Habit: null } day && WeeksAfter(s, at) is var later and > 0)
        {
            var near = Period.DaysBetween(today, day.Date) < 2;
            s.Replace(at, 2, near ? Days(day.Date.PlusWeeks(later)) : new WhenToken(WhenSign.Days, "") { Day = WeekOf(day.Date) });
            return;
        }

        if (s.Is(at - 1, WhenSign.Mark) && Weeks(s, at) > 0 && s.Is(at + 1, WhenSign.From, WhenSign.On) && s.Is(at + 2, WhenSign.Days))
        {
            s.Insert(at, new WhenToken(WhenSign.One, ""));
        }

        var other = s.Is(at + 2, WhenSign.From, WhenSign.On, WhenSign.After) ? at + 3 : at + 2;
        other += s.Is(other, WhenSign.TheDay) ? 1 : 0;
        if (s.Is(at, WhenSign.Number, WhenSign.One) && !s.Is(at - 1, WhenSign.Every) && Weeks(s, at + 1) is var weeks and > 0 && s[other].Day is DayMeaning.OneDay start
            && (other > at + 2 || start.Habit is null))
        {
            s.Replace(at, other + 1 - at, Days(start.Date.PlusWeeks(weeks * (s.Is(at, WhenSign.Number) ? s[at].Value : 1))));
        }
    }

    /// <summary>"the last day of the month", "el último día de abril".</summary>
    public static void ReduceLastDay(WhenSentence s, int at, LocalDate today)
    {
        if (!s.Is(at, WhenSign.LastDay))
        {
            return;
        }

        var next = s.Is(at + 1, WhenSign.Next) || s.Follows(at + 1, WhenSign.Month, WhenSign.Next);
        var month = s.Is(at + 1, WhenSign.TheDay, WhenSign.This, WhenSign.Next) ? at + 2 : at + 1;
        var last = month + (s.Follows(month, WhenSign.Month, WhenSign.Next) ? 1 : 0);
        var ends = s.Is(month, WhenSign.MonthName) ? NextMonth(today, s[month].Value) : s.Is(month, WhenSign.Month) ? today.PlusMonths(next ? 1 : 0) : (LocalDate?)null;
        if (ends is { } inside)
        {
            s.Replace(at, last + 1 - at, Days(inside.With(DateAdjusters.EndOfMonth)));
        }
    }

    private static LocalDate NextMonth(LocalDate today, int month) =>
        new(today.Month <= month ? today.Year : today.Year + 1, month, 1);

    private static WhenToken Days(LocalDate date) => new(WhenSign.Days, "") { Day = new DayMeaning.OneDay(date) };

    private static int Weeks(WhenSentence s, int at) => s.Is(at, WhenSign.Week) ? 1 : s.Is(at, WhenSign.Fortnight) ? 2 : 0;

    private static DayMeaning.SomeDays WeekOf(LocalDate day)
    {
        var monday = day.PlusDays(1 - (int)day.DayOfWeek);
        return new DayMeaning.SomeDays(monday, monday.PlusDays(6));
    }
}
