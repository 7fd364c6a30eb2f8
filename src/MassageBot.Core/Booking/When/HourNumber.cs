namespace MassageBot.Core.Booking.When;

/// <summary>Whether a number without "pm" or minutes is an hour of the day, by the words around it.</summary>
internal static class HourNumber
{
    public static bool StandsAsHour(WhenSentence s, int at, WhenWords words, bool asked)
    {
        var hour = s[at].Value;
        if ((IsTiedToClock(s, at) || (asked && s.Count == 1)) && IsFigure(hour) && !IsCounted(s, at))
        {
            return true;
        }

        var dayOfMonth = words.MinutesFollowAnd && s.Is(at - 1, WhenSign.Weekday) && s.Is(at + 1, WhenSign.At);
        if (!IsHour(hour) || dayOfMonth || IsCounted(s, at) || FollowsDatePart(s, at))
        {
            return false;
        }

        if (s.Is(at - 1, WhenSign.At))
        {
            return true;
        }

        if (hour > 12)
        {
            return false;
        }

        var afterDay = s.Is(at - 1, WhenSign.DayWord) || (s.Is(at - 1, WhenSign.Weekday) && !words.MinutesFollowAnd);
        var pronoun = s[at].Spelled && hour == 1 && s.Is(at - 1, WhenSign.Ordinal, WhenSign.Filler, WhenSign.Gone);
        return (asked && !pronoun)
            || afterDay
            || s.Is(at - 1, WhenSign.Past, WhenSign.After, WhenSign.Before, WhenSign.Around, WhenSign.Until, WhenSign.Make, WhenSign.NotBefore, WhenSign.NotAfter)
            || s.Is(at - 1, WhenSign.Morning, WhenSign.Afternoon, WhenSign.Evening, WhenSign.Tonight)
            || s.Is(at + 1, WhenSign.Ish, WhenSign.OrLater, WhenSign.OrEarlier)
            || (!s[at].Spelled && s.Is(at + 1, WhenSign.Morning, WhenSign.Afternoon, WhenSign.Evening, WhenSign.Weekday, WhenSign.DayWord))
            || (s.Is(at + 1, WhenSign.On) && s.Is(at + 2, WhenSign.Weekday, WhenSign.DayWord) && !s.Is(at - 1, WhenSign.For))
            || IsBetweenHours(s, at)
            || IsTiedToClock(s, at);
    }

    public static bool IsHour(int number) => number is >= 0 and < 24;

    public static bool IsFigure(int number) => number is >= 100 and < 2400 && number % 100 < 60 && number % 5 == 0;

    public static int OfFigure(int figure) => (figure / 100 * 60) + (figure % 100);

    /// <summary>The number counts something, or is part of a date.</summary>
    public static bool IsCounted(WhenSentence s, int at) =>
        s.Is(at + 1, WhenSign.Hour, WhenSign.Minute, WhenSign.Day, WhenSign.Week, WhenSign.Month, WhenSign.Year)
        || s.Is(at + 1, WhenSign.MonthName, WhenSign.People)
        || (s.Is(at + 1, WhenSign.WeekdayPlural) && !s.Is(at - 1, WhenSign.At))
        || (s.Is(at + 1, WhenSign.Of) && !s.Is(at - 1, WhenSign.At))
        || (s.Is(at + 1, WhenSign.Past) && !s.Is(at + 2, WhenSign.Number))
        || s[at + 1].IsMark('%')
        || (s[at + 1].IsMark('/') && !s.Is(at + 2, WhenSign.Clock))
        || (s[at + 1].IsMark('-') && s.Is(at + 2, WhenSign.Number) && (s[at + 3].IsMark('-') || s[at - 1].IsMark('-')));

    public static bool FollowsDatePart(WhenSentence s, int at)
    {
        if (s.Is(at - 1, WhenSign.TheDay))
        {
            return !s.Is(at + 1, WhenSign.Am, WhenSign.Pm, WhenSign.OClock) && !s[at + 1].IsMark(':');
        }

        if (MonthDayReader.IsTie(s, at - 1) && s.Is(at - 2, WhenSign.Number, WhenSign.Ordinal) && s.Is(at - 3, WhenSign.TheDay) && !s.Is(at - 2, WhenSign.Clock))
        {
            return !s.Is(at + 1, WhenSign.Am, WhenSign.Pm, WhenSign.OClock) && !s[at + 1].IsMark(':');
        }

        if (s.Is(at - 1, WhenSign.MonthName))
        {
            return !s.Is(s.Is(at - 2, WhenSign.Of) ? at - 3 : at - 2, WhenSign.Number, WhenSign.Ordinal);
        }

        var figures = s[at - 1].IsMark('-') && s.Is(at - 2, WhenSign.Number) && s[at - 3].IsMark('-');
        var slash = s[at - 1].IsMark('/') && !s.Is(at - 2, WhenSign.Clock);
        return figures || slash || s[at - 1].IsMark('$') || s[at - 1].IsMark('#')
            || (s.Is(at - 1, WhenSign.Day, WhenSign.People) && !s.Is(at + 1, WhenSign.Am, WhenSign.Pm, WhenSign.OClock));
    }

    private static bool IsBetweenHours(WhenSentence s, int at) =>
        s.Is(at - 1, WhenSign.Between, WhenSign.From, WhenSign.Of)
        && IsTie(s, at + 1) && s.Is(at + 2, WhenSign.Number, WhenSign.Clock) && s[at + 2].Value != 0 && !IsCounted(s, at + 2);

    private static bool IsTiedToClock(WhenSentence s, int at) =>
        (IsTie(s, at - 1) && s.Is(at - 2, WhenSign.Clock)) || (IsTie(s, at + 1) && s.Is(at + 2, WhenSign.Clock));

    private static bool IsTie(WhenSentence s, int at) =>
        s.Is(at, WhenSign.To, WhenSign.Until, WhenSign.Or, WhenSign.And)
        || (s.Is(at, WhenSign.Mark) && s[at].Text is "-" or "–" or "," or "/");
}
