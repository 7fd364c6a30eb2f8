using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>Reduces clock times and parts of the day, with the words around them, to clock and window tokens.</summary>
internal sealed class TimeReader(DayHours hours, LocalDateTime now)
{
    private const int Vagueness = 30;

    public void Read(WhenSentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            ReducePart(sentence, at);
        }

        Settle(sentence);
        for (var at = 0; at < sentence.Count; at++)
        {
            ReduceRange(sentence, at);
            ReduceLimit(sentence, at);
            ReduceVague(sentence, at);
        }

        for (var at = 0; at < sentence.Count; at++)
        {
            JoinVague(sentence, at);
        }
    }

    private static bool IsPart(WhenSentence s, int at) =>
        s.Is(at, WhenSign.Morning, WhenSign.FirstThing, WhenSign.Lunch, WhenSign.Noonish, WhenSign.Afternoon, WhenSign.Evening)
        || s.Is(at, WhenSign.Tonight, WhenSign.LastThing, WhenSign.AfterWork);

    private void ReducePart(WhenSentence s, int at)
    {
        if (s.Is(at, WhenSign.Early, WhenSign.Mid, WhenSign.Late))
        {
            ReduceShaded(s, at);
        }
        else if (s.Is(at, WhenSign.Am, WhenSign.Pm) && s.Is(at - 1, WhenSign.Weekday, WhenSign.WeekdayPlural, WhenSign.DayWord, WhenSign.Ordinal, WhenSign.MonthName))
        {
            s.Replace(at, 1, Window(hours.PartOfDay(s.Is(at, WhenSign.Am) ? WhenSign.Morning : WhenSign.Afternoon)));
        }
        else if (IsPart(s, at))
        {
            ReduceNamed(s, at);
        }
    }

    private void ReduceShaded(WhenSentence s, int at)
    {
        var ahead = IsPart(s, at + 1) ? at + 1 : s.Is(at + 1, WhenSign.In) && IsPart(s, at + 2) ? at + 2 : -1;
        var shade = s[at].Sign;
        if (ahead > 0)
        {
            s.Remove(at, ahead - at);
            ReduceNamed(s, at, shade);
        }
        else if (s.Is(at + 1, WhenSign.Weekday, WhenSign.DayWord) && IsPart(s, at + 2))
        {
            s.Remove(at, 1);
            ReduceNamed(s, at + 1, shade);
        }
        else if (shade == WhenSign.Late && (s.Is(at + 1, WhenSign.DayWord, WhenSign.Weekday) || (s.Is(at - 1, WhenSign.DayWord, WhenSign.Weekday) && s.Is(at + 1, WhenSign.Mark))))
        {
            s.Replace(at, 1, Window(hours.Late(WhenSign.Evening)));
        }
        else if (s.Is(at, WhenSign.Early) && NamesDay(s)
            && !s.Is(at + 1, WhenSign.Week, WhenSign.Month, WhenSign.Next, WhenSign.MonthName, WhenSign.This, WhenSign.In, WhenSign.Of))
        {
            s.Replace(at, 1, Window(hours.Early(WhenSign.Morning)));
        }
    }

    /// <summary>"How early should i come?" wishes for nothing.</summary>
    private static bool NamesDay(WhenSentence s) =>
        s.Any(WhenSign.Weekday, WhenSign.WeekdayPlural, WhenSign.Weekdays, WhenSign.Weekends, WhenSign.DayWord)
        || s.Any(WhenSign.MonthName, WhenSign.Ordinal, WhenSign.Fixed, WhenSign.Next, WhenSign.TheDay)
        || s.Tokens.All(BareAnswer.Allows);

    private void ReduceNamed(WhenSentence s, int at, WhenSign? shade = null)
    {
        var part = s[at].Sign;
        var today = part == WhenSign.Tonight || s.Is(at - 1, WhenSign.This);
        if (shade is null && s.Is(at + 1, WhenSign.Early, WhenSign.Late))
        {
            shade = s[at + 1].Sign;
            s.Remove(at + 1, 1);
        }

        var window = shade switch
        {
            WhenSign.Early => hours.Early(part),
            WhenSign.Mid => hours.Mid(part),
            WhenSign.Late => hours.Late(part),
            _ => hours.PartOfDay(part),
        };
        if (s.Is(at - 1, WhenSign.Last) && !s.Is(at - 2, WhenSign.Week, WhenSign.Month, WhenSign.Weekday, WhenSign.Weekend))
        {
            s.Replace(at - 1, 2, new WhenToken(WhenSign.Days, "") { Day = new DayMeaning.Over() });
            return;
        }

        s.Replace(at, 1, Window(window));
        if (today)
        {
            var given = s.Is(at - 1, WhenSign.This) ? 1 : 0;
            s.Replace(at - given, given, new WhenToken(WhenSign.Days, "") { Day = new DayMeaning.OneDay(now.Date) });
        }
    }

    /// <summary>Settles what am or pm leaves open, by a part of the day said in the same breath and then by the opening hours.</summary>
    private void Settle(WhenSentence s)
    {
        var parts = s.Tokens.Where(token => token.Sign == WhenSign.Window).ToList();
        (int From, int To)? part = parts.Count == 1 ? (parts[0].Value, parts[0].Until) : null;
        for (var at = 0; at < s.Count; at++)
        {
            if (!s.Is(at, WhenSign.Clock) || !s[at].Open || EndsRange(s, at))
            {
                continue;
            }

            var minutes = hours.Resolve(s[at], part);
            var strays = part is { } named && (minutes < named.From - 60 || minutes > named.To + 60);
            s.Replace(at, 1, s[at] with { Value = strays ? hours.Resolve(s[at]) : minutes, Open = strays || part is null });
        }

        for (var at = 0; at < s.Count; at++)
        {
            DropSpentPart(s, at);
        }
    }

    /// <summary>"until 6 in the evening": the part of the day has said which 6 is meant and is no wish of its own.</summary>
    private static void DropSpentPart(WhenSentence s, int at)
    {
        if (s.Follows(at, WhenSign.Clock, WhenSign.Window))
        {
            s.Replace(at + 1, 1, new WhenToken(WhenSign.Gone, ""));
        }
    }

    private static bool IsRangeTie(WhenSentence s, int at) =>
        s.Is(at, WhenSign.To, WhenSign.Until) || s[at].IsMark('-') || s[at].IsMark('–') || s[at].IsMark('—');

    private static bool EndsRange(WhenSentence s, int at)
    {
        var tie = s.Is(at - 1, WhenSign.At) && !s.Is(at - 2, WhenSign.Clock) ? at - 2 : at - 1;
        return s.Is(tie - 1, WhenSign.Clock) && (IsRangeTie(s, tie) || s.Is(tie, WhenSign.At));
    }

    private void ReduceRange(WhenSentence s, int at)
    {
        var opener = s.Is(at, WhenSign.Between, WhenSign.From, WhenSign.Of) ? 1 : 0;
        var from = opener > 0 && s.Is(at + 1, WhenSign.At) ? at + 2 : at + opener;
        var tied = IsRangeTie(s, from + 1) || (s.Follows(from, WhenSign.Clock, WhenSign.At, WhenSign.Clock)) || (s.Is(at, WhenSign.Between) && s.Is(from + 1, WhenSign.And));
        var to = s.Is(from + 1, WhenSign.At) ? from + 2 : s.Is(from + 2, WhenSign.At) ? from + 3 : from + 2;
        if (!s.Is(from, WhenSign.Clock, WhenSign.Window) || !tied || !s.Is(to, WhenSign.Clock, WhenSign.Window))
        {
            return;
        }

        var (first, last) = Ends(s[from], s[to]);
        s.Replace(at, to + 1 - at, Window((first, last)));
    }

    /// <summary>"9-5", "6 to 8", "10-2pm": the open end is read so that the range runs forward.</summary>
    private (int From, int To) Ends(WhenToken from, WhenToken to)
    {
        const int half = 12 * 60;
        var last = to.Sign == WhenSign.Window ? to.Until : hours.Resolve(to);
        var first = from.Value;
        if (from.Open && !to.Open && first > last && first - half >= hours.Opens)
        {
            first -= half;
        }

        if (from.Open && !to.Open && first + half < last && first + half < hours.Closes && first < hours.Opens)
        {
            first += half;
        }

        if (last <= first && to.Open)
        {
            last += half;
        }

        return last > first ? (first, Math.Min(last, Math.Max(hours.Closes, first + 1))) : (Math.Min(first, last), Math.Max(first, last));
    }

    private void ReduceLimit(WhenSentence s, int at)
    {
        if (OpensAfter(s, at) && Bound(s, at + 1) is { } start and > 0)
        {
            var minutes = s.Is(start, WhenSign.Clock) ? s[start].Value : AfterPart(s, start);
            s.Replace(at, start + 1 - at, Window((minutes, Math.Max(hours.Closes, minutes))));
        }
        else if (OpensBefore(s, at) && Bound(s, at + 1) is { } end and > 0)
        {
            var minutes = s[end].Value;
            var evening = s[end].Open && minutes <= hours.Opens ? minutes + (12 * 60) : minutes;
            s.Replace(at, end + 1 - at, Window((Math.Min(hours.Opens, evening), evening)));
        }
        else if (s.Is(at, WhenSign.Clock) && s.Is(at + 1, WhenSign.OrLater, WhenSign.OrEarlier))
        {
            var later = s.Is(at + 1, WhenSign.OrLater);
            s.Replace(at, 2, Window(later ? (s[at].Value, hours.Closes) : (hours.Opens, s[at].Value)));
        }
    }

    private static bool OpensAfter(WhenSentence s, int at) =>
        s.Is(at, WhenSign.After, WhenSign.Past, WhenSign.NotBefore, WhenSign.From) || (s.Is(at, WhenSign.OrLater) && !s.Is(at - 1, WhenSign.Clock));

    private static bool OpensBefore(WhenSentence s, int at) =>
        s.Is(at, WhenSign.Before, WhenSign.NotAfter, WhenSign.Until) || (s.Is(at, WhenSign.OrEarlier) && !s.Is(at - 1, WhenSign.Clock));

    private static int AfterPart(WhenSentence s, int at) => s[at].Until;

    private static int? Bound(WhenSentence s, int at)
    {
        var next = s.Is(at, WhenSign.At, WhenSign.TheDay) ? at + 1 : at;
        return s.Is(next, WhenSign.Clock, WhenSign.Window) ? next : null;
    }

    private static void ReduceVague(WhenSentence s, int at)
    {
        var opener = s.Is(at, WhenSign.Around) || (s.Follows(at, WhenSign.Ish, WhenSign.Clock) && !s.Is(at - 1, WhenSign.Clock, WhenSign.Window)) ? 1 : 0;
        var clock = s.Is(at, WhenSign.Around) && s.Is(at + 1, WhenSign.At) ? at + 2 : at + opener;
        var ish = s.Is(clock + 1, WhenSign.Ish) ? 1 : 0;
        if (s.Is(clock, WhenSign.Clock) && opener + ish > 0)
        {
            s.Replace(at, clock + 1 + ish - at, Window((s[clock].Value - Vagueness, s[clock].Value + Vagueness)) with { Vague = true });
        }
        else if (s.Is(clock, WhenSign.Window) && opener + ish > 0)
        {
            s.Replace(at, clock + 1 + ish - at, s[clock]);
        }
    }

    /// <summary>"around 3 or 4", "2 or 3ish".</summary>
    private static void JoinVague(WhenSentence s, int at)
    {
        var tied = s.Is(at + 1, WhenSign.Or) && s.Is(at, WhenSign.Clock, WhenSign.Window) && s.Is(at + 2, WhenSign.Clock, WhenSign.Window);
        if (!tied || !(s[at].Vague || s[at + 2].Vague) || !(IsPoint(s[at]) && IsPoint(s[at + 2])))
        {
            return;
        }

        var low = Math.Min(Middle(s[at]), Middle(s[at + 2])) - Vagueness;
        var high = Math.Max(Middle(s[at]), Middle(s[at + 2])) + Vagueness;
        s.Replace(at, 3, Window((low, high)) with { Vague = true });
    }

    private static bool IsPoint(WhenToken token) => token.Vague || token.Sign == WhenSign.Clock;

    private static int Middle(WhenToken token) => token.Sign == WhenSign.Clock ? token.Value : token.Value + Vagueness;

    private static WhenToken Window((int From, int To) minutes) => new(WhenSign.Window, "") { Value = minutes.From, Until = minutes.To };
}
