using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Times of day: "7:56:30 am", "half past two", "20 min past eight in the evening", "a las siete y media", "noon".</summary>
internal static class ClockRules
{
    /// <summary>A time, weak when nothing but its place says that it is one ("3", "2.30").</summary>
    public static Entity Read(Reading r, int i)
    {
        var s = r.Text;
        if (s.Find(i, Sense.DayPartToday, out _, out _))
        {
            return null;
        }

        return Reading.Longer(WithPartInFront(r, i), Reading.Longer(Prefixed(r, i), Reading.Longer(MovedTimeRules.Read(r, i), Bare(r, i))));
    }

    /// <summary>"at 3", "a las 7", "por la mañana a las 7": a word in front makes a bare hour a time.</summary>
    private static Entity Prefixed(Reading r, int i)
    {
        var s = r.Text;
        if (!s.Find(i, Sense.At, out var at, out var next))
        {
            return null;
        }

        var time = Bare(r, next);
        if (time is null || time.Weak && at.Code == "loose")
        {
            return null;
        }

        // As the official recognizers do, "at" belongs to the text only where it alone tells "6.45" from a number.
        var hasPoint = time.HasMinutes && s.IsMark(time.First + 1, '.');
        return time with { First = hasPoint && at.Code != "loose" ? s.Language.IsEnglish ? i : time.First - 1 : time.First, Weak = false };
    }

    /// <summary>"in the afternoon at 7": the part of the day settles the half.</summary>
    private static Entity WithPartInFront(Reading r, int i)
    {
        var s = r.Text;
        var part = r.Find(Rules.DayPart, i);
        if (part is null || part.Part is null || part.Shape != Shape.TimeRange || part.Mod is not null)
        {
            return null;
        }

        var at = s.Find(part.Next, Sense.At, out _, out var next);
        var time = Bare(r, at ? next : part.Next);
        if (time is { Marked: true, Weak: false } && part.Next == (at ? next - 1 : time.First))
        {
            return time with { First = i };
        }

        return time is { HalfUnknown: true } && (at || !time.Weak) && s.Span(i).Length > 0 ? ClockTime.Place(time, part.Part) with { First = i, Weak = false } : null;
    }

    private static Entity Bare(Reading r, int i)
    {
        var time = Named(r.Text, i) ?? SpokenClockRules.Relative(r, i) ?? HourFirst(r, i);
        return time is null ? null : WithPartBehind(r, time);
    }

    private static Entity Named(Sentence s, int i)
    {
        if (!s.Find(i, Sense.NamedTime, out var named, out var next))
        {
            return null;
        }

        return ClockTime.Make(i, next, (int)named.Value, null, null, false);
    }

    public static bool Hour(Reading r, int i, out int hour, out int next)
    {
        var s = r.Text;
        (hour, next) = (0, i);
        if (s.Find(i, Sense.NamedTime, out var named, out next))
        {
            hour = (int)named.Value;
            return true;
        }

        if (s.IsDigits(i))
        {
            next = i + 1;
            return r.Digits(i, out hour, out var length) && length <= 2 && hour <= 24;
        }

        var isWord = s.Find(i, Sense.Cardinal, out var word, out next) && word.Value is >= 1 and <= 24;
        hour = (int)word.Value;
        return isWord;
    }

    private static Entity HourFirst(Reading r, int i)
    {
        var s = r.Text;
        if (!Hour(r, i, out var hour, out var next) || s.Has(i, Sense.NamedTime))
        {
            return Military(r, i);
        }

        var isDate = s.IsDigits(i) && s.Glued(i + 1) && s.IsMark(i + 1, '-') && s.Glued(i + 2) && s.IsDigits(i + 2) && s.Glued(i + 3) && s.IsMark(i + 3, '-');
        if (isDate || s.IsDigits(i) && s.Glued(i) && i > 0 && !Opens(s, i - 1))
        {
            return null;
        }

        return Colon(r, i, hour) ?? SpokenClockRules.SpokenMinutes(r, i, hour, next) ?? (IsDecimal(s, i) ? null : Marked(r, i, next, hour, null, null));
    }

    /// <summary>"6.45%", "8%" and "3.5" are amounts.</summary>
    private static bool IsDecimal(Sentence s, int i) =>
        s.IsDigits(i) && (s.IsMark(i + 1, '%') || s.IsMark(i + 1, '.') && s.Glued(i + 1) && s.IsDigits(i + 2) && s.Glued(i + 2));

    private static bool Opens(Sentence s, int i) =>
        s.IsMark(i, '(') || s.IsMark(i, '<') || s.IsMark(i, '>') || s.IsMark(i, '=') || s.IsMark(i, '-') || s.IsMark(i, '~') || s.IsMark(i, '@') || s.IsMark(i, '¿') || s.IsMark(i, ',') || s.IsMark(i, '/') && !s.IsDigits(i - 1);

