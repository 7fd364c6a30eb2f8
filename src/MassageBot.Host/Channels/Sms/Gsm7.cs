using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MassageBot.Host.Channels.Sms;

/// <summary>The alphabet of a text message (3GPP TS 23.038). One letter outside it makes the whole message cost more than twice as much.</summary>
internal static class Gsm7
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "\f^{}\\[~]|€";

    private static readonly FrozenSet<char> One = Basic.ToFrozenSet();
    private static readonly FrozenSet<char> Two = Extended.ToFrozenSet();

    private static readonly FrozenDictionary<char, string> Alike = new (string Letters, string Plain)[]
    {
        ("‘’‚`´", "'"),
        ("“”„«»", "\""),
        ("–—‐‑−•·", "-"),
        ("…", "..."),
        ("×", "x"),
        ("º", "o"),
        ("ª", "a"),
        ("\u00A0\u202F\u2009\t", " "),
    }.SelectMany(row => row.Letters.Select(letter => (letter, row.Plain))).ToFrozenDictionary(pair => pair.letter, pair => pair.Plain);

    /// <summary>The text in this alphabet: quotes and dashes plain, accents kept where the alphabet has them, what has no likeness left out.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            folded.Append(Fold(letter));
        }

        return folded.ToString();
    }

    /// <summary>Length in septets of a text in this alphabet.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var length = 0;
        foreach (var letter in text)
        {
            length += Two.Contains(letter) ? 2 : 1;
        }

        return length;
    }

    private static string Fold(char letter)
    {
        if (One.Contains(letter) || Two.Contains(letter))
        {
            return letter.ToString();
        }

        if (Alike.TryGetValue(letter, out var alike))
        {
            return alike;
        }

        if (char.IsSurrogate(letter))
        {
            return "";
        }

        var plain = letter.ToString().Normalize(NormalizationForm.FormD).Where(part => char.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark);
        return new string([.. plain.Where(part => One.Contains(part) || Two.Contains(part))]);
    }
}
