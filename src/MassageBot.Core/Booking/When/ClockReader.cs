namespace MassageBot.Core.Booking.When;

/// <summary>
/// Turns numbers that are times of day into clock tokens (minutes of the day). A clock time without am or pm stays open;
/// the opening hours decide it later.
/// </summary>
internal static class ClockReader
{
    private const int Noon = 12 * 60;

    public static void Read(WhenSentence sentence, WhenWords words, WhenFocus focus)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            ReduceSpoken(sentence, at, words);
        }

        var asked = focus is WhenFocus.Time or WhenFocus.Day or WhenFocus.Slot && sentence.Tokens.All(BareAnswer.Allows);
        for (var at = 0; at < sentence.Count; at++)
        {
            ReduceBare(sentence, at, words, asked);
        }

        for (var at = sentence.Count - 1; at >= 0; at--)
        {
            ReduceBare(sentence, at, words, asked);
        }
    }

    private static void ReduceSpoken(WhenSentence s, int at, WhenWords words)
    {
        if (s.Is(at, WhenSign.Noon))
        {
            s.Replace(at, 1, Clock(Noon, open: false));
            return;
        }

        if (s.Is(at, WhenSign.Number) && s[at].Value > 24 && s[at + 1].IsMark(':') && s.Is(at + 2, WhenSign.Number))
        {
            s.Replace(at, 3, new WhenToken(WhenSign.Gone, ""));
            return;
        }

        var (minutes, count, open) = Spoken(s, at, words);
        if (count == 0)
        {
            return;
        }

        s.Replace(at, count, Clock(minutes, open && minutes is >= 60 and < 13 * 60));
        TakeMeridiem(s, at);
        if (s.Is(at + 1, WhenSign.OClock))
        {
            s.Remove(at + 1, 1);
        }
    }

    /// <summary>"3 pm", "at 3 o'clock pm", "las 3 de la tarde" (whose ending is listed as pm).</summary>
    private static void TakeMeridiem(WhenSentence s, int at)
    {
        var next = s.Is(at + 1, WhenSign.OClock) ? at + 2 : at + 1;
        if (!s.Is(next, WhenSign.Am, WhenSign.Pm))
        {
            return;
        }

        s.Replace(at, next + 1 - at, Clock(ToHalf(s[at].Value, s.Is(next, WhenSign.Pm)), open: false));
    }

    private static int ToHalf(int minutes, bool pm) => (minutes / 60) switch
    {
        12 when !pm => minutes - Noon,
        < 12 when pm => minutes + Noon,
        _ => minutes,
    };

    private static (int Minutes, int Count, bool Open) Spoken(WhenSentence s, int at, WhenWords words)
    {
        if (s.Is(at, WhenSign.Half, WhenSign.Quarter))
        {
            return FromFraction(s, at);
        }

        if (!s.Is(at, WhenSign.Number))
        {
            return default;
        }

        var hour = s[at].Value;
        if (HourNumber.IsHour(hour) && !HourNumber.FollowsDatePart(s, at))
        {
            var told = Written(s, at) is { Count: > 0 } written ? written : SaidAfterHour(s, at, words);
            if (told.Count > 0)
            {
                return told;
            }
        }

        return IsFullFigure(s, at) ? (HourNumber.OfFigure(hour), 1, true) : MinutesBeforeHour(s, at);
    }

    /// <summary>"3:30", "3.30", "17h", "17h30", "3 pm", "2ish".</summary>
    private static (int Minutes, int Count, bool Open) Written(WhenSentence s, int at)
    {
        var hour = s[at].Value;
        var separated = (s[at + 1].IsMark(':') || s[at + 1].IsMark('.')) && !s[at + 2].Spaced && s[at + 2].Text.Length == 2;
        if (separated && s.Is(at + 2, WhenSign.Number) && s[at + 2].Value < 60)
        {
            return ((hour * 60) + s[at + 2].Value, 3, true);
        }

        if (s.Is(at + 1, WhenSign.Hour) && hour < 24)
        {
            var minutes = s.Is(at + 2, WhenSign.Number) && !s[at + 2].Spaced ? s[at + 2].Value : 0;
            return ((hour * 60) + minutes, minutes > 0 ? 3 : 2, hour <= 12);
        }

        return s.Is(at + 1, WhenSign.Am, WhenSign.Pm, WhenSign.OClock) ? (hour * 60, 1, true) : default;
    }

    /// <summary>"two thirty", "las tres y media", "las cuatro menos cuarto", "2 30".</summary>
    private static (int Minutes, int Count, bool Open) SaidAfterHour(WhenSentence s, int at, WhenWords words)
    {
        var hour = s[at].Value;
        if (hour > 12)
        {
            return default;
        }

        var tie = s[at + 1].Sign;
        if (tie is WhenSign.And or WhenSign.Except && words.MinutesFollowAnd && Part(s, at + 2) is { } part and > 0)
        {
            var minutes = tie == WhenSign.And ? (hour * 60) + part : (hour * 60) - part;
            return (minutes <= 0 ? minutes + Noon : minutes, 3, true);
        }

        if (words.MinutesFollowAnd && s.Follows(at + 1, WhenSign.Half))
        {
            return ((hour * 60) + 30, 2, true);
        }

        var spelled = s[at].Spelled && s[at + 1].Spelled && s[at + 1].Value is >= 10 and < 60;
        var spaced = s[at + 1].Text is "00" or "15" or "30" or "45" && s.Is(at - 1, WhenSign.At, WhenSign.Weekday, WhenSign.DayWord, WhenSign.Around);
        return s.Is(at + 1, WhenSign.Number) && (spelled || spaced) && !HourNumber.IsCounted(s, at + 1)
            ? ((hour * 60) + s[at + 1].Value, 2, true)
            : default;
    }

    private static int Part(WhenSentence s, int at) => s[at].Sign switch
    {
        WhenSign.Half => 30,
        WhenSign.Quarter => 15,
        WhenSign.Number when s[at].Value is >= 5 and < 60 && s[at].Value % 5 == 0 && !s.Is(at + 1, WhenSign.Hour, WhenSign.MonthName) => s[at].Value,
        _ => 0,
    };

    /// <summary>"half past two", "quarter to four", "half two".</summary>
    private static (int Minutes, int Count, bool Open) FromFraction(WhenSentence s, int at)
    {
        var half = s.Is(at, WhenSign.Half);
        var quarterOf = !half && s.Is(at + 1, WhenSign.Of);
        var hour = quarterOf || s.Is(at + 1, WhenSign.Past, WhenSign.To, WhenSign.Until, WhenSign.After) ? at + 2 : at + 1;
        var noon = hour > at + 1 && s.Is(hour, WhenSign.Noon);
        if (!noon && !s.Is(hour, WhenSign.Number))
        {
            return default;
        }

        var told = noon ? 12 : s[hour].Value;
        if (told is < 1 or > 12 || HourNumber.IsCounted(s, hour) || (hour == at + 1 && !half))
        {
            return default;
        }

        var minutes = quarterOf || s.Is(at + 1, WhenSign.To, WhenSign.Until) ? -15 : half ? 30 : 15;
        return ((told * 60) + minutes, hour + 1 - at, true);
    }

    /// <summary>"ten to three", "20 past 4". Two figures with "to" are a range.</summary>
    private static (int Minutes, int Count, bool Open) MinutesBeforeHour(WhenSentence s, int at)
    {
        var minutes = s[at].Value;
        var tie = s.Is(at + 1, WhenSign.Minute) ? at + 2 : at + 1;
        var to = s.Is(tie, WhenSign.To);
        var range = to && tie == at + 1 && ((minutes <= 12 && !s[at].Spelled) || s.Is(at - 1, WhenSign.From, WhenSign.Between));
        var after = s.Is(tie, WhenSign.After) && !s.Is(at - 1, WhenSign.Weekday, WhenSign.DayWord, WhenSign.MonthName, WhenSign.TheDay) && !s[at - 1].IsMark('/');
        if (!(after || s.Is(tie, WhenSign.To, WhenSign.Past)) || range || minutes is < 5 or > 29 || minutes % 5 != 0
            || !s.Is(tie + 1, WhenSign.Number) || s[tie + 1].Value is < 1 or > 12 || HourNumber.IsCounted(s, tie + 1))
        {
            return default;
        }

        return ((s[tie + 1].Value * 60) + (to ? -minutes : minutes), tie + 2 - at, true);
    }

    /// <summary>"1030", "330 pm", said as a time.</summary>
    private static bool IsFullFigure(WhenSentence s, int at)
    {
        var figure = s[at].Value;
        var said = s.Is(at + 1, WhenSign.Am, WhenSign.Pm) || s.Is(at - 1, WhenSign.At, WhenSign.After, WhenSign.Before, WhenSign.Around, WhenSign.Weekday, WhenSign.DayWord);
        said |= s.Is(at + 1, WhenSign.Weekday, WhenSign.DayWord);
        return said && HourNumber.IsFigure(figure) && !s.Is(at - 1, WhenSign.MonthName);
    }

    private static void ReduceBare(WhenSentence s, int at, WhenWords words, bool asked)
    {
        if (s.Is(at, WhenSign.Number) && HourNumber.StandsAsHour(s, at, words, asked))
        {
            var figure = s[at].Value;
            s.Replace(at, 1, figure < 100 ? Clock(figure * 60, figure <= 12) : Clock(HourNumber.OfFigure(figure), figure < 1300));
            TakeMeridiem(s, at);
        }
    }

    private static WhenToken Clock(int minutes, bool open) => new(WhenSign.Clock, "") { Value = minutes, Open = open };
}
