using System.Globalization;
using Microsoft.Recognizers.Text.Grammar;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Walks a text from number to number and asks what unit follows each.</summary>
internal sealed class UnitReader(string culture)
{
    private readonly Language _language = Language.Of(culture);
    private readonly NumberFormat _format = NumberFormat.Of(culture);

    /// <summary>What a number with its unit means, or null.</summary>
    public delegate ModelResult Meaning(Sentence text, int first, Quantity number, NumberReader numbers);

    public List<ModelResult> Read(string query, Meaning meaning) => Read(query, meaning, out _);

    /// <summary>As above, and hands out the text as it was cut, or null when there was none.</summary>
    public List<ModelResult> Read(string query, Meaning meaning, out Sentence text)
    {
        text = null;
        List<ModelResult> found = [];
        if (string.IsNullOrEmpty(query))
        {
            return found;
        }

        text = new Sentence(query, _language);
        var numbers = new NumberReader(text, _format, signs: false);
        for (var i = 0; i < text.Count;)
        {
            var number = text.CanBegin(i) && !PartOfName(text, i) ? numbers.Read(i) : default;
            var result = number.Found ? meaning(text, i, number, numbers) : null;
            if (result is not null)
            {
                found.Add(result);
                number = number with { Next = EndOf(text, i, result.End) };
            }

            i = number.Found ? Math.Max(number.Next, i + 1) : i + 1;
        }

        return found;
    }

    public string Print(double value) => value == Math.Floor(value) || Math.Abs(value) > 1e15
        ? _format.Print(value) : value.ToString("R", CultureInfo.InvariantCulture).Replace('.', _format.Decimal);

    public static int AfterHyphen(Sentence text, int i) => text.IsMark(i, '-') ? i + 1 : i;

    /// <summary>"scp-173": the number belongs to a name.</summary>
    private static bool PartOfName(Sentence text, int i) =>
        text.IsDigits(i) && text.Glued(i) && (text.IsWord(i - 1) || text.IsMark(i - 1, '-') && text.Glued(i - 1) && text.IsWord(i - 2) || text.IsMark(i - 1, ':') || text.IsMark(i - 1, '$'));

    private static int EndOf(Sentence text, int i, int lastCharacter)
    {
        while (i < text.Count && text[i].Start <= lastCharacter)
        {
            i++;
        }

        return i;
    }
}
