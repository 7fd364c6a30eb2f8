using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>
/// Tells "not relaxation" from "no, relaxation": a refusing word counts when only articles and words of wanting stand between it and
/// the choice, and no punctuation.
/// </summary>
internal static partial class Refusal
{
    public static bool Precedes(string utterance, int start) => Refused().IsMatch(utterance.AsSpan(0, start));

    [GeneratedRegex(
        @"(?<!\b(why|por\s?qu[eé])\s+)\b(not|no|don['’]?t|do\s+not|never|without|except|neither|nor|ni|sin|nunca|tampoco|excepto)\s+"
        + @"((the|an?|any|want|need|like|to|have|get|prefer|la|las|el|los|una?|quiero|deseo|necesito|quisiera|me|gusta|de)\s+)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Refused();
}
