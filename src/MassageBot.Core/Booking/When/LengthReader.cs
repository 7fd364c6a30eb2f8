using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>Session lengths ("an hour and a half", "60 or 90 min") and "in two hours".</summary>
internal static class LengthReader
{
    public const int Shortest = 10;
    public const int Longest = 240;

    public static WhenWish Read(WhenSentence sentence, WhenWords words, WhenFocus focus, LocalDateTime now)
    {
        var single = words.Signs[WhenSign.Hour][0];
        HourFraction.Read(sentence);
        for (var at = 0; at < sentence.Count; at++)
        {
            Reduce(sentence, at, single);
        }

        BareLength.Read(sentence, focus);
        SharedUnit.Spread(sentence);
        ReadBare(sentence, focus);
        var wish = ShiftReader.Read(sentence, ReadFromNow(sentence, now));
        return ReadSessions(sentence, wish);
    }

    private static void Reduce(WhenSentence sentence, int at, string single)
    {
        var (minutes, count) = Amount(sentence, at);
        if (count == 0 && sentence.Is(at, WhenSign.Hour) && sentence[at].Text == single && StandsAlone(sentence, at))
        {
            (minutes, count) = (60, 1);
        }

        if (count == 0)
        {
            return;
        }

        var (extra, more) = Tail(sentence, at + count, minutes);
        sentence.Replace(at, count + more, new WhenToken(WhenSign.Length, "") { Value = minutes + extra });
    }

    private static (int Minutes, int Count) Amount(WhenSentence s, int at)
    {
        var skip = s.Is(at, WhenSign.One) && s.Is(at + 1, WhenSign.Half, WhenSign.Quarter) ? 1 : 0;
        var first = at + skip;
        if (s.Is(first, WhenSign.Half) && s.Is(first + 1, WhenSign.Hour))
        {
            return (30, skip + 2);
        }

        if (s.Follows(first, WhenSign.Half, WhenSign.One, WhenSign.Hour))
        {
            return (30, skip + 3);
        }

        var unit = s.Is(first + 1, WhenSign.Of) ? first + 2 : first + 1;
        unit += s.Is(unit, WhenSign.One) ? 1 : 0;
        if (s.Is(first, WhenSign.Quarter) && s.Is(unit, WhenSign.Hour))
        {
            return (15, unit + 1 - at);
        }

        if (s.Follows(at, WhenSign.One, WhenSign.Hour))
        {
            return (60, 2);
        }

        return s.Is(at, WhenSign.Number) ? Counted(s, at) : (0, 0);
    }

    /// <summary>"hour and a half", "the hour one", "hora u hora y media": one hour, though nobody counts it.</summary>
    private static bool StandsAlone(WhenSentence s, int at)
    {
        var opened = s.Is(at - 1, WhenSign.Mark, WhenSign.TheDay, WhenSign.Make, WhenSign.For, WhenSign.Or, WhenSign.Filler, WhenSign.AtLeast);
        var goesOn = s.Is(at + 1, WhenSign.And) && s.Is(at + 2, WhenSign.Half, WhenSign.Quarter, WhenSign.One, WhenSign.Number);
        return goesOn || (opened && (s.Is(at - 1, WhenSign.Or, WhenSign.For, WhenSign.AtLeast) || s.Is(at + 1, WhenSign.Or, WhenSign.Later, WhenSign.Earlier, WhenSign.AtLeast)
            || s.Is(at + 1, WhenSign.Number, WhenSign.People) || (s.Is(at - 1, WhenSign.Mark) && s.Is(at + 1, WhenSign.Word, WhenSign.Filler, WhenSign.Of, WhenSign.On, WhenSign.Weekday, WhenSign.DayWord))));
    }

    private static (int Minutes, int Count) Counted(WhenSentence s, int at)
    {
        var number = s[at].Value;
        MovePlus(s, at);
        if (s.Is(at + 1, WhenSign.Ish) && s.Is(at + 2, WhenSign.Minute, WhenSign.Hour))
        {
            s.Remove(at + 1, 1);
        }

        var hyphen = s[at + 1].IsMark('-') ? 1 : 0;
        if (IsHourOfDay(s, at))
        {
            return (0, 0);
        }

        if (s.Is(at + 1 + hyphen, WhenSign.Hour))
        {
            return (number * 60, 2 + hyphen);
        }

        if (s.Is(at + 1 + hyphen, WhenSign.Minute))
        {
            return IsClockMinute(s, at) ? (0, 0) : (number, 2 + hyphen);
        }

        if ((s[at + 1].IsMark('.') || s[at + 1].IsMark(',')) && s.Is(at + 2, WhenSign.Number) && !s[at + 2].Spaced && s.Is(at + 3, WhenSign.Hour))
        {
            return ((number * 60) + (int)Math.Round(60 * decimal.Parse("0." + s[at + 2].Text, System.Globalization.CultureInfo.InvariantCulture)), 4);
        }

        if (s[at + 1].IsMark(':') && s.Is(at + 2, WhenSign.Number) && s.Is(at + 3, WhenSign.Hour) && number * 60 < Longest && !s.Is(at - 1, WhenSign.At))
        {
            return ((number * 60) + s[at + 2].Value, 4);
        }

        if (s.Follows(at + 1, WhenSign.Quarter, WhenSign.Of))
        {
            var one = s.Is(at + 3, WhenSign.One) ? 1 : 0;
            return s.Is(at + 3 + one, WhenSign.Hour) ? (number * 15, 4 + one) : (0, 0);
        }

        return HalfBeforeUnit(s, at, number);
    }

