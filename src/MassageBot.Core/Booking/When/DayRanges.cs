using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>Ranges of days: "from monday to wednesday", "the 10th - 14th", and those with one end, "after the 15th".</summary>
internal static class DayRanges
{
    /// <summary>"monday to friday" is the working week, whatever week it is.</summary>
    public static void Reduce(WhenSentence s, int at, LocalDate today)
    {
        var opener = s.Is(at, WhenSign.Between, WhenSign.From) ? 1 : 0;
        var from = at + opener + (opener > 0 && s.Is(at + 1, WhenSign.TheDay) ? 1 : 0);
        var tied = s.Is(from + 1, WhenSign.To, WhenSign.Until) || s[from + 1].IsMark('-') || (s.Is(at, WhenSign.Between) && s.Is(from + 1, WhenSign.And));
        var to = s.Is(from + 2, WhenSign.TheDay) ? from + 3 : from + 2;
        if (!tied || s[from].Day is not DayMeaning.OneDay first || s[to].Day is not DayMeaning.OneDay last)
        {
            return;
        }

        if (first.Habit == IsoDayOfWeek.Monday && last.Habit == IsoDayOfWeek.Friday)
        {
            s.Replace(at, to + 1 - at, new WhenToken(WhenSign.Weekdays, ""));
            return;
        }

        s.Replace(at, to + 1 - at, new WhenToken(WhenSign.Days, "") { Day = Span(first, last, today) });
    }

    /// <summary>A range whose first day is over already runs from today.</summary>
    private static DayMeaning.SomeDays Span(DayMeaning.OneDay first, DayMeaning.OneDay last, LocalDate today) => last.Date >= first.Date
        ? new DayMeaning.SomeDays(first.Date, last.Date)
        : last.Habit is { } weekday
            ? new DayMeaning.SomeDays(first.Date, first.Date.Next(weekday))
            : new DayMeaning.SomeDays(today, last.Date);

    /// <summary>"after the 15th", "by friday", "starting monday".</summary>
    public static DayMeaning.SomeDays? Limited(WhenSentence s, int at, DayMeaning meaning, LocalDate today)
    {
        var (first, last) = meaning switch
        {
            DayMeaning.OneDay day => (day.Date, day.Date),
            DayMeaning.SomeDays { From: { } from, To: { } to } => (from, to),
            _ => (today, today),
        };
        var limit = s.Is(at - 1, WhenSign.TheDay) ? at - 2 : at - 1;
        if (meaning is not (DayMeaning.OneDay or DayMeaning.SomeDays))
        {
            return null;
        }

        return s[limit].Sign switch
        {
            WhenSign.After => new DayMeaning.SomeDays(last.PlusDays(1), null),
            WhenSign.From or WhenSign.NotBefore => new DayMeaning.SomeDays(first, null),
            WhenSign.Before => new DayMeaning.SomeDays(today, (first == today ? first.PlusWeeks(1) : first).PlusDays(-1)),
            WhenSign.Until or WhenSign.NotAfter => new DayMeaning.SomeDays(today, last),
            _ when s.Is(at + 1, WhenSign.OrLater) => new DayMeaning.SomeDays(first, null),
            _ when s.Is(at + 1, WhenSign.OrEarlier) => new DayMeaning.SomeDays(today, last),
            _ => null,
        };
    }
}
