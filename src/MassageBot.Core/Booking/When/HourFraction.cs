namespace MassageBot.Core.Booking.When;

/// <summary>Parts of an hour in figures, as words would put them: "1 1/2 hours", "3/4 of an hour".</summary>
internal static class HourFraction
{
    public static void Read(WhenSentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            Reduce(sentence, at);
        }
    }

    private static void Reduce(WhenSentence s, int at)
    {
        if (!s.Is(at, WhenSign.Number) || !s[at + 1].IsMark('/') || !s.Is(at + 2, WhenSign.Number) || !s.Is(at + 3, WhenSign.Hour, WhenSign.Of, WhenSign.One))
        {
            return;
        }

        var part = (s[at].Value, s[at + 2].Value) switch
        {
            (1, 2) => WhenSign.Half,
            (1 or 3, 4) => WhenSign.Quarter,
            _ => WhenSign.Number,
        };
        if (part != WhenSign.Number && (s.Is(at + 3, WhenSign.Hour) || s.Is(at + 4, WhenSign.Hour) || s.Is(at + 5, WhenSign.Hour)))
        {
            var counted = s[at].Value == 3 ? 1 : 0;
            s.Replace(at + counted, 3 - counted, new WhenToken(part, ""));
        }
    }
}