    /// <summary>"7:30", "7:56:30", "8.30".</summary>
    private static Entity Colon(Reading r, int i, int hour)
    {
        var s = r.Text;
        var isColon = s.IsMark(i + 1, ':') || s.Span(i + 1) is "h" && s.Glued(i + 1) == s.Glued(i + 2) && !s.Has(i + 3, Sense.Unit);
        var isPoint = s.IsMark(i + 1, '.') && s.Glued(i + 1);
        if (!s.IsDigits(i) || !(isColon || isPoint) || !r.Digits(i + 2, out var minute, out var length) || length != 2 || minute > 59 || isPoint && !s.Glued(i + 2))
        {
            return null;
        }

        int? second = null;
        var next = i + 3;
        if (isColon && s.IsMark(next, ':') && r.Digits(next + 1, out var seconds, out length) && length == 2 && seconds < 60)
        {
            (second, next) = (seconds, next + 2);
        }

        if (isPoint && (s.Glued(next) && (s.IsMark(next, '.') || s.IsMark(next, '/')) && s.IsDigits(next + 1) || s.IsMark(next, '%')))
        {
            return null;
        }

        next = s.Has(next, Sense.OClock) ? s.Skip(next, Sense.OClock) : s.Span(next) is "h" or "hs" or "hrs" ? next + 1 : next;
        var time = Marked(r, i, next, hour, minute, second);
        return isPoint && !time.Marked ? time with { Weak = true } : time with { Weak = false };
    }

    /// <summary>"1140 a.m.", "0730".</summary>
    private static Entity Military(Reading r, int i)
    {
        var s = r.Text;
        if (!r.Digits(i, out var number, out var length) || length is not (3 or 4) || number / 100 > 24 || number % 100 > 59 || s.Glued(i) && i > 0 && !s.IsMark(i - 1, '-'))
        {
            return null;
        }

        var time = Marked(r, i, i + 1, number / 100, number % 100, null);
        return time.Marked ? time : length == 4 && s.Span(i)[0] is '0' or '1' ? time with { Weak = true } : null;
    }

    /// <summary>Adds "am", "p.m.", "o'clock" when they follow.</summary>
    public static Entity Marked(Reading r, int i, int next, int hour, int? minute, int? second)
    {
        var s = r.Text;
        if (minute is null && hour is > 0 and <= 12 && s.Find(next, Sense.Ish, out _, out var afterIsh) && s.Glued(next) && s.IsDigits(i))
        {
            return ClockTime.Make(i, afterIsh, hour, null, null, false);
        }

        // "por 3h" is a length.
        var oClock = minute is null && s.Glued(next) && s.Has(next, Sense.UnitSign) && s.Has(i - 1, Sense.ForLength) ? next : s.Skip(next, Sense.OClock);
        var mark = Mark(s, i, oClock, out var end);
        if (mark is null || hour > 12)
        {
            var weak = oClock == next && minute is null && mark is null;
            return ClockTime.Make(i, mark is null ? oClock : end, hour, minute, second, hour <= 12 && !(hour == 0)) with { Weak = weak, Marked = mark is not null };
        }

        if (minute is null && !s.Language.IsEnglish && SpokenClockRules.Minus(r, i, hour, end, mark) is { } minus)
        {
            return minus;
        }

        return ClockTime.MakeMarked(i, end, hour, minute, second, mark);
    }

    private static string Mark(Sentence s, int i, int next, out int end)
    {
        if (s.Find(next, Sense.Am, out _, out end) && !EndsInWord(s, end))
        {
            return "am";
        }

        if (s.Find(next, Sense.Pm, out _, out end) && !EndsInWord(s, end))
        {
            return "pm";
        }

        return s.Find(next, Sense.HourMark, out var mark, out end) && s.Glued(next) && s.IsDigits(next - 1) ? mark.Code : null;
    }

    private static bool EndsInWord(Sentence s, int end) => s.IsWord(end - 1) && s.IsWord(end) && s.Glued(end);

    /// <summary>"five in the morning", "5 de la tarde".</summary>
    private static Entity WithPartBehind(Reading r, Entity time)
    {
        var s = r.Text;
        var comma = s.SkipMark(time.Next, ',');
        var part = r.Find(Rules.DayPartBehind, time.Next) ?? (time.Weak ? null : r.Find(Rules.DayPartBehind, comma));
        if (time.Weak && s.IsWord(time.First) && s.Has(time.Next, Sense.DayPart))
        {
            return time;
        }

        var isOClock = s.FindBefore(time.Next, Sense.OClock, out _, out _);
        var named = isOClock ? time.Next : s.Skip(time.Next, Sense.Of);
        if (named >= time.Next + (isOClock ? 0 : 1) && s.Find(named, Sense.NamedTime, out var half, out var end) && time.HalfUnknown)
        {
            var noon = half.Value >= 12 && !s.Language.IsEnglish && time.Value.Past.Hour < 6;
            return ClockTime.Settle(time, half.Value < 12 ? time.Value.Past.Hour % 12 : time.Value.Past.Hour + (noon ? 12 : 0)) with { Next = end, Weak = false };
        }

        return part?.Part is { } found && (time.Value.Past.Hour <= 12 || time.Marked) && (!found.IsMeal || isOClock) && !s.Has(time.Next, Sense.DayPartToday)
            ? ClockTime.Place(time, found) with { Next = part.Next, Weak = false } : time;
    }
}
