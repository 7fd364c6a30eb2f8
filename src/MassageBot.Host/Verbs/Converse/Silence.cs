using System.Globalization;
using System.Text.RegularExpressions;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>The turn <c>&lt;silence 10m&gt;</c>: nothing is said for a while.</summary>
internal static partial class Silence
{
    /// <summary>How long; null for a turn that says something.</summary>
    public static TimeSpan? Of(string turn)
    {
        if (Form().Match(turn) is not { Success: true } match)
        {
            return null;
        }

        var amount = double.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch
        {
            "s" => TimeSpan.FromSeconds(amount),
            "h" => TimeSpan.FromHours(amount),
            "d" => TimeSpan.FromDays(amount),
            _ => TimeSpan.FromMinutes(amount),
        };
    }

    [GeneratedRegex(@"^\s*<silence\s+(?<amount>\d+(\.\d+)?)\s*(?<unit>[smhd])\w*\s*>\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
