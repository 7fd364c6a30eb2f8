using System.Globalization;
using System.Text;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>Says what is left of the sentence to the date reader and puts its mentions back in place as day tokens.</summary>
internal sealed class DayMentions(IDateTimeReader reader, LocalDateTime now)
{
    public void Read(WhenSentence sentence, Language language, IEnumerable<Language> others)
    {
        ReadIn(sentence, language);
        foreach (var other in others)
        {
            if (sentence.Tokens.Any(IsBorrowedDay))
            {
                ReadIn(sentence, other);
            }
        }
    }

    private static bool IsBorrowedDay(WhenToken token) =>
        token.Borrowed && token.Is(WhenSign.Weekday, WhenSign.DayWord, WhenSign.MonthName, WhenSign.Week, WhenSign.Next, WhenSign.Fixed);

    private void ReadIn(WhenSentence sentence, Language language)
    {
        var (text, starts) = Say(sentence);
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var mentions = reader.Read(text, language, now);
        foreach (var mention in mentions.OrderByDescending(mention => mention.Start))
        {
            Place(sentence, starts, mention);
        }
    }

    private void Place(WhenSentence sentence, List<int> starts, DateTimeMention mention)
    {
        if (Meaning(mention) is not { } meaning)
        {
            return;
        }

        var first = starts.FindLastIndex(start => start >= 0 && start <= mention.Start);
        var last = starts.FindLastIndex(start => start >= 0 && start <= mention.End);
        if (first >= 0 && Stands(sentence, first, last, meaning))
        {
            var inWeek = meaning is DayMeaning.OneDay { Habit: null } && Enumerable.Range(first, last + 1 - first).Any(at => sentence.Is(at, WhenSign.Weekday));
            meaning = meaning is DayMeaning.OneDay day ? day with { InSaidWeek = inWeek } : meaning;
            sentence.Replace(first, last + 1 - first, new WhenToken(WhenSign.Days, "") { Day = meaning });
            starts.RemoveRange(first + 1, last - first);
        }
    }

    /// <summary>A weekday that no word names ("es mi primera vez") was only guessed.</summary>
    private static bool Stands(WhenSentence sentence, int first, int last, DayMeaning meaning)
    {
        var covered = Enumerable.Range(first, last + 1 - first).ToList();
        var guessed = meaning is DayMeaning.OneDay { Habit: not null } && !covered.Exists(at => sentence.Is(at, WhenSign.Weekday));
        return !guessed && !covered.Exists(at => sentence.Is(at, WhenSign.Days));
    }

    /// <summary>The text for the reader, and where in it each token starts; -1 for a token that was left out.</summary>
    private static (string Text, List<int> Starts) Say(WhenSentence sentence)
    {
        var text = new StringBuilder();
        var starts = new List<int>(sentence.Count);
        for (var at = 0; at < sentence.Count; at++)
        {
            var token = sentence[at];
            if (token.Is(WhenSign.Gone, WhenSign.Since) || IsLimit(sentence, at) || StepsFromDay(sentence, at) || EndsInNextDay(sentence, at) || LeadsToGone(sentence, at))
            {
                starts.Add(-1);
                continue;
            }

            text.Append(token.Spaced && text.Length > 0 ? " " : "");
            starts.Add(text.Length);
            text.Append(IsRead(token) || TiesFigures(sentence, at) ? ";" : token.Text);
        }

        return (text.ToString(), starts);
    }

    /// <summary>"de 45 minutos mañana": without its length the "de" would tie itself to the day.</summary>
    private static bool LeadsToGone(WhenSentence sentence, int at) => sentence.Follows(at, WhenSign.Of, WhenSign.Gone);

    /// <summary>"3/10-3/13": each date is asked for alone, since the reader's range would leave its last day out.</summary>
    private static bool TiesFigures(WhenSentence s, int at) =>
        s.Is(at - 1, WhenSign.Number) && s[at - 2].IsMark('/') && s.Is(at + 1, WhenSign.Number) && s[at + 2].IsMark('/');

    private static bool IsRead(WhenToken token) =>
        token.Is(WhenSign.Days, WhenSign.WeekdayPlural, WhenSign.Weekdays, WhenSign.Weekends, WhenSign.Asap, WhenSign.AnyTime)
        || token.Is(WhenSign.Later, WhenSign.Earlier, WhenSign.Weekly, WhenSign.Fortnightly, WhenSign.Monthly)
        || token.Is(WhenSign.People, WhenSign.Courtesy);

