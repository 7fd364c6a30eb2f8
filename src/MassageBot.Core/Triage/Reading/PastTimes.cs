using System.Globalization;

namespace MassageBot.Core.Triage.Reading;

/// <summary>How long ago a part of a message happened: "two years ago", "hace 3 meses", "in 2015".</summary>
internal sealed class PastTimes(AssertionCues cues)
{
    private const int LongAgo = 1000;

    private readonly HashSet<string> _after = cues.AgoWords.ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _before = cues.AgoWordsBefore.ToHashSet(StringComparer.Ordinal);

    /// <summary>Counted times among the words.</summary>
    public List<(int Start, int End, int Days)> Counted(Message message)
    {
        var times = new List<(int, int, int)>();
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            if (cues.TimeUnits.TryGetValue(message.Tokens[i].Word, out var days) && Span(message, i, days) is { } span)
            {
                times.Add(span);
            }
            else if (YearAt(message, i))
            {
                times.Add((i, i + 1, LongAgo));
            }
        }

        return times;
    }

    /// <summary>Gives each word the age said in its own comma part, or in the part beside it that says nothing else.</summary>
    public static void Mark(Message message, List<(int Start, int End, int Days)> times)
    {
        var bySegment = new Dictionary<int, int>();
        foreach (var (start, _, days) in times)
        {
            var segment = message.Places[start].Segment;
            bySegment[segment] = bySegment.TryGetValue(segment, out var known) ? Nearer(known, days) : days;
        }

        for (var i = 0; i < message.Tokens.Count; i++)
        {
            message.Age[i] = bySegment.TryGetValue(message.Places[i].Segment, out var days) ? days : Message.NoAge;
        }

        SpreadToSilentParts(message, times, bySegment);
    }

    private static int Nearer(int known, int days) => known == 0 || days == 0 ? 0 : Math.Max(known, days);

    private static void SpreadToSilentParts(Message message, List<(int Start, int End, int Days)> times, Dictionary<int, int> bySegment)
    {
        foreach (var (start, end, days) in times)
        {
            var segment = message.Places[start].Segment;
            var first = FirstOf(message, start);
            if (!IsAlone(message, first, start, end))
            {
                continue;
            }

            for (var i = first - 1; i >= 0 && message.Places[i].Segment == segment - 1 && !bySegment.ContainsKey(segment - 1); i--)
            {
                message.Age[i] = days;
            }

            for (var i = end; first == 0 && i < message.Tokens.Count && message.Places[i].Segment <= segment + 1 && !bySegment.ContainsKey(segment + 1); i++)
            {
                message.Age[i] = days;
            }
        }
    }

    private static int FirstOf(Message message, int at)
    {
        while (at > 0 && message.Places[at - 1].Segment == message.Places[at].Segment)
        {
            at--;
        }

        return at;
    }

    private static bool IsAlone(Message message, int first, int start, int end)
    {
        var segment = message.Places[start].Segment;
        var last = end;
        while (last < message.Tokens.Count && message.Places[last].Segment == segment)
        {
            last++;
        }

        return start - first <= 2 && last - end <= 1;
    }

    private (int Start, int End, int Days)? Span(Message message, int unit, int days)
    {
        if (unit == 0 || CountAt(message, unit - 1) is not { } count)
        {
            return null;
        }

        var start = unit - 1;
        if (unit + 1 < message.Tokens.Count && _after.Contains(message.Tokens[unit + 1].Word))
        {
            return (start, unit + 2, count * days);
        }

        for (var back = 1; back <= 3 && start - back >= 0; back++)
        {
            if (_before.Contains(message.Tokens[start - back].Word))
            {
                return (start - back, unit + 1, count * days);
            }
        }

        return null;
    }

    private int? CountAt(Message message, int at)
    {
        var word = message.Tokens[at].Word;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Math.Min(number, 100);
        }

        if (word == "of" && at > 0)
        {
            return CountAt(message, at - 1);
        }

        return cues.CountWords.TryGetValue(word, out var counted) ? counted : null;
    }

    private bool YearAt(Message message, int at) =>
        message.Tokens[at].Word is { Length: 4 } word
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year >= 1930 && year < cues.LongPastBeforeYear
        && at > 0 && (EndsPart(message, at + 1)
            || message.Tokens[at - 1].Word is "in" or "since" or "from" or "en" or "desde" or "back" or "around" or "del" or "de");

    /// <summary>"Appendix out 1998.": the year is the last word of what it dates.</summary>
    private static bool EndsPart(Message message, int at) => at >= message.Tokens.Count || message.Tokens[at].Before != Break.None;
}
