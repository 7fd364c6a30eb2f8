using System.Text.RegularExpressions;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>Reads e-mail addresses and telephone numbers, and takes their words, so that no digit of theirs becomes a pick or a time.</summary>
internal sealed partial class ContactReader(string country)
{
    private readonly PhonePlan _plan = PhonePlan.For(country);

    public static string? ReadEmail(Message message)
    {
        var match = Email().Match(message.Text.Source);
        if (!match.Success)
        {
            return null;
        }

        message.TakeSpan(match.Index, match.Index + match.Length);
        return match.Value.ToLowerInvariant();
    }

    /// <summary>E.164, or null.</summary>
    public string? ReadPhone(Message message)
    {
        foreach (Match match in Digits().Matches(message.Text.Source))
        {
            if (_plan.ToE164(match.Value) is { } number)
            {
                message.TakeSpan(match.Index, match.Index + match.Length);
                return number;
            }
        }

        return null;
    }

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w@.])\+?\(?\d(?:[\s().\-/]{0,3}\d){6,18}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