    /// <summary>"before", "after" and the like are read around the day by <see cref="DayWish"/>, save in "a week from friday".</summary>
    private static bool IsLimit(WhenSentence s, int at) =>
        s.Is(at, WhenSign.After, WhenSign.Before, WhenSign.From, WhenSign.Until, WhenSign.NotBefore, WhenSign.NotAfter)
        && !s.Is(at - 1, WhenSign.Day, WhenSign.Week, WhenSign.Fortnight, WhenSign.Month, WhenSign.Weekday)
        && !(s.Is(at, WhenSign.From) && s.Is(at - 1, WhenSign.Number, WhenSign.MonthName));

    /// <summary>"the day after thanksgiving": the reader is asked for the holiday only.</summary>
    private static bool StepsFromDay(WhenSentence s, int at)
    {
        var day = s.Is(at, WhenSign.Day) ? at : at - 1;
        return DaySteps.IsStep(s, day) && !s.Is(day + 2, WhenSign.Mark, WhenSign.DayWord);
    }

    /// <summary>"tomorrow or the day after": counted from the day before it, not from today.</summary>
    private static bool EndsInNextDay(WhenSentence s, int at)
    {
        var next = s.Is(at, WhenSign.TheDay) ? at + 1 : DaySteps.IsNextDay(s, at) ? at : at - 1;
        var tie = s.Is(next - 1, WhenSign.TheDay) ? next - 2 : next - 1;
        return DaySteps.IsNextDay(s, next) && s.Is(tie, WhenSign.Or, WhenSign.And);
    }

    private DayMeaning? Meaning(DateTimeMention mention)
    {
        if (mention.Readings.Count == 0)
        {
            return null;
        }

        return mention.Kind switch
        {
            "date" or "datetime" or "holiday" => OneDay(mention),
            "daterange" or "datetimerange" => SomeDays(mention),
            _ => null,
        };
    }

    private DayMeaning? OneDay(DateTimeMention mention)
    {
        var timex = mention.Readings[0].Timex;
        if (timex.EndsWith("_REF", StringComparison.Ordinal))
        {
            return null;
        }

        if (Loose(timex) is { } loose)
        {
            return loose;
        }

        var dated = mention.Readings.Where(reading => reading.Date is not null).ToList();
        var ahead = dated.Where(reading => reading.Date >= now.Date).MinBy(reading => reading.Date);
        if (ahead is null)
        {
            return dated.Count > 0 ? new DayMeaning.Over() : null;
        }

        return new DayMeaning.OneDay(ahead.Date!.Value, ahead.Time);
    }

    /// <summary>A TIMEX without a year or month: the next such day, whatever readings came with it.</summary>
    private DayMeaning? Loose(string timex)
    {
        var date = timex.Split('T')[0];
        var parts = date.Split('-');
        if (parts is ["XXXX", "WXX", [var weekday]] && weekday is >= '1' and <= '7')
        {
            var habit = (IsoDayOfWeek)(weekday - '0');
            return new DayMeaning.OneDay(Calendar.NextWeekday(now.Date, habit), Habit: habit);
        }

        if (parts is not ["XXXX", var month, var day] || !int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (month == "XX")
        {
            return number is >= 1 and <= 31 ? new DayMeaning.OneDay(Calendar.NextDayOfMonth(now.Date, number)) : new DayMeaning.NoSuchDay();
        }

        return int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var named) && named is >= 1 and <= 12
            ? Calendar.NextMonthDay(now.Date, named, number) is { } next ? new DayMeaning.OneDay(next) : new DayMeaning.NoSuchDay()
            : null;
    }

    private DayMeaning? SomeDays(DateTimeMention mention)
    {
        var ranges = mention.Readings.Where(reading => reading.StartDate is not null || reading.EndDate is not null).ToList();
        if (ranges.Count == 0)
        {
            return null;
        }

        var ahead = ranges.Where(reading => reading.EndDate is null || reading.EndDate > now.Date).MinBy(reading => reading.StartDate ?? now.Date);
        if (ahead is null)
        {
            return new DayMeaning.Over();
        }

        var timed = ahead.EndTime is { } ends && ends != LocalTime.Midnight;
        var from = ahead.StartDate is { } start ? LocalDate.Max(start, now.Date) : now.Date;
        var to = timed ? ahead.EndDate : ahead.EndDate?.PlusDays(-1);
        return from == to ? new DayMeaning.OneDay(from) : new DayMeaning.SomeDays(from, to);
    }
}
