namespace MassageBot.Core.Booking.When;

/// <summary>"Half an hour later", "a week earlier", "push it back 15 minutes": relative to the appointment at hand.</summary>
internal static class ShiftReader
{
    public static WhenWish Read(WhenSentence sentence, WhenWish wish)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (IsMovedToNextDay(sentence, at))
            {
                sentence.Replace(at, 2, new WhenToken(WhenSign.Gone, ""));
                return wish with { ShiftDays = 1 };
            }

            var (amount, days, count) = ShiftAmount(sentence, at);
            var direction = count == 0 ? 0 : Direction(sentence, at, count);
            if (direction == 0)
            {
                continue;
            }

            wish = days
                ? wish with { ShiftDays = direction * amount }
                : wish with { ShiftMinutes = direction * amount };
            sentence.Replace(at, count, new WhenToken(WhenSign.Gone, ""));
        }

        if (wish.ShiftMinutes is not null || wish.ShiftDays is not null)
        {
            DropSameDay(sentence);
        }

        return wish;
    }

    private static void DropSameDay(WhenSentence s)
    {
        for (var at = 0; at < s.Count; at++)
        {
            if (s.Is(at, WhenSign.SameDay))
            {
                s.Replace(at, 1, new WhenToken(WhenSign.Gone, ""));
            }
        }
    }

    /// <summary>"Move it to the next day", "pasarla al día siguiente".</summary>
    private static bool IsMovedToNextDay(WhenSentence s, int at) =>
        DaySteps.IsNextDay(s, at)
        && s.Any(WhenSign.Make, WhenSign.PushBack) && !s.Any(WhenSign.Weekday, WhenSign.DayWord, WhenSign.MonthName, WhenSign.Fixed);

    private static (int Amount, bool Days, int Count) ShiftAmount(WhenSentence s, int at)
    {
        if (s.Is(at, WhenSign.Length))
        {
            return (s[at].Value, false, 1);
        }

        var unit = s[at + 1].Sign switch
        {
            WhenSign.Day => 1,
            WhenSign.Week => 7,
            WhenSign.Fortnight => 14,
            _ => 0,
        };
        if (s.Is(at - 1, WhenSign.Mark, WhenSign.Filler) && s.Is(at, WhenSign.Day, WhenSign.Week) && s.Is(at + 1, WhenSign.Later, WhenSign.Earlier))
        {
            return (s.Is(at, WhenSign.Day) ? 1 : 7, true, 1);
        }

        var amount = unit * Count(s, at);
        return amount > 0 ? (amount, true, 2) : (0, false, 0);
    }

    /// <summary>"2 days later", "a day later", "the day after".</summary>
    private static int Count(WhenSentence s, int at)
    {
        if (s.Is(at, WhenSign.Number))
        {
            return s[at].Value < 60 ? s[at].Value : 0;
        }

        var one = s.Is(at, WhenSign.One)
            || (s.Is(at, WhenSign.TheDay) && s.Is(at + 2, WhenSign.After, WhenSign.Before) && !s.Is(at - 1, WhenSign.Or, WhenSign.And));
        return one ? 1 : 0;
    }

    private static int Direction(WhenSentence s, int at, int count)
    {
        var after = at + count;
        var ends = s.Is(after + 1, WhenSign.Mark, WhenSign.Filler);
        if (s.Is(after, WhenSign.Later) || s.Is(at - 1, WhenSign.Later) || (s.Is(after, WhenSign.After) && ends))
        {
            return 1;
        }

        if (s.Is(after, WhenSign.Earlier) || s.Is(at - 1, WhenSign.Earlier) || (s.Is(after, WhenSign.Before) && ends))
        {
            return -1;
        }

        if (Led(s, at) is { } led and not 0)
        {
            return led;
        }

        if (s.Is(at - 1, WhenSign.To))
        {
            return 0;
        }

        return s.Any(WhenSign.PushBack) ? 1 : s.Any(WhenSign.BringForward) ? -1 : 0;
    }

    /// <summary>"a bit later, like 20 minutes": the amount follows as a guess.</summary>
    private static int Led(WhenSentence s, int at)
    {
        var before = at - 1;
        var guessed = false;
        while (s.Is(before, WhenSign.Around, WhenSign.Word, WhenSign.Filler) || s[before].IsMark(','))
        {
            guessed |= s.Is(before, WhenSign.Around, WhenSign.Word);
            before--;
        }

        var direction = s.Is(before, WhenSign.Later) ? 1 : s.Is(before, WhenSign.Earlier) ? -1 : 0;
        return guessed && at - before < 4 ? direction : 0;
    }
}
