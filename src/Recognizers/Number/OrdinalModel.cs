using System.Globalization;
using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds ordinals ("21st", "tercero") and relative ones ("last", "the one before the last one").</summary>
public class OrdinalModel : IModel
{
    private readonly Language _language;
    private readonly NumberFormat _format;
    private readonly bool _relative;

    internal OrdinalModel(string culture, NumberOptions options)
    {
        _language = Language.Of(culture);
        _format = NumberFormat.Of(culture);
        _relative = !options.HasFlag(NumberOptions.SuppressExtendedTypes);
    }

    public string ModelTypeName => "ordinal";

    public List<ModelResult> Parse(string query)
    {
        List<ModelResult> found = [];
        if (string.IsNullOrEmpty(query))
        {
            return found;
        }

        var text = new Sentence(query, _language);
        var reader = new OrdinalReader(text, new CardinalReader(text, _format));
        for (var i = 0; i < text.Count;)
        {
            i = Relative(text, i, found) is var next && next > i ? next : Absolute(text, i, reader, found);
        }

        return found;
    }

    private int Absolute(Sentence text, int i, OrdinalReader reader, List<ModelResult> found)
    {
        var start = _language.IsEnglish && text.Has(i, Sense.Article) ? text.Skip(i, Sense.Article) : i;
        var ordinal = reader.Read(start);
        if (!ordinal.Found)
        {
            return i + 1;
        }

        var isFraction = start > i && text.Has(start, Sense.OrdinalScale) && ordinal.Next == start + 1;
        if (!isFraction)
        {
            var first = start > i && text.Has(start, Sense.Hundred) ? i : start;
            var offset = ordinal.Value.ToString("0", CultureInfo.InvariantCulture);
            found.Add(Span.Of(text, first, ordinal.Next, "ordinal", Resolution(offset, "start", offset)));
        }

        return ordinal.Next;
    }

    private int Relative(Sentence text, int i, List<ModelResult> found)
    {
        if (!text.Find(i, Sense.RelativeOrdinal, out var place, out var next))
        {
            return i;
        }

        if (_relative)
        {
            var (offset, from) = (place.Code[..place.Code.IndexOf('@')], place.Code[(place.Code.IndexOf('@') + 1)..]);
            var signed = offset[0] == '-' ? offset : "+" + offset;
            found.Add(Span.Of(text, i, next, "ordinal.relative", Resolution(offset, from, from + signed)));
        }

        return next;
    }

    private static SortedDictionary<string, object> Resolution(string offset, string relativeTo, string value) =>
        new() { ["offset"] = offset, ["relativeTo"] = relativeTo, ["value"] = value };
}
