using System.Text.RegularExpressions;

namespace MassageBot.Core.Privacy;

/// <summary>Finds a number or the end of one in what a client writes ("ends in 0172").</summary>
public static partial class SpokenDigits
{
    private const int LongestNumber = 15;

    /// <summary>All its digits together; null when they are too few or too many to be of a number. In "the last 4 are 0225" the 4 only counts.</summary>
    public static string? In(string text)
    {
        var groups = Groups().Matches(text).Select(match => Identification.Digits(match.Value)).ToList();
        var whole = groups.Where(group => group.Length >= Identification.LastDigits).ToList();
        var digits = string.Concat(whole.Count > 0 ? whole : groups);
        return digits.Length is >= Identification.LastDigits and <= LongestNumber ? digits : null;
    }

    /// <summary>What else is said.</summary>
    public static string Without(string text) => Groups().Replace(text, " ").Trim(' ', ',', ';', '.');

    [GeneratedRegex(@"[0-9][0-9\s().-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Groups();
}
