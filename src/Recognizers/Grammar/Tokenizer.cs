namespace Microsoft.Recognizers.Text.Grammar;

/// <summary>Cuts folded text into words, runs of digits and single marks; blanks only separate. One pass, no rules of any language.</summary>
internal static class Tokenizer
{
    public static List<(int Start, int End, TokenKind Kind)> Cut(string folded)
    {
        var pieces = new List<(int, int, TokenKind)>(folded.Length / 4 + 4);
        var i = 0;
        while (i < folded.Length)
        {
            if (folded[i] == ' ')
            {
                i++;
                continue;
            }

            var kind = KindOf(folded[i]);
            var end = kind == TokenKind.Mark ? MarkEnd(folded, i) : RunEnd(folded, i, kind);
            pieces.Add((i, end, kind));
            i = end;
        }

        return pieces;
    }

    public static TokenKind KindOf(char c) =>
        c is >= '0' and <= '9' ? TokenKind.Digits : char.IsLetter(c) && c is not ('\u00BA' or '\u00AA') ? TokenKind.Word : TokenKind.Mark;

    private static int RunEnd(string folded, int start, TokenKind kind)
    {
        var end = start + 1;
        while (end < folded.Length && KindOf(folded[end]) == kind)
        {
            end++;
        }

        return end;
    }

    private static int MarkEnd(string folded, int start) =>
        char.IsHighSurrogate(folded[start]) && start + 1 < folded.Length && char.IsLowSurrogate(folded[start + 1]) ? start + 2 : start + 1;
}
