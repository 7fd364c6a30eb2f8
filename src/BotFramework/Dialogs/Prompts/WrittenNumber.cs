using System.Text;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The first number of an answer, with a point and no groups, whatever the language writes.</summary>
internal static class WrittenNumber
{
    private const string Separators = ".,'\u2019\u00A0\u202F";

    public static string FirstIn(string text, string locale) =>
        HasNumberWords(locale) ? Recognized(text, locale) : FirstFigures(text, locale) ?? Recognized(text, Culture.English);

    private static bool HasNumberWords(string locale) =>
        locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) || locale.StartsWith("es", StringComparison.OrdinalIgnoreCase);

    // A number that is glued to its unit ("125ft") is known only with it.
    private static string Recognized(string text, string locale)
    {
        var found = NumberRecognizer.RecognizeNumber(text, locale);
        found = found.Count > 0 ? found : NumberWithUnitRecognizer.RecognizeAge(text, locale);
        found = found.Count > 0 ? found : NumberWithUnitRecognizer.RecognizeDimension(text, locale);
        return found.Count > 0 ? found[0].Resolution["value"]?.ToString().Replace(',', '.') : null;
    }

    private static string FirstFigures(string text, string locale)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return null;
        }

        var figures = new StringBuilder(start > 0 && text[start - 1] is '-' or '\u2212' ? "-" : string.Empty);
        var point = KnownCultures.Find(locale)?.NumberFormat.NumberDecimalSeparator ?? ".";
        for (var i = start; i < text.Length && BelongsTo(text, i); i++)
        {
            var parts = !char.IsAsciiDigit(text[i]);
            figures.Append(!parts ? text[i] : point[0] == text[i] || !IsGroup(text, i + 1) ? "." : string.Empty);
        }

        return figures.ToString();
    }

    private static bool BelongsTo(string text, int i) =>
        char.IsAsciiDigit(text[i]) || (Separators.Contains(text[i]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]));

    private static bool IsGroup(string text, int i)
    {
        var end = i;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - i == 3;
    }
}
