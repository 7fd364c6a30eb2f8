using System.Text.RegularExpressions;

namespace MassageBot.Core.Privacy;

/// <summary>
/// Finds payment card and United States social-security numbers in what a client typed, so that they are never kept.
/// Card numbers are told from other numbers by their issuer's prefix, their length and the Luhn check (ISO/IEC 7812-1), social-security
/// numbers by their three groups without the values that are never issued (ssa.gov, "Meaning of the SSN"), or by the word before or after.
/// </summary>
public static partial class SensitiveNumbers
{
    private const int FewestDigits = 9;
    private const int ShortestCard = 13;
    private const int LongestCard = 19;
    private const int LongestPhone = 15;

    private const string FieldGap = " ";

    private const char Bullet = '•';

    /// <summary>The text with every digit of such a number replaced by a bullet; the same instance when there is none.</summary>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!HasManyDigits(text))
        {
            return text;
        }

        var groups = DigitGroups.Of(text);
        var marked = new bool[groups.Count];
        for (var first = 0; first < groups.Count; first++)
        {
            var length = Math.Max(CardAt(groups, first), SocialSecurityAt(text, groups, first));
            Array.Fill(marked, true, first, length);
            first += Math.Max(0, length - 1);
        }

        return Array.IndexOf(marked, true) < 0 ? text : CoverDetails(Cover(text, groups.Where((_, i) => marked[i])));
    }

    /// <summary>
    /// The same for a number that was typed into several fields, given in their order: what is no number by itself is masked where it makes
    /// one with its neighbours. Null when nothing changes.
    /// </summary>
    public static IReadOnlyList<string>? MaskTogether(IReadOnlyList<string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var joined = string.Join(FieldGap, fields);
        var masked = Mask(joined);
        var result = new List<string>(fields.Count);
        for (int i = 0, at = 0; i < fields.Count; at += fields[i].Length + FieldGap.Length, i++)
        {
            result.Add(masked.Substring(at, fields[i].Length));
        }

        for (var i = 0; i + 2 < fields.Count; i++)
        {
            if (SocialSecurity().IsMatch($"{fields[i]}-{fields[i + 1]}-{fields[i + 2]}"))
            {
                (result[i], result[i + 1], result[i + 2]) = (new string(Bullet, 3), new string(Bullet, 2), new string(Bullet, 4));
            }
        }

        return result.SequenceEqual(fields) ? null : result;
    }

    /// <summary>True when digits of the text were masked.</summary>
    public static bool IsMasked(string text) => text.Count(letter => letter == Bullet) >= FewestDigits;

    private static bool HasManyDigits(string text)
    {
        var digits = 0;
        for (var i = 0; i < text.Length && digits < FewestDigits; i++)
        {
            digits += DigitGroups.DigitAt(text, i, out _) >= 0 ? 1 : 0;
        }

        return digits == FewestDigits;
    }

    /// <summary>How many groups from there on are one card number; what follows it, such as a date, is left out. Zero when none is.</summary>
    private static int CardAt(List<DigitGroup> groups, int first)
    {
        if (groups[first].Plus && groups[first].Digits.Length <= LongestPhone)
        {
            return 0;
        }

        var number = "";
        var found = 0;
        for (var i = first; i < groups.Count && (i == first || groups[i].Gap is not null); i++)
        {
            number += groups[i].Digits;
            if (number.Length > LongestCard)
            {
                break;
            }

            if (number.Length >= ShortestCard && IsCard(number) && IsGroupedLikeACard(groups, first, i, number.Length))
            {
                found = i - first + 1;
            }
        }

        return found;
    }

    /// <summary>
    /// Up to fifteen digits can be one phone number, so they count only in the groups that such cards are printed in. Longer ones can be two
    /// phone numbers in a row: three and four digits side by side are a phone's.
    /// </summary>
    private static bool IsGroupedLikeACard(List<DigitGroup> groups, int first, int last, int digits)
    {
        var lengths = groups[first..(last + 1)].ConvertAll(static group => group.Digits.Length);
        if (digits > LongestPhone)
        {
            return !lengths.Zip(lengths.Skip(1)).Any(static pair => pair is (3, 4));
        }

        return lengths is [_] or [4, 6, 5 or 4] or [4, 4, 4, _] || lengths.TrueForAll(static length => length == 1);
    }

    private static int SocialSecurityAt(string text, List<DigitGroup> groups, int first)
    {
        if (IsWholeSocialSecurity(text, groups[first]))
        {
            return 1;
        }

        var isOne = first + 2 < groups.Count
            && !groups[first].Plus
            && groups[first + 1].Gap is { } gap
            && !gap.Contains(',', StringComparison.Ordinal)
            && groups[first].Gap != gap
            && groups[first + 2].Gap == gap
            && (first + 3 == groups.Count || groups[first + 3].Gap != gap)
            && SocialSecurity().IsMatch($"{groups[first].Digits}-{groups[first + 1].Digits}-{groups[first + 2].Digits}");
        return isOne ? 3 : 0;
    }

    /// <summary>Nine digits alone can be a phone number abroad: they count where the words say what they are.</summary>
    private static bool IsWholeSocialSecurity(string text, DigitGroup group)
    {
        if (group.Digits.Length != FewestDigits || !SocialSecurity().IsMatch($"{group.Digits[..3]}-{group.Digits[3..5]}-{group.Digits[5..]}"))
        {
            return false;
        }

        var (start, end) = (group.At[0], group.At[^1] + 1);
        return NamedBefore().IsMatch(text[Math.Max(0, start - 40)..start]) || NamedAfter().IsMatch(text[end..Math.Min(text.Length, end + 40)]);
    }

    private static bool IsCard(string digits) => Issuer().IsMatch(digits) && PassesLuhn(digits);

    private static bool PassesLuhn(string digits)
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

    private static string Cover(string text, IEnumerable<DigitGroup> groups)
    {
        var covered = text.ToCharArray();
        foreach (var at in groups.SelectMany(group => group.At))
        {
            covered[at] = Bullet;
            if (char.IsHighSurrogate(text[at]))
            {
                covered[at + 1] = Bullet;
            }
        }

        return new string(covered);
    }

    /// <summary>The date and code of a card, which say nothing else either: "exp 08/29" is no wish for a day.</summary>
    private static string CoverDetails(string masked) =>
        CardDetails().Replace(masked, static match => string.Concat(match.Value.Select(letter => char.IsAsciiDigit(letter) ? Bullet : letter)));

    [GeneratedRegex(@"\b(?:exp\w*|valid\w*|good thru|vence\w*|venc\w*|caduca\w*)\W{0,3}\d{1,2}\s*[/-]\s*\d{2,4}|(?<=•\W{1,3})\d{1,2}\s*/\s*\d{2,4}(?:\s+\d{3,4}\b)?|(?<!\p{L})(?:cvv2?|cvc2?|cid|csc|security code|c[oó]digo(?: de seguridad)?|pin|zip)\W{0,3}\d{3,5}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CardDetails();

    [GeneratedRegex(@"\A(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11,16}|35\d{14,17}|6(?:011|4[4-9]\d|5\d\d|2\d\d)\d{12,15}|(?:50|5[6-9]|63|67|60)\d{14,17})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Issuer();

    [GeneratedRegex(@"\A(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SocialSecurity();

    [GeneratedRegex(@"(?:\bssn?|s\.s\.n\.?|social[\W_]*sec\w*|\bsocial|seguro[\W_]*social|\bnss)\b[^\d]{0,20}\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedBefore();

    [GeneratedRegex(@"\A[^\d]{0,12}\b(?:ssn|social|seguro social)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedAfter();
}
