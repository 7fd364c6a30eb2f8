using System.Globalization;
using System.Text;

namespace Microsoft.Recognizers.Text.Grammar;

/// <summary>Lower case without accents, one character for one, so that positions in the folded text are positions in the original.</summary>
internal static class Folding
{
    private static readonly char[] Latin = BuildLatin();

    public static char Fold(char c) => c switch
    {
        < (char)0x250 => Latin[c],
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\uFF5E' or '\u301C' => '~',
        >= '\uFF01' and < '\uFF5E' => Latin[c - 0xFEE0],
        _ when char.IsWhiteSpace(c) => ' ',
        _ => char.ToLowerInvariant(c),
    };

    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Fold(source[i]);
        }
    });

    private static char[] BuildLatin()
    {
        var table = new char[0x250];
        for (var c = 0; c < table.Length; c++)
        {
            var lower = char.ToLowerInvariant((char)c);
            var bare = lower.ToString().Normalize(NormalizationForm.FormD)[0];
            table[c] = char.IsWhiteSpace((char)c) ? ' ' : char.GetUnicodeCategory(lower) == UnicodeCategory.LowercaseLetter ? bare : lower;
        }

        table['\u00B4'] = table['`'] = '\'';
        return table;
    }
}
