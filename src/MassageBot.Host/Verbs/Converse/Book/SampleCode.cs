using System.Text.RegularExpressions;

namespace MassageBot.Host.Verbs.Converse.Book;

/// <summary>Confirmation codes are drawn by lot: the book shows the same one everywhere, so that it changes only when the bot says something else.</summary>
internal static partial class SampleCode
{
    private const string Sample = "5X7RFF";

    public static string In(string text) => Code().Replace(text, Sample);

    [GeneratedRegex(@"\b(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
