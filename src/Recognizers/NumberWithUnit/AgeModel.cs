using Microsoft.Recognizers.Text.Grammar;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Finds ages: "five years old", "90 day old", "29 años".</summary>
public class AgeModel : IModel
{
    private readonly UnitReader _reader;

    internal AgeModel(string culture) => _reader = new UnitReader(culture);

    public string ModelTypeName => "age";

    public List<ModelResult> Parse(string query) => _reader.Read(query, Age);

    private ModelResult Age(Sentence text, int i, Quantity number, NumberReader numbers)
    {
        var at = UnitReader.AfterHyphen(text, number.Next);
        if (!text.Find(at, Sense.AgeUnit, out var unit, out var next))
        {
            return null;
        }

        var age = UnitReader.AfterHyphen(text, next);
        var said = text.Find(age, Sense.AgeSuffix, out _, out var end);
        if (!said && text.Language.NeedsAgeWord && unit.Code[0] != '*')
        {
            return null;
        }

        return Span.Of(text, i, said ? end : next, "age", new() { ["value"] = _reader.Print(number.Value), ["unit"] = unit.Code.TrimStart('*') });
    }
}
