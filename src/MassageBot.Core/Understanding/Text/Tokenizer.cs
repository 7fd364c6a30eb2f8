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

    public static TokenizedText Split(string text)
    {
        var source = text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
        var tokens = new List<Token>();
        var startsClause = true;
        for (var match = Pieces().Match(source); match.Success; match = match.NextMatch())
        {
            if (match.Groups["end"].Success || match.Groups["tone"].Success)
            {
                startsClause |= match.Groups["end"].Success;
                continue;
            }

            var length = LengthWithoutPossessive(match.Value);
            tokens.Add(new Token(Fold(match.Value[..length]), match.Index, match.Index + length, startsClause));
            startsClause = false;
        }

        return new TokenizedText(source, [.. tokens]);
    }

    /// <summary>"back's been killing me", "Mia's": the word is what stands before the apostrophe. "it's" and "what's" stay words of their own.</summary>
    private static int LengthWithoutPossessive(string word)
    {
        var isPossessive = word.Length > 2 && word[^1] is ('s' or 'S') && word[^2] is ('\'' or '’');
        return isPossessive && !Contracted.Contains(word[..^2].ToLowerInvariant()) ? word.Length - 2 : word.Length;
    }

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
        (?<address>[^\s@<>,;:]+@[^\s@<>,;:]+\.[\p{L}]+|https?://\S+|www\.\S+)
        |(?<number>\d+(?:[.:/,-]\d+)+(?![\p{L}\p{N}]))
        |(?<tone>\uD83C[\uDFFB-\uDFFF])
        |(?<word>[wW]/[oO]?(?!\w)|[\p{L}\p{M}\p{N}]+(?:['’`´][\p{L}]+)*)
        |(?<smiley>[:;]-?[)(DPp](?!\w)|<3)
        |(?<end>[.,;!?¡¿\n…]+)
        |(?<emoji>\p{Cs}{2}|[\u2600-\u27BF])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pieces();
}
