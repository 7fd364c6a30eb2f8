using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Times told in words around an hour: "half past two", "20 minutes to eight", "seven twenty-seven", "ocho menos cuarto".</summary>
internal static class SpokenClockRules
{
    /// <summary>Minutes before the hour word: "half past two", "quarter to three", "20 minutes past eight".</summary>
    public static Entity Relative(Reading r, int i)
    {
        var s = r.Text;
        if (s.Language.IsEnglish && s.Find(i, Sense.HalfPast, out var half, out var afterHalf) && ClockRules.Hour(r, afterHalf, out var hour, out var after) && half.Code == "30" && s.Has(afterHalf - 1, Sense.MinutesPast))
        {
            return ClockRules.Marked(r, i, after, hour, 30, null);
        }

        var minutes = 0;
        var next = i;
        if (s.Find(i, Sense.MinutePart, out var part, out next))
        {
            minutes = (int)part.Value;
        }
        else if (r.Cardinal(i) is { Found: true, Value: > 0 and < 60 } number && number.Value == Math.Floor(number.Value))
        {
            (minutes, next) = ((int)number.Value, s.Skip(number.Next, Sense.MinuteWord));
        }

        if (minutes == 0)
        {
            return null;
        }

        var pastEnd = next;
        var past = s.Find(next, s.Language.IsEnglish ? Sense.MinutesPast : Sense.HalfPast, out _, out pastEnd);
        var to = s.Find(next, Sense.MinutesTo, out var toWord, out var toEnd);
        if (!past && !to || !ClockRules.Hour(r, past ? pastEnd : toEnd, out hour, out after))
        {
            return null;
        }

        var isRange = !past && toWord.Code != "strict" && !s.Has(i, Sense.MinutePart) && !s.Has(next - 1, Sense.MinuteWord);
        return isRange ? null : past ? ClockRules.Marked(r, i, after, hour, minutes, null) : ClockRules.Marked(r, i, after, hour == 0 ? 23 : hour == 1 ? 12 : hour - 1, 60 - minutes, null);
    }

    /// <summary>Minutes after the hour word: "seven twenty-seven", "siete y media", "ocho menos cuarto".</summary>
    public static Entity SpokenMinutes(Reading r, int i, int hour, int next)
    {
        var s = r.Text;
        if (hour > 12 && !s.IsDigits(i) || s.IsDigits(i) && s.Language.IsEnglish || s.Glued(next) && s.IsDigits(next))
        {
            return null;
        }

        var andWord = s.Skip(next, Sense.MinutesPast) is var past && past > next && !s.Language.IsEnglish ? past : next;
        if (andWord > next && s.Find(andWord, Sense.MinutePart, out var part, out var end))
        {
            return ClockRules.Marked(r, i, end, hour, (int)part.Value, null) with { Weak = false };
        }

        var startsClock = s.IsDigits(andWord) && s.IsMark(andWord + 1, ':') || s.IsDigits(i) && s.Has(i - 1, Sense.Between);
        var minutes = s.IsDigits(andWord) && andWord == next || startsClock ? default : r.Cardinal(andWord);
        var isFive = minutes is { Found: true, Value: > 0 and < 10 } && (andWord > next ? minutes.Value == 5 : s.IsWord(i) && s.IsWord(next) && !s.Has(minutes.Next, Sense.Unit)) && s.Has(i - 1, Sense.At) && !s.Has(i - 2, Sense.Between);
        if ((minutes is { Found: true, Value: >= 10 and < 60 } || isFive) && (andWord > next || !s.IsDigits(i)) && (!s.IsDigits(andWord) || andWord > next))
        {
            var after = s.Skip(minutes.Next, Sense.MinuteWord);
            return ClockRules.Marked(r, i, after, hour, (int)minutes.Value, null) with { Weak = false };
        }

        return s.Language.IsEnglish ? null : Minus(r, i, hour, next, "");
    }

    public static Entity Minus(Reading r, int i, int hour, int next, string mark)
    {
        var s = r.Text;
        if (!s.Find(next, Sense.MinutesMinus, out _, out var at))
        {
            return null;
        }

        var isPart = s.Find(at, Sense.MinutePart, out var part, out var end);
        var number = isPart ? default : r.Cardinal(at);
        if (!isPart && number is not { Found: true, Value: > 0 and < 60 })
        {
            return null;
        }

        var minutes = isPart ? (int)part.Value : (int)number.Value;
        end = isPart ? end : s.Skip(number.Next, Sense.MinuteWord);
        var before = hour == 1 ? 12 : hour == 0 ? 23 : hour - 1;
        var time = ClockRules.Marked(r, i, end, before, 60 - minutes, null) with { Weak = false };
        return mark.Length == 0 ? time : ClockTime.MakeMarked(i, end, before, 60 - minutes, null, mark);
    }
}
