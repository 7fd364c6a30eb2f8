using System.Globalization;
using System.Text;

namespace MassageBot.Core.Wording;

/// <summary>Text as it is compared: lower case, without accents and punctuation, single blanks.</summary>
public static class Fold
{
    public static string Text(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            Append(folded, character);
        }

        return folded.ToString().Trim();
    }

    /// <summary>True when one of the phrases stands in the text, as words of its own.</summary>
    public static bool Holds(string text, IReadOnlyList<string> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        var line = $" {Text(text)} ";
        return phrases.Any(phrase => line.Contains($" {Text(phrase)} ", StringComparison.Ordinal));
    }

    /// <summary>True when <paramref name="text"/> as a whole is one of the phrases.</summary>
    public static bool IsOneOf(string text, IReadOnlyList<string> phrases)
    {
        var folded = Text(text);
        return phrases.Any(phrase => Text(phrase) == folded);
    }

    private static void Append(StringBuilder folded, char character)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark || character is '\'' or '’')
        {
            return;
        }

        if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
        {
            folded.Append(char.ToLowerInvariant(character));
            return;
        }

        if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }
}