    /// <summary>"90+ min" is "90 min or more".</summary>
    private static void MovePlus(WhenSentence s, int at)
    {
        if (s[at + 1] is { Text: "+", Spaced: false } && s.Is(at + 2, WhenSign.Minute, WhenSign.Hour))
        {
            s.Remove(at + 1, 1);
            s.Insert(at + 2, new WhenToken(WhenSign.AtLeast, "+"));
        }
    }

    private static (int Minutes, int Count) HalfBeforeUnit(WhenSentence s, int at, int number)
    {
        var next = at + 1;
        next += s.Is(next, WhenSign.And) ? 1 : 0;
        next += s.Is(next, WhenSign.One) ? 1 : 0;
        return s.Follows(next, WhenSign.Half, WhenSign.Hour) ? ((number * 60) + 30, next + 2 - at) : (0, 0);
    }

    /// <summary>"a las 17h" and "at 1400 hours" are times.</summary>
    private static bool IsHourOfDay(WhenSentence s, int at) =>
        s.Is(at + 1, WhenSign.Hour) && (s.Is(at - 1, WhenSign.At) || s[at].Value is > 6 and < 2400);

    /// <summary>"ten minutes to three" is a time.</summary>
    private static bool IsClockMinute(WhenSentence s, int at) =>
        s[at].Value < 30 && s.Is(at + 2, WhenSign.To, WhenSign.Past) && s.Is(at + 3, WhenSign.Number);

    private static (int Minutes, int Count) Tail(WhenSentence s, int at, int minutes)
    {
        if (minutes % 60 != 0)
        {
            return (0, 0);
        }

        var next = s.Is(at, WhenSign.And) ? at + 1 : at;
        var word = s.Follows(next, WhenSign.One, WhenSign.Half) ? next + 1 : next;
        if (next > at && s.Is(word, WhenSign.Half, WhenSign.Quarter))
        {
            return (s.Is(word, WhenSign.Half) ? 30 : 15, word + 1 - at);
        }

        if (!s.Is(next, WhenSign.Number) || s[next].Value > 59 || s.Is(next + 1, WhenSign.Am, WhenSign.Pm, WhenSign.OClock))
        {
            return (0, 0);
        }

        var unit = s.Is(next + 1, WhenSign.Minute);
        var quarter = s[next].Value is 15 or 30 or 45 && !s.Is(next + 1, WhenSign.Number, WhenSign.MonthName, WhenSign.Of) && !s[next + 1].IsMark('-');
        return unit || !s[next].Spaced || quarter || (next > at && s[next].Value >= 10) ? (s[next].Value, next + (unit ? 2 : 1) - at) : (0, 0);
    }

    private static void ReadBare(WhenSentence sentence, WhenFocus focus)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            var number = sentence[at];
            var asked = focus == WhenFocus.Minutes && sentence.Tokens.All(BareAnswer.Allows);
            var unitless = !sentence.Is(at + 1, WhenSign.Am, WhenSign.Pm, WhenSign.MonthName)
                && !sentence[at + 1].IsMark('/') && !sentence[at + 1].IsMark(':');
            if (number.Sign == WhenSign.Number && number.Value is >= 15 and <= Longest && unitless
                && (asked || (sentence.Is(at - 1, WhenSign.Make) && number.Value % 5 == 0 && number.Value > 24)))
            {
                sentence.Replace(at, 1, number with { Sign = WhenSign.Length });
            }
        }
    }

    private static WhenWish ReadFromNow(WhenSentence sentence, LocalDateTime now)
    {
        var wish = WhenWish.Nothing;
        for (var at = 0; at < sentence.Count; at++)
        {
            var length = sentence[at];
            if (length.Sign != WhenSign.Length)
            {
                continue;
            }

            if (sentence.Is(at - 1, WhenSign.Since, WhenSign.Ago) || sentence.Is(at + 1, WhenSign.Ago, WhenSign.Late))
            {
                wish = sentence.Is(at - 1, WhenSign.Ago) || sentence.Is(at + 1, WhenSign.Ago) ? wish with { Past = true } : wish;
                sentence.Replace(at, 1, length with { Sign = WhenSign.Gone });
            }
            else if (sentence.Is(at - 1, WhenSign.In) || sentence.Is(at + 1, WhenSign.FromNow))
            {
                var then = now.PlusMinutes(length.Value);
                wish = wish with { Date = then.Date, Time = new LocalTime(then.Hour, then.Minute) };
                sentence.Replace(at, 1, length with { Sign = WhenSign.Gone });
            }
        }

        return wish;
    }

    private static WhenWish ReadSessions(WhenSentence sentence, WhenWish wish)
    {
        var lengths = new List<int>();
        for (var at = sentence.Count - 1; at >= 0; at--)
        {
            var minutes = sentence[at].Value;
            if (!sentence.Is(at, WhenSign.Length) || minutes is < Shortest or > Longest)
            {
                continue;
            }

            if (sentence.Is(at - 1, WhenSign.AtLeast, WhenSign.After) || sentence.Is(at + 1, WhenSign.AtLeast, WhenSign.OrLater, WhenSign.Minute))
            {
                wish = wish with { MinutesMin = minutes };
            }
            else if (!sentence.Is(at - 1, WhenSign.Not, WhenSign.Except, WhenSign.InsteadOf) && !lengths.Contains(minutes))
            {
                lengths.Insert(0, minutes);
            }

            sentence.Replace(at, 1, sentence[at] with { Sign = WhenSign.Gone });
        }

        return lengths.Count switch
        {
            0 => wish,
            1 => wish with { Minutes = lengths[0] },
            _ => wish with { MinutesOptions = [.. lengths] },
        };
    }
}
