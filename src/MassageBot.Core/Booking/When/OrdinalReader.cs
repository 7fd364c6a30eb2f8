namespace MassageBot.Core.Booking.When;

/// <summary>"20th", "1ro", "30 and five": joins what the splitter cut at the figure, and tens with their units.</summary>
internal static class OrdinalReader
{
    public static void Read(WhenSentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!sentence.Is(at, WhenSign.Number))
            {
                continue;
            }

            JoinTens(sentence, at);
            ReadMeridiem(sentence, at);
            var suffix = sentence[at + 1];
            if (!suffix.Spaced && suffix.Text is "st" or "nd" or "rd" or "th" or "ro" or "º" or "°")
            {
                sentence.Replace(at, 2, new WhenToken(WhenSign.Ordinal, sentence[at].Text + suffix.Text) { Value = sentence[at].Value });
            }
        }
    }

    /// <summary>"10a", "3:30p"</summary>
    private static void ReadMeridiem(WhenSentence s, int at)
    {
        var letter = s[at + 1];
        if (!letter.Spaced && letter.Text is "a" or "p" && (s[at].Value is >= 1 and <= 12 || s[at - 1].IsMark(':')))
        {
            s.Replace(at + 1, 1, letter with { Sign = letter.Text == "a" ? WhenSign.Am : WhenSign.Pm });
        }
    }

    private static void JoinTens(WhenSentence s, int at)
    {
        var tens = s[at].Spelled && s[at].Value is >= 20 and < 100 && s[at].Value % 10 == 0;
        var unit = s.Is(at + 1, WhenSign.And) || s[at + 1].IsMark('-') ? at + 2 : at + 1;
        if (!tens || !s.Is(unit, WhenSign.Number, WhenSign.Ordinal) || !s[unit].Spelled || s[unit].Value is < 1 or > 9)
        {
            return;
        }

        s.Replace(at, unit + 1 - at, s[unit] with { Value = s[at].Value + s[unit].Value, Text = $"{s[at].Value + s[unit].Value}" });
    }
}
