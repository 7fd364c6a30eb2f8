using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds cardinals, decimals, fractions and powers.</summary>
public class NumberModel : IModel
{
    private readonly Language _language;
    private readonly NumberFormat _format;

    internal NumberModel(string culture)
    {
        _language = Language.Of(culture);
        _format = NumberFormat.Of(culture);
    }

    public string ModelTypeName => "number";

    public List<ModelResult> Parse(string query)
    {
        List<ModelResult> found = [];
        if (string.IsNullOrEmpty(query))
        {
            return found;
        }

        var text = new Sentence(query, _language);
        var reader = new NumberReader(text, _format);
        for (var i = 0; i < text.Count;)
        {
            var number = IsMention(text, i) ? reader.Read(i) : default;
            if (!number.Found)
            {
                i++;
                continue;
            }

            if (!PartOfWord(text, i, number.Next))
            {
                found.Add(Span.Of(text, i, number.Next, "number", new() { ["subtype"] = Subtype(number), ["value"] = _format.Print(number.Value) }));
            }

            i = number.Next;
        }

        return found;
    }

    private static string Subtype(Quantity number) => number.Kind switch
    {
        QuantityKind.Integer => "integer",
        QuantityKind.Decimal => "decimal",
        QuantityKind.Fraction => "fraction",
        QuantityKind.Power => "power",
    };

    private static bool IsMention(Sentence text, int i)
    {
        if (text.Find(i, Sense.NumberStop, out _, out _))
        {
            return false;
        }

        return !text.Find(i, Sense.Cardinal, out var word, out _) || word.Value != 1 || !text.FindBefore(i, Sense.NumberStop, out _, out _);
    }

    /// <summary>"180.25ml", "4th" and "3pm" hold digits but are no numbers.</summary>
    private static bool PartOfWord(Sentence text, int first, int next) =>
        text.IsDigits(next - 1) && next < text.Count && text.Glued(next) && (text.IsWord(next) || text.IsMark(next, 'º') || text.IsMark(next, 'ª'))
        || text.IsDigits(first) && text.Glued(first) && text.IsWord(first - 1);
}
