using System.Text.RegularExpressions;

namespace MassageBot.Core.Privacy;

/// <summary>Finds the code of a booking in what a client writes. Codes are the calendar's: six letters and digits in ours, longer in others.</summary>
public static partial class SpokenCode
{
    /// <summary>A code that nobody takes for anything else, wherever it stands; null when there is none.</summary>
    public static string? Stated(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Words().Matches(text).Select(match => match.Value).FirstOrDefault(IsUnmistakable) is { } code ? code : Shouted(text);
    }

    /// <summary>The same where a code was asked for: letters alone may be one, and small letters too.</summary>
    public static string? Answered(string text) =>
        Stated(text) ?? (Words().Matches(text).Select(match => match.Value).FirstOrDefault(word => Mixed().IsMatch(word) || Ours().IsMatch(word.ToUpperInvariant())));

    /// <summary>The code in the calendar's own writing; others may tell capitals from small letters.</summary>
    public static bool IsSame(string told, string onFile) => string.Equals(told, onFile, StringComparison.OrdinalIgnoreCase);

    /// <summary>Letters and digits in turns: no "60minutes", no "march9th".</summary>
    private static bool IsUnmistakable(string word) => Mixed().IsMatch(word) && (!NumberWithUnit().IsMatch(word) || Ours().IsMatch(word));

    /// <summary>A message of one word of letters that is written in capitals as a code is, and could be one of ours.</summary>
    private static string? Shouted(string text) => text.Trim() is var word && Ours().IsMatch(word) ? word : null;

    [GeneratedRegex(@"\b[A-Za-z0-9]{6,40}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"\A(?=[A-Za-z0-9]*[0-9])(?=[A-Za-z0-9]*[A-Za-z])[A-Za-z0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mixed();

    /// <summary>Also a date written as one word.</summary>
    [GeneratedRegex(@"\A(?:[0-9]{1,3}[A-Za-z]+|[A-Za-z]+(?:[0-9]{1,2}|20[0-9]{2})(?:st|nd|rd|th)?)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberWithUnit();

    /// <summary>The letters and digits of the embedded calendar's codes.</summary>
    [GeneratedRegex(@"\A[ACDEFGHJKMNPQRTVWXYZ2345679]{6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ours();
}
