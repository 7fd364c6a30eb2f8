using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>Gathers the day tokens of a sentence, with "or", "not", "after" and "every" around them, into the day part of a wish.</summary>
internal sealed class DayWish(LocalDateTime now, DayHours hours)
{
    private static readonly IsoDayOfWeek[] Workdays =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    private static readonly IsoDayOfWeek[] Weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    /// <summary>With more words of its own a message about the past is a story, not a wish for a day gone by.</summary>
    private const int LongestAnswer = 4;

    private readonly LocalDate today = now.Date;
    private readonly List<DayMeaning.OneDay> days = [];
    private readonly List<DayMeaning.SomeDays> ranges = [];
    private readonly HashSet<IsoDayOfWeek> habits = [];
    private readonly HashSet<IsoDayOfWeek> refusedHabits = [];
    private readonly HashSet<LocalDate> refusedDates = [];
    private bool over;
    private bool impossible;
    private DayMeaning.Unclear? unclear;

    public WhenWish Take(WhenSentence sentence, WhenWish wish)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            DaySteps.ReduceWeeks(sentence, at, today);
            DaySteps.ReduceNextDay(sentence, at);
            DaySteps.Reduce(sentence, at);
            DayRanges.Reduce(sentence, at, today);
        }

        var every = Recurrence.Read(sentence);
        for (var at = 0; at < sentence.Count; at++)
        {
            Note(sentence, at, every is not null);
        }

        var told = sentence.Any(WhenSign.Ache) || sentence.Tokens.Count(token => token.Sign == WhenSign.Word) > LongestAnswer;
        over &= !told;
        return Settle(wish with { Every = every, Past = wish.Past && !told });
    }

    private void Note(WhenSentence s, int at, bool recurring)
    {
        var token = s[at];
        if (!token.Is(WhenSign.Days, WhenSign.Weekdays, WhenSign.Weekends, WhenSign.WeekdayPlural))
        {
            return;
        }

        if (s.Is(at, WhenSign.WeekdayPlural) && s.Is(at + 1, WhenSign.Ago))
        {
            over = true;
            return;
        }

        if (Refusal.Covers(s, at))
        {
            if (token.Day is DayMeaning.OneDay refused && WantsNextOne(s, at))
            {
                days.Add(new DayMeaning.OneDay(refused.Date.PlusWeeks(1)));
                return;
            }

            s.Replace(at, 1, token with { Refused = true });
            Refuse(token);
            return;
        }

        if (token.Day is null)
        {
            habits.UnionWith(Habits(token));
        }
        else if (!IsAge(s, at))
        {
            Accept(s, at, token.Day, recurring);
        }
    }

    /// <summary>"Not this friday, the next one", "este jueves no, el siguiente".</summary>
    private static bool WantsNextOne(WhenSentence s, int at)
    {
        var next = at + 1;
        while (s.Is(next, WhenSign.But, WhenSign.TheDay, WhenSign.Not) || s[next].IsMark(','))
        {
            next++;
        }

        return s.Is(next, WhenSign.NextOne) || (s.Is(next, WhenSign.Next) && s.Is(next + 1, WhenSign.Mark, WhenSign.Gone));
    }

    /// <summary>"It hurts since monday" says how long, not when.</summary>
    private static bool IsAge(WhenSentence s, int at)
    {
        var before = s.Is(at - 1, WhenSign.TheDay) ? at - 2 : at - 1;
        return s.Is(before, WhenSign.Since) || (s.Is(before, WhenSign.From) && s.Any(WhenSign.Ache));
    }

    private void Accept(WhenSentence s, int at, DayMeaning meaning, bool recurring)
    {
        over |= meaning is DayMeaning.Over;
        if (meaning is DayMeaning.OneDay { Habit: not null } && (s.Any(WhenSign.Told) || s.Is(at + 1, WhenSign.Ago)))
        {
            over = true;
            return;
        }

        impossible |= meaning is DayMeaning.NoSuchDay;
        unclear = meaning as DayMeaning.Unclear ?? unclear;
        if (meaning is DayMeaning.OneDay { Habit: { } habit } && (recurring || IsAny(s, at)))
        {
            habits.Add(habit);
        }
        else if (DayRanges.Limited(s, at, meaning, today) is { } limited)
        {
            ranges.Add(limited);
        }
        else if (meaning is DayMeaning.OneDay day)
        {
            days.Add(InWeekBefore(s, at, day));
        }
        else if (meaning is DayMeaning.SomeDays some)
        {
            ranges.Add(some);
        }
    }

    /// <summary>"next thursday or friday"</summary>
    private static DayMeaning.OneDay InWeekBefore(WhenSentence s, int at, DayMeaning.OneDay day)
    {
        var tied = s.Is(at - 1, WhenSign.Or, WhenSign.And) || s[at - 1].IsMark(',');
        if (!tied || day.Habit is not { } weekday || s[at - 2].Day is not DayMeaning.OneDay { InSaidWeek: true, Date: var before })
        {
            return day;
        }

        var inWeek = before.PlusDays((int)weekday - (int)before.DayOfWeek);
        return new DayMeaning.OneDay(LocalDate.Max(inWeek, day.Date));
    }

    private bool IsAny(WhenSentence s, int at) =>
        s.Is(at - 1, WhenSign.Any)
        || (s.Is(at - 1, WhenSign.Or, WhenSign.And) && s.Is(at - 2, WhenSign.WeekdayPlural))
        || (s.Is(at - 1, WhenSign.Or, WhenSign.And) && s[at - 2].Day is DayMeaning.OneDay { Habit: { } tied } && habits.Contains(tied));

    private void Refuse(WhenToken token)
    {
        switch (token.Day)
        {
            case null:
                refusedHabits.UnionWith(Habits(token));
                break;
            case DayMeaning.OneDay { Habit: { } habit }:
                refusedHabits.Add(habit);
                break;
            case DayMeaning.OneDay day:
                refusedDates.Add(day.Date);
                break;
            case DayMeaning.SomeDays { From: { } from, To: { } to } when Period.DaysBetween(from, to) < 14:
                refusedDates.UnionWith(Enumerable.Range(0, Period.DaysBetween(from, to) + 1).Select(from.PlusDays));
                break;
        }
    }

    private static IEnumerable<IsoDayOfWeek> Habits(WhenToken token) => token.Sign switch
    {
        WhenSign.Weekdays => Workdays,
        WhenSign.Weekends => Weekend,
        _ => [(IsoDayOfWeek)token.Value],
    };

    private WhenWish Settle(WhenWish wish)
    {
        var range = ranges.Count > 0 ? Intersect(ranges) : null;
        var dates = Chosen(range, IsOver(wish));
        wish = wish with
        {
            Weekdays = [.. habits.Order()],
            ExcludeWeekdays = dates.Count > 0 || (habits.Count > 0 && !habits.Overlaps(refusedHabits)) ? [] : [.. refusedHabits.Order()],
            ExcludeDates = dates.Count > 0 ? [] : [.. refusedDates.Where(day => range is null || (day >= range.From && day <= (range.To ?? day))).Order()],
            Date = dates.Count == 1 ? dates[0] : wish.Date,
            DateIsWeekday = dates.Count == 1 && days.TrueForAll(day => day.Habit is not null) && range is null,
            Dates = dates.Count > 1 ? [.. dates] : [],
            DateFrom = dates.Count == 0 ? range?.From : null,
            DateTo = dates.Count == 0 ? range?.To : null,
            Time = days.Count == 1 && !wish.HasTime ? days[0].Time : wish.Time,
        };
        var nothingAhead = dates.Count == 0 && range is null && habits.Count == 0;
        return nothingAhead ? Doubt(wish) : wish;
    }

    /// <summary>The days named, each once: "the 13th, friday" names one. What is named outweighs what was refused beside it ("not monday, tuesday").</summary>
    private List<LocalDate> Chosen(DayMeaning.SomeDays? range, bool todayIsOver)
    {
        var named = days.Where(day => day.Habit is null).Select(day => day.Date.DayOfWeek).ToHashSet();
        return [.. days.Where(day => day.Habit is not { } habit || !named.Contains(habit))
            .Select(day => day is { Habit: not null } && day.Date == today && todayIsOver ? day with { Date = today.PlusWeeks(1) } : day)
            .Select(day => InRange(day, range)).Distinct().Order()];
    }

    /// <summary>Whether nothing of today is left for such a wish, so that today's own weekday means the next one.</summary>
    private bool IsOver(WhenWish wish)
    {
        var latest = wish.Times.Length > 0 ? wish.Times.Max() : wish.Time ?? wish.TimeTo ?? DayHours.Time(hours.Closes);
        return latest <= now.TimeOfDay;
    }

    private WhenWish Doubt(WhenWish wish) => wish with
    {
        Past = wish.Past || over,
        Invalid = impossible,
        Ask = unclear is not null,
        Dates = unclear is { } doubt ? [.. new[] { Calendar.NearestWeekday(today, doubt.Date, doubt.Weekday), doubt.Date }.Order()] : [],
    };

    private static DayMeaning.SomeDays Intersect(List<DayMeaning.SomeDays> ranges)
    {
        var from = ranges.Max(range => range.From);
        var to = ranges.Where(range => range.To is not null).Min(range => range.To);
        return to is { } end && from > end ? ranges[0] : new DayMeaning.SomeDays(from, to);
    }

    /// <summary>"next week, tuesday or wednesday": the weekday of that week.</summary>
    private static LocalDate InRange(DayMeaning.OneDay day, DayMeaning.SomeDays? range)
    {
        if (day.Habit is not { } weekday || range?.From is not { } from || day.Date >= from)
        {
            return day.Date;
        }

        return from.DayOfWeek == weekday ? from : from.Next(weekday);
    }
}
