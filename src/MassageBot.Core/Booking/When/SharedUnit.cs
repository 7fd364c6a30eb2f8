namespace MassageBot.Core.Booking.When;

/// <summary>"60 or 90 min", "1-2 hours", "75 minutes or 90": the unit is said once for both.</summary>
internal static class SharedUnit
{
    public static void Spread(WhenSentence sentence)
    {
        for (var at = sentence.Count - 3; at >= 0; at--)
        {
            Backward(sentence, at);
        }

        for (var at = 2; at < sentence.Count; at++)
        {
            Forward(sentence, at);
        }
    }

    private static void Backward(WhenSentence s, int at)
    {
        var listed = s[at + 1].IsMark(',') && s[at].Value is >= 15 and <= 45 && s[at].Value % 15 == 0 && s.Is(at - 1, WhenSign.Mark, WhenSign.For, WhenSign.Make);
        var tied = s.Is(at + 1, WhenSign.Or, WhenSign.To) || s[at + 1].IsMark('/') || s[at + 1].IsMark('-') || listed;
        if (!s.Is(at, WhenSign.Number) || !tied || !s.Is(at + 2, WhenSign.Length))
        {
            return;
        }

        var hours = s[at].Value < 4 && s[at + 2].Value % 60 == 0;
        var minutes = hours ? s[at].Value * 60 : s[at].Value;
        if (minutes is >= LengthReader.Shortest and <= LengthReader.Longest)
        {
            s.Replace(at, 1, s[at] with { Sign = WhenSign.Length, Value = minutes });
        }
    }

    private static void Forward(WhenSentence s, int at)
    {
        var tied = s.Follows(at - 2, WhenSign.Length, WhenSign.Or, WhenSign.Number);
        if (tied && s[at - 2].Value == 60 && s[at] is { Spelled: true, Value: 2 or 3 } && s.Is(at + 1, WhenSign.Mark, WhenSign.Filler))
        {
            s.Replace(at, 1, s[at] with { Sign = WhenSign.Length, Value = s[at].Value * 60 });
            return;
        }

        var alone = s.Is(at + 1, WhenSign.Mark, WhenSign.Filler, WhenSign.Or, WhenSign.At);
        if (tied && alone && s[at].Value is >= 15 and <= LengthReader.Longest)
        {
            s.Replace(at, 1, s[at] with { Sign = WhenSign.Length });
        }
    }
}
