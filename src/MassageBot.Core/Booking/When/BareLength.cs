namespace MassageBot.Core.Booking.When;

/// <summary>Session lengths said without their unit: "60 or 90", "the 75", "fri at 2 for 90". No day or hour has such a number.</summary>
internal static class BareLength
{
    private const int Step = 15;
    private const int ShortestAlone = 45;
    private const int LongestAlone = 120;

    /// <summary>A number that is the whole message may answer anything, unless the question was about the visit.</summary>
    public static void Read(WhenSentence sentence, WhenFocus focus)
    {
        if (sentence.Count == 1 && focus == WhenFocus.Unknown)
        {
            return;
        }

        for (var at = 0; at < sentence.Count; at++)
        {
            MovePlus(sentence, at);
            if ((IsLength(sentence, at) && OpensLength(sentence, at - 1) && EndsLength(sentence, at + 1)) || IsMoved(sentence, at) || IsShift(sentence, at))
            {
                sentence.Replace(at, 1, sentence[at] with { Sign = WhenSign.Length });
            }
        }
    }

    private static bool IsLength(WhenSentence s, int at) =>
        s.Is(at, WhenSign.Number) && s[at].Value is >= ShortestAlone and <= LongestAlone && s[at].Value % Step == 0 && !s[at].Text.StartsWith('0');

    /// <summary>"push it back 30", "in 20"</summary>
    private static bool IsMoved(WhenSentence s, int at) =>
        s.Is(at, WhenSign.Number) && s[at].Value is >= 5 and < 60 && s[at].Value % 5 == 0 && IsEdge(s, at + 1)
        && s.Is(at - 1, WhenSign.PushBack, WhenSign.BringForward, WhenSign.In);

    /// <summary>"30 later"</summary>
    private static bool IsShift(WhenSentence s, int at) =>
        s.Is(at, WhenSign.Number) && s[at].Value is >= 10 and < 60 && s[at].Value % 5 == 0 && IsEdge(s, at - 1) && s.Is(at + 1, WhenSign.Later, WhenSign.Earlier);

    /// <summary>"60+"</summary>
    private static void MovePlus(WhenSentence s, int at)
    {
        if (IsLength(s, at) && s[at + 1] is { Text: "+", Spaced: false } && s[at + 1].Sign != WhenSign.AtLeast)
        {
            s.Replace(at + 1, 1, new WhenToken(WhenSign.AtLeast, "+"));
        }
    }

    private static bool OpensLength(WhenSentence s, int at) =>
        s.Is(at, WhenSign.For, WhenSign.Make, WhenSign.TheDay, WhenSign.Filler, WhenSign.AtLeast, WhenSign.Of)
        || s.Is(at, WhenSign.But, WhenSign.Gone, WhenSign.Length, WhenSign.InsteadOf)
        || IsEdge(s, at)
        || s.Is(at, WhenSign.One)
        || (s.Is(at, WhenSign.Or) && s.Any(WhenSign.Length))
        || (IsTie(s, at) && IsCount(s, at - 1));

    private static bool EndsLength(WhenSentence s, int at) =>
        s.Is(at, WhenSign.Filler, WhenSign.On, WhenSign.At, WhenSign.For, WhenSign.Weekday, WhenSign.DayWord)
        || s.Is(at, WhenSign.In, WhenSign.Gone, WhenSign.AtLeast, WhenSign.But, WhenSign.AnyTime, WhenSign.This, WhenSign.Next, WhenSign.InsteadOf)
        || IsEdge(s, at)
        || (s.Is(at, WhenSign.Word) && !IsEdge(s, at - 2))
        || (IsTie(s, at) && (IsCount(s, at + 1) || s.Is(at - 2, WhenSign.TheDay, WhenSign.For, WhenSign.Make, WhenSign.Of)));

    private static bool IsEdge(WhenSentence s, int at) => s.Is(at, WhenSign.Mark) && s[at].Text is "\n" or "," or "." or "!" or "?" or ";";

    private static bool IsTie(WhenSentence s, int at) => s.Is(at, WhenSign.Or) || s[at].IsMark('/') || s[at].IsMark(',');

    private static bool IsCount(WhenSentence s, int at) => s.Is(at, WhenSign.Number, WhenSign.Length) && s[at].Value % Step == 0 && s[at].Value > 0;
}
