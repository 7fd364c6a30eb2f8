using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MassageBot.Core.Understanding.Text;

/// <summary>Cuts a message into words, numbers, addresses and emoji: lower-case, without accents and apostrophes.</summary>
internal static partial class Tokenizer
{
    private static readonly HashSet<string> Contracted =
    [
        "it", "that", "this", "what", "there", "here", "he", "she", "who", "how", "where", "when", "why", "let", "everything", "something", "nothing",
    ];

    private static readonly SearchValues<char> Ends = SearchValues.Create(".,;!?¡¿\n…");

    public static TokenizedText Split(string text)
    {
        var source = text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
        var tokens = new List<Token>();
        var startsClause = true;
        foreach (var match in Pieces().EnumerateMatches(source))
        {
            var piece = source.AsSpan(match.Index, match.Length);
            var isEnd = IsEnd(piece);
            if (isEnd || IsTone(piece))
            {
                startsClause |= isEnd;
                continue;
            }

            var length = LengthWithoutPossessive(piece);
            tokens.Add(new Token(Fold(source.Substring(match.Index, length)), match.Index, match.Index + length, startsClause));
            startsClause = false;
        }

        return new TokenizedText(source, [.. tokens]);
    }

    /// <summary>"back's been killing me", "Mia's": the word is what stands before the apostrophe. "it's" and "what's" stay words of their own.</summary>
    private static int LengthWithoutPossessive(ReadOnlySpan<char> word)
    {
        var isPossessive = word.Length > 2 && word[^1] is ('s' or 'S') && word[^2] is ('\'' or '’');
        return isPossessive && !Contracted.Contains(word[..^2].ToString().ToLowerInvariant()) ? word.Length - 2 : word.Length;
    }

    /// <summary>What ends a clause. Asked of the piece, not of the expression's groups: those are objects for each word of a message.</summary>
    private static bool IsEnd(ReadOnlySpan<char> piece) => !piece.ContainsAnyExcept(Ends);

    /// <summary>A colour of skin that belongs to the emoji before it.</summary>
    private static bool IsTone(ReadOnlySpan<char> piece) => piece is ['\uD83C', >= '\uDFFB' and <= '\uDFFF'];

    /// <summary>Lower-case, accents and apostrophes removed.</summary>
    public static string Fold(string word)
    {
        if (IsPlain(word))
        {
            return word;
        }

        if (Ascii.IsValid(word) && !word.AsSpan().ContainsAny('\'', '`'))
        {
            return word.ToLowerInvariant();
        }

        var folded = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && letter is not ('\'' or '’' or '`' or '´'))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    private static bool IsPlain(string word)
    {
        foreach (var letter in word)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(
        """
        [^\s@<>,;:]+@[^\s@<>,;:]+\.[\p{L}]+|https?://\S+|www\.\S+
        |\d+(?:[.:/,-]\d+)+(?![\p{L}\p{N}])
        |\uD83C[\uDFFB-\uDFFF]
        |[wW]/[oO]?(?!\w)|[\p{L}\p{M}\p{N}]+(?:['’`´][\p{L}]+)*
        |[:;]-?[)(DPp](?!\w)|<3
        |[.,;!?¡¿\n…]+
        |\p{Cs}{2}|[\u2600-\u27BF]
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pieces();
}
