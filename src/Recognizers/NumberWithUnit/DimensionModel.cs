using Microsoft.Recognizers.Text.Grammar;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Finds lengths, weights, volumes, areas, speeds, amounts of data and angles: "5 ft 2 in", "1,5 millones de galones".</summary>
public class DimensionModel : IModel
{
    private readonly UnitReader _reader;

    internal DimensionModel(string culture) => _reader = new UnitReader(culture);

    public string ModelTypeName => "dimension";

    public List<ModelResult> Parse(string query)
    {
        var found = _reader.Read(query, Dimension, out var text);
        if (text is not null)
        {
            AddUnitsAlone(text, found);
        }

        return found;
    }

    private ModelResult Dimension(Sentence text, int i, Quantity number, NumberReader numbers)
    {
        var at = UnitReader.AfterHyphen(text, number.Next);
        at = number.Value >= 1e6 && !text.IsDigits(at - 1) ? text.Skip(at, Sense.UnitLink) : at;
        var bracket = text.IsMark(at, '[') || text.IsMark(at, '{') || text.IsMark(at, '<') ? at + 1 : at;
        if (DimensionUnit.Read(text, bracket) is not { } unit || !Allowed(text, unit))
        {
            return null;
        }

        var next = bracket > at ? Math.Min(unit.Next + 1, text.Count) : unit.Next;
        var value = number.Value;
        if (unit.Name == "Foot" && Inches(text, numbers, next) is var (inches, end) && end > 0)
        {
            (value, next) = (value + (inches / 12), end);
        }

        return Result(text, i, next, unit, _reader.Print(value));
    }

    private static ModelResult Result(Sentence text, int first, int next, DimensionUnit unit, string value) =>
        Span.Of(text, first, next, "dimension", new() { ["value"] = value, ["subtype"] = unit.Kind, ["unit"] = unit.Name });

    /// <summary>As the official recognizers do, a unit without a number is reported behind the others, unless its word has other meanings.</summary>
    private static void AddUnitsAlone(Sentence text, List<ModelResult> found)
    {
        var (numbered, behind) = (found.Count, 0);
        for (var i = 0; i < text.Count; i++)
        {
            while (behind < numbered && found[behind].End < text[i].Start)
            {
                behind++;
            }

            var inside = behind < numbered && found[behind].Start <= text[i].Start;
            if (inside || !IsWholeWord(text, i) || DimensionUnit.Read(text, i) is not { } unit || !Allowed(text, unit))
            {
                continue;
            }

            found.Add(Result(text, i, unit.Next, unit, null));
            i = unit.Next - 1;
        }
    }

    private static bool IsWholeWord(Sentence text, int i) =>
        text.IsWord(i) && text[i].Length > 3 && !text.Has(i, Sense.AmbiguousUnit) && !(text.Glued(i) && text.IsDigits(i - 1));

    /// <summary>A unit ends where its word ends, and degrees beside talk of warmth are no angle.</summary>
    private static bool Allowed(Sentence text, DimensionUnit unit)
    {
        if (text.Glued(unit.Next) && (text.IsWord(unit.Next) || text.IsDigits(unit.Next)) && text.IsWord(unit.Next - 1))
        {
            return false;
        }

        return unit.Kind != "Angle" || !SpeaksOfWarmth(text);
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

    private static (double Inches, int Next) Inches(Sentence text, NumberReader numbers, int i)
    {
        var number = text.IsDigits(i) ? numbers.Read(i) : default;
        return number.Found && (text.Find(number.Next, Sense.Inch, out _, out var next)) ? (number.Value, next) : (0, 0);
    }
}
