namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Groups of digits that only blanks, dots, dashes, slashes and brackets separate, one after another.</summary>
internal sealed class DigitRun
{
    private const int MostGroups = 16;

    private DigitRun(int start) => Start = start;

    public int Start { get; private set; }

    /// <summary>Where to look on when the run is no number: after its first group, or after all of it when nothing in it stands apart.</summary>
    public int Skip { get; private set; }

    public List<(int Start, int End)> Groups { get; } = [];

    public static DigitRun Read(string text, int i)
    {
        var run = new DigitRun(i);
        var at = Opening(text, i);
        if (at < 0)
        {
            return null;
        }

        while (run.Groups.Count < MostGroups && at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]))
        {
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            run.Groups.Add((at, end));
            at = Separator(text, end);
        }

        run.Skip = run.Groups.Count == 0 || text[i] == '(' ? i + 1 : run.LooksLikeCard() ? run.Groups[^1].End : run.EndOfFirstWord(text);
        return run.Groups.Count == 0 ? null : run;
    }

    /// <summary>"+", "(", "(+" or a digit begins a number.</summary>
    private static int Opening(string text, int i)
    {
        var at = i;
        at += text[at] == '(' ? 1 : 0;
        at += at < text.Length && text[at] == '+' ? 1 : 0;
        return at < text.Length && char.IsAsciiDigit(text[at]) ? at : -1;
    }

    /// <summary>The start of the next group behind at most three separating characters, or -1.</summary>
    private static int Separator(string text, int end)
    {
        var at = end;
        var blanks = 0;
        while (at < text.Length && at - end < 4 && (IsBlank(text[at]) || text[at] is '-' or '.' or '/' or '(' or ')'))
        {
            blanks += IsBlank(text[at]) ? 1 : 0;
            if (blanks > 1 && IsBlank(text[at - 1]) && IsBlank(text[at]))
            {
                return -1;
            }

            at++;
        }

        return at == end || at >= text.Length ? -1 : at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\u00A0';

    private bool LooksLikeCard() => Groups.Count >= 3 && Groups.Take(3).All(g => g.End - g.Start == 4);

    private int EndOfFirstWord(string text)
    {
        var last = Groups[0].End;
        for (var g = 1; g < Groups.Count; g++)
        {
            if (text.IndexOf(' ', last, Groups[g].Start - last) >= 0)
            {
                break;
            }

            last = Groups[g].End;
        }

        return last;
    }
}
