using System.Text.RegularExpressions;

namespace MassageBot.Host.Channels.Sms;

/// <summary>Which numbers a text may go to. Pure.</summary>
internal static partial class SmsNumbers
{
    /// <summary>True for a number in E.164. Short codes, names that senders give themselves and addresses of other apps are none.</summary>
    public static bool IsPhone(string number) => Phone().IsMatch(number);

    /// <summary>Null when that number may be texted, else a code of why it never is.</summary>
    public static string? Fault(SmsOptions options, SmsPair pair) => pair.Client switch
    {
        _ when !IsPhone(pair.Client) => "no-phone",
        _ when pair.Client == pair.Clinic || pair.Client == options.From => "own-number",
        _ when !options.Countries.Any(start => pair.Client.StartsWith(start, StringComparison.Ordinal)) => "country",
        _ => null,
    };

    [GeneratedRegex(@"^\+[1-9][0-9]{7,14}\z")]
    private static partial Regex Phone();
}
