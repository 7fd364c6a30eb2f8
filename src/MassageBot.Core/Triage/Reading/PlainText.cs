using System.Globalization;
using System.Text;

namespace MassageBot.Core.Triage.Reading;

/// <summary>Lower-cased, unaccented, straight-quoted text: what words are compared in.</summary>
public static class PlainText
{
    /// <summary>Folds a text. Line breaks and punctuation stay.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var plain = IsAscii(text) ? text : text.Normalize(NormalizationForm.FormKD);
        foreach (var letter in plain)
        {
            Append(folded, letter);
        }

        return folded.ToString();
    }

    private static bool IsAscii(string text) => System.Text.Ascii.IsValid(text);

    private static void Append(StringBuilder folded, char letter)
    {
        if (letter < 128)
        {
            folded.Append(char.ToLowerInvariant(letter));
            return;
        }

        if (letter is '\u2019' or '\u2018' or '\u02bc' or '\u00b4')
        {
            folded.Append('\'');
            return;
        }

        var category = CharUnicodeInfo.GetUnicodeCategory(letter);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
        {
            return;
        }

        folded.Append(category == UnicodeCategory.SpaceSeparator ? ' ' : char.ToLowerInvariant(letter));
    }
}
