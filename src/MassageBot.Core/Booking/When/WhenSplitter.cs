using System.Globalization;
using System.Text;

namespace MassageBot.Core.Booking.When;

/// <summary>Cuts a message into words, numbers and marks: "2ish" is a number and a word, "a.m." one word.</summary>
internal static class WhenSplitter
{
    /// <summary>Longer messages are read up to here: nobody names a day and a time in more.</summary>
    private const int Limit = 1000;

    public static List<WhenToken> Split(string text)
    {
        text = Wellformed(text).Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var tokens = new List<WhenToken>();
        for (var at = 0; at < text.Length;)
        {
            var end = EndOf(text, at);
            if (!char.IsWhiteSpace(text[at]))
            {
                tokens.Add(Cut(text, at, end));
            }

            at = end;
        }

        return tokens;
    }

    /// <summary>Lower case without accents, apostrophes and dots: the form under which phrases are looked up.</summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && !IsApostrophe(letter) && letter != '.')
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    /// <summary>Half of a surrogate pair would stop the normalization.</summary>
    private static string Wellformed(string text)
    {
        var whole = new StringBuilder();
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, Limit)).EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString();
    }

    private static int EndOf(string text, int at)
    {
        if (char.IsLetter(text[at]))
        {
            return EndOfWord(text, at);
        }

        var end = at + (at + 1 < text.Length && char.IsSurrogatePair(text, at) ? 2 : 1);
        while (char.IsAsciiDigit(text[at]) && end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private static int EndOfWord(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length)
        {
            var letterNext = end + 1 < text.Length && char.IsLetter(text[end + 1]);
            var oneLetterEachSide = !char.IsLetter(At(text, end - 2)) && !char.IsLetter(At(text, end + 2));
            var inside = char.IsLetter(text[end])
                || (IsApostrophe(text[end]) && letterNext)
                || (text[end] == '.' && letterNext && oneLetterEachSide);
            if (!inside)
            {
                return end;
            }

            end++;
        }

        return end;
    }

    private static WhenToken Cut(string text, int at, int end)
    {
        var piece = text[at..end];
        var spaced = at == 0 || char.IsWhiteSpace(text[at - 1]);
        if (char.IsAsciiDigit(piece[0]))
        {
            var number = piece.Length < 7 ? int.Parse(piece, CultureInfo.InvariantCulture) : int.MaxValue;
            return new WhenToken(WhenSign.Number, piece) { Value = number, Spaced = spaced };
        }

        return new WhenToken(char.IsLetter(piece[0]) ? WhenSign.Word : WhenSign.Mark, piece) { Spaced = spaced };
    }

    private static char At(string text, int index) => index >= 0 && index < text.Length ? text[index] : ' ';

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or '´' or '`';
}
