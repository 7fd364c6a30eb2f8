using System.Text;

namespace MassageBot.Core.Wording;

/// <summary>Text as Unicode means it: half characters and control characters, which make string functions throw, are replaced or dropped.</summary>
public static class WellFormed
{
    public static string Text(string text)
    {
        if (IsWellFormed(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    private static bool IsWellFormed(string text)
    {
        foreach (var character in text)
        {
            if (char.IsSurrogate(character) || (char.IsControl(character) && character is not ('\n' or '\t')))
            {
                return false;
            }
        }

        return true;
    }
}
