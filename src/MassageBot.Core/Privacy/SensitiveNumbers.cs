using System.Text.RegularExpressions;

namespace MassageBot.Core.Privacy;

/// <summary>
/// Finds payment card and United States social-security numbers in what a client typed, so that they are never kept.
/// Card numbers are told from other numbers by their issuer's prefix, their length and the Luhn check (ISO/IEC 7812-1).
/// </summary>
public static partial class SensitiveNumbers
{
    private const int FewestDigits = 9;

    /// <summary>The text with every digit of such a number replaced by a bullet; the same instance when there is none.</summary>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!HasManyDigits(text))
        {
            return text;
        }

        var masked = SocialSecurity().Replace(Card().Replace(text, MaskCard), Bullets);
        return masked == text ? text : masked;
    }

    private static bool HasManyDigits(string text)
    {
        var digits = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter) && ++digits == FewestDigits)
            {
                return true;
            }
        }

        return false;
    }

    private static string MaskCard(Match match)
    {
        Span<char> digits = stackalloc char[19];
        var count = 0;
        foreach (var letter in match.ValueSpan)
        {
            if (char.IsAsciiDigit(letter))
            {
                digits[count++] = letter;
            }
        }

        return IsCard(digits[..count]) ? Bullets(match) : match.Value;
    }

    private static bool IsCard(ReadOnlySpan<char> digits) => Issuer().IsMatch(digits) && PassesLuhn(digits);

    private static bool PassesLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }

        return sum % 10 == 0;
    }

    private static string Bullets(Match match) => AsciiDigit().Replace(match.Value, "•");

    [GeneratedRegex(@"(?<![+\d])(?<!\d[ .-])\d(?:[ .-]{0,2}\d){12,18}(?![ .-]?\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Card();

    [GeneratedRegex(@"\A(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11,16}|35\d{14,17}|6(?:011|4[4-9]\d|5\d\d|2\d\d)\d{12,15})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Issuer();

    [GeneratedRegex(@"(?<![\d-])(?!000|666|9)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\d-])|(?<=\b(?:ssn|social security|social|seguro social)\b[^\d]{0,20})(?!000|666|9)\d{9}(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SocialSecurity();

    [GeneratedRegex("[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex AsciiDigit();
}
