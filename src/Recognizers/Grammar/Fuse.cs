namespace Microsoft.Recognizers.Text.Grammar;

/// <summary>Splits number words that some languages write as one ("doscientosavos") into the words of the lexicon.</summary>
internal static class Fuse
{
    private const int LongestWord = 60;

    public static Token[] Apply(string folded, List<(int Start, int End, TokenKind Kind)> pieces, Language language)
    {
        var tokens = new List<Token>(pieces.Count);
        foreach (var (start, end, kind) in pieces)
        {
            var length = end - start;
            if (kind != TokenKind.Word || !language.FusesNumberWords || length is < 7 or > LongestWord
                || language.Lexicon.Word(folded.AsSpan(start, length)) is not null
                || !Split(folded, start, end, language.Lexicon, tokens))
            {
                tokens.Add(new Token(kind, start, end));
            }
        }

        return [.. tokens];
    }

    private static bool Split(string folded, int start, int end, Lexicon lexicon, List<Token> tokens)
    {
        var before = tokens.Count;
        while (start < end)
        {
            var piece = LongestNumberWord(folded, start, end, lexicon);
            if (piece == 0)
            {
                tokens.RemoveRange(before, tokens.Count - before);
                return false;
            }

            tokens.Add(new Token(TokenKind.Word, start, start + piece));
            start += piece;
        }

        return true;
    }

    private static int LongestNumberWord(string folded, int start, int end, Lexicon lexicon)
    {
        for (var length = Math.Min(14, end - start); length >= 2; length--)
        {
            var entry = lexicon.Word(folded.AsSpan(start, length));
            if (entry is not null && (length > 2 || entry.TryGet(Sense.DenominatorSuffix, out _)) && (entry.TryGet(Sense.Cardinal, out _) || entry.TryGet(Sense.Scale, out _)
                || entry.TryGet(Sense.Ordinal, out _) || entry.TryGet(Sense.OrdinalScale, out _) || entry.TryGet(Sense.Denominator, out _)
                || entry.TryGet(Sense.DenominatorSuffix, out _)))
            {
                return length;
            }
        }

        return 0;
    }
}
