using System.Text.RegularExpressions;

namespace MassageBot.Core.Elsewhere;

/// <summary>The code by which a chat goes on in another conversation: six digits, shown in the one and sent in the other.</summary>
public static partial class MoveCode
{
    /// <summary>How long one counts.</summary>
    public static readonly NodaTime.Duration Lifetime = NodaTime.Duration.FromMinutes(10);

    /// <summary>Wrong ones of a number in that time, before no other is looked at.</summary>
    public const int MostWrong = 5;

    /// <summary>The code that a message is, with at most a word or two around it ("code 482 913"); null for anything else.</summary>
    public static string? In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Message().Match(text) is { Success: true } match ? match.Groups["first"].Value + match.Groups["last"].Value : null;
    }

    [GeneratedRegex(@"\A\s*(?:(?:my|the|your|code|is|here|its|it's|mi|el|su|c[oó]digo|es|aqu[ií]|este|va)[\s:]+){0,4}(?<first>[0-9]{3})[ -]?(?<last>[0-9]{3})[\s.!]*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Message();
}
