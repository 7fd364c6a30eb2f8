namespace MassageBot.Core.Booking.When;

/// <summary>Gathers the clock and window tokens of a sentence into the time part of a wish.</summary>
internal sealed class TimeWish(DayHours hours)
{
    /// <summary>"I'd rather not come in the morning": so far before the time stands what refuses it.</summary>
    private const int Reach = 4;

    private readonly List<int> times = [];
    private readonly List<(int From, int To)> windows = [];
    private readonly List<(int From, int To)> refused = [];
    private int? refusedTime;
    private bool alternatives;
    private bool joined;

    /// <summary>Takes the times out of the sentence; what is left speaks of days.</summary>
    public WhenWish Take(WhenSentence sentence, WhenWish wish)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (sentence.Is(at, WhenSign.Clock, WhenSign.Window))
            {
                Note(sentence, at);
                sentence.Replace(at, 1, sentence[at] with { Sign = WhenSign.Gone });
                DropTie(sentence, at);
            }
        }

        return wish.HasTime ? wish : Settle(wish);
    }

    private static bool IsRefused(WhenSentence s, int at)
    {
        var before = at - 1;
        while (at - before < Reach && s.Is(before, WhenSign.At, WhenSign.On, WhenSign.In, WhenSign.Any, WhenSign.This, WhenSign.For, WhenSign.Gone, WhenSign.Word, WhenSign.Days) && before > 0)
        {
            before--;
        }

        return s.Is(before, WhenSign.Not, WhenSign.Except, WhenSign.Unable, WhenSign.InsteadOf)
            || s.Is(at + 1, WhenSign.Unsuited, WhenSign.Unable)
            || (s.Is(at + 1, WhenSign.Not) && s.Is(at + 2, WhenSign.Mark))
            || (s[at - 2].Refused && s.Is(at - 1, WhenSign.Or, WhenSign.And));
    }

    private static void DropTie(WhenSentence s, int at)
    {
        if (s.Is(at - 1, WhenSign.At, WhenSign.For, WhenSign.Make))
        {
            s.Replace(at - 1, 1, s[at - 1] with { Sign = WhenSign.Gone });
        }
    }

    private void Note(WhenSentence s, int at)
    {
        var token = s[at];
        alternatives |= s.Is(at - 1, WhenSign.Or);
        joined |= s.Tokens.Take(at).Any(before => before.Is(WhenSign.Or, WhenSign.And));
        if (IsRefused(s, at))
        {
            Refuse(token);
            s.Replace(at, 1, token with { Refused = true });
        }
        else if (token.Sign == WhenSign.Clock)
        {
            times.Add(hours.Resolve(token));
        }
        else
        {
            windows.Add((token.Value, token.Until));
        }
    }

    private void Refuse(WhenToken token)
    {
        if (token.Sign == WhenSign.Clock)
        {
            refusedTime = token.Value;
        }
        else
        {
            refused.Add((token.Value, token.Until));
        }
    }

    private WhenWish Settle(WhenWish wish)
    {
        var chosen = times.Distinct().Order().ToList();
        wish = refusedTime is { } time && chosen.Count == 0 ? wish with { ExcludeTime = DayHours.Time(time) } : wish;
        if (chosen.Count == 1)
        {
            return wish with { Time = DayHours.Time(chosen[0]) };
        }

        if (chosen.Count > 1)
        {
            return wish with { Times = [.. chosen.Select(DayHours.Time)] };
        }

        return Window() is { } window ? wish with { TimeFrom = DayHours.Time(window.From), TimeTo = DayHours.Time(window.To) } : wish;
    }

    private (int From, int To)? Window()
    {
        if (windows.Count == 0)
        {
            return refused.Count == 0 ? null : Rest();
        }

        var both = (From: windows.Max(window => window.From), To: windows.Min(window => window.To));
        var either = (From: windows.Min(window => window.From), To: windows.Max(window => window.To));
        if (alternatives)
        {
            return either;
        }

        // "this afternoon after 5": the part of the day is left for what was said later.
        return both.From < both.To ? both : joined ? either : windows[^1];
    }

    /// <summary>What is left of the day when its beginning or end does not suit; a refused middle leaves the day whole.</summary>
    private (int From, int To)? Rest()
    {
        var (from, to) = (hours.Opens, hours.Closes);
        foreach (var (start, end) in refused.Order())
        {
            from = start <= from ? Math.Max(from, end) : from;
        }

        foreach (var (start, end) in refused.OrderDescending())
        {
            to = end >= to ? Math.Min(to, start) : to;
        }

        return from < to && (from, to) != (hours.Opens, hours.Closes) ? (from, to) : null;
    }
}
