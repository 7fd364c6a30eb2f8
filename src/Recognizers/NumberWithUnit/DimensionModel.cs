using Microsoft.Recognizers.Text.Grammar;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Finds lengths, weights, volumes, areas, speeds, amounts of data and angles: "5 ft 2 in", "1,5 millones de galones".</summary>
public class DimensionModel : IModel
{
    private readonly UnitReader _reader;

    internal DimensionModel(string culture) => _reader = new UnitReader(culture);

    public string ModelTypeName => "dimension";

    public List<ModelResult> Parse(string query) => _reader.Read(query, Dimension);

    private ModelResult Dimension(Sentence text, int i, Quantity number)
    {
        var at = UnitReader.AfterHyphen(text, number.Next);
        at = number.Value >= 1e6 && !text.IsDigits(at - 1) ? text.Skip(at, Sense.UnitLink) : at;
        var bracket = text.IsMark(at, '[') || text.IsMark(at, '{') || text.IsMark(at, '<') ? at + 1 : at;
        if (!text.Find(bracket, Sense.Dimension, out var unit, out var next) || !Allowed(text, at, next, unit))
        {
            return null;
        }

        next = bracket > at ? Math.Min(next + 1, text.Count) : next;
        var value = number.Value;
        if (unit.Code.StartsWith("Foot/", StringComparison.Ordinal) && Inches(text, next) is var (inches, end) && end > 0)
        {
            (value, next) = (value + (inches / 12), end);
        }

        var slash = unit.Code.IndexOf('/');
        return Span.Of(text, i, next, "dimension", new()
        {
            ["value"] = _reader.Print(value),
            ["subtype"] = unit.Code[(slash + 1)..],
            ["unit"] = unit.Code[..slash].Replace('_', ' '),
        });
    }

    /// <summary>A unit ends where its word ends, and degrees beside talk of warmth are no angle.</summary>
    private static bool Allowed(Sentence text, int at, int next, Meaning unit)
    {
        if (text.Glued(next) && (text.IsWord(next) && text.IsWord(next - 1) || text.IsDigits(next) && text.IsWord(next - 1)))
        {
            return false;
        }

        return !unit.Code.EndsWith("Angle", StringComparison.Ordinal) || !SpeaksOfWarmth(text);
    }

    private static bool SpeaksOfWarmth(Sentence text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Has(i, Sense.Warmth))
            {
                return true;
            }
        }

        return false;
    }

    private (double Inches, int Next) Inches(Sentence text, int i)
    {
        var number = text.IsDigits(i) ? _reader.Number(text, i) : default;
        return number.Found && (text.Find(number.Next, Sense.Inch, out _, out var next)) ? (number.Value, next) : (0, 0);
    }
}
