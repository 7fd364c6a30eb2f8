using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MassageBot.Core.Privacy;

/// <summary>Digits written without a gap.</summary>
/// <param name="Digits">The digits as ASCII, whatever script they were typed in.</param>
/// <param name="At">Where each digit begins in the text.</param>
/// <param name="Gap">What stands between this group and the one before; null when that is more than a separator.</param>
/// <param name="Plus">True when a plus sign opens it, as in an international phone number.</param>
internal sealed record DigitGroup(string Digits, ImmutableArray<int> At, string? Gap, bool Plus);

/// <summary>
/// Finds groups of digits as people type them: in any script, full-width, raised or circled, with blanks, dashes, dots, slashes or invisible
/// characters between them.
/// </summary>
internal static class DigitGroups
{
    private const int WidestGap = 4;

    public static List<DigitGroup> Of(string text)
    {
        var groups = new List<DigitGroup>();
        var end = -1;
        for (var i = 0; i < text.Length;)
        {
            if (DigitAt(text, i, out _) < 0)
            {
                i++;
                continue;
            }

            var (group, next) = Read(text, i, end);
            groups.Add(group);
            end = i = next;
        }

        return groups;
    }

    /// <summary>The value of the digit there, or -1; <paramref name="length"/> is how many characters it takes.</summary>
    public static int DigitAt(string text, int at, out int length)
    {
        length = 1;
        var letter = text[at];
        if (letter < 0x80)
        {
            return char.IsAsciiDigit(letter) ? letter - '0' : -1;
        }

        length = char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return CharUnicodeInfo.GetDigitValue(text, at);
    }

    private static (DigitGroup Group, int Next) Read(string text, int start, int previousEnd)
    {
        var digits = new StringBuilder();
        var at = ImmutableArray.CreateBuilder<int>();
        var i = start;
        while (i < text.Length && DigitAt(text, i, out var length) is >= 0 and var digit)
        {
            digits.Append((char)('0' + digit));
            at.Add(i);
            i += length;
        }

        var gap = previousEnd < 0 ? null : Separator(text.AsSpan(previousEnd, start - previousEnd));
        return (new DigitGroup(digits.ToString(), at.ToImmutable(), gap, start > 0 && text[start - 1] is '+' or '＋'), i);
    }

    /// <summary>The gap without what nobody sees; null when it is more than a separator.</summary>
    private static string? Separator(ReadOnlySpan<char> gap)
    {
        var seen = new StringBuilder();
        foreach (var letter in gap)
        {
            if (char.GetUnicodeCategory(letter) is UnicodeCategory.Format)
            {
                continue;
            }

            if (seen.Length == WidestGap || !IsSeparator(letter))
            {
                return null;
            }

            seen.Append(letter);
        }

        return seen.ToString();
    }

    private static bool IsSeparator(char letter) =>
        char.IsWhiteSpace(letter)
        || letter is '.' or ',' or '/' or '_' or '*' or '|' or '·' or '•' or '−' or '~'
        || char.GetUnicodeCategory(letter) == UnicodeCategory.DashPunctuation;
}
