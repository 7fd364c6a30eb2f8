using System.Globalization;
using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Ordinals: "21st", "5.º", "one hundred twenty-fifth", "dos milesimo tricentesimo".</summary>
internal sealed class OrdinalReader(Sentence text, CardinalReader cardinals)
{
    private const int LongestOrdinal = 48;
    private static readonly SenseSet Openers = SenseSet.Of(Sense.Ordinal, Sense.OrdinalScale, Sense.Cardinal, Sense.Scale, Sense.Hundred);

    public Quantity Read(int i) => Numbered(i) is { Found: true } numbered ? numbered : Spelled(i);

    private Quantity Numbered(int i)
    {
        if (!text.IsDigits(i) || text[i].Length > 9)
        {
            return default;
        }

        var suffix = text.SkipMark(i + 1, '.');
        return text.Glued(suffix) && text.Find(suffix, Sense.OrdinalSuffix, out _, out var next) && !(text.IsWord(next) && text.Glued(next))
            ? new Quantity(int.Parse(text.Span(i), CultureInfo.InvariantCulture), next)
            : default;
    }

    private Quantity Spelled(int i)
    {
        if (i < 0 || i >= text.Count || !text.IsDigits(i) && !text.HasAny(i, Openers))
        {
            return default;
        }

        var sum = new RunningSum();
        var next = i;
        var ordinalEnd = 0;
        while (next - i < LongestOrdinal && Step(ref sum, next, out var isOrdinal) is var after && after > next)
        {
            ordinalEnd = isOrdinal ? after : 0;
            next = after;
            if (isOrdinal && !text.Language.FusesNumberWords)
            {
                break;
            }

            next = text.Has(next, Sense.And) || text.IsMark(next, '-') ? Connected(next) : next;
        }

        return ordinalEnd > 0 ? new Quantity(sum.Total, ordinalEnd, Spelled: true) : default;
    }

    private int Connected(int i)
    {
        var next = text.IsMark(i, '-') ? i + 1 : text.Skip(i, Sense.And);
        var isNumber = text.Has(next, Sense.Cardinal) || text.Has(next, Sense.Ordinal);
        return isNumber ? next : i;
    }

    private int Step(ref RunningSum sum, int i, out bool isOrdinal)
    {
        isOrdinal = true;
        if (text.Find(i, Sense.OrdinalScale, out var scale, out var next))
        {
            return (scale.Value == 100 ? sum.Hundreds(100) : sum.Multiply(scale.Value)) ? next : i;
        }

        if (text.Find(i, Sense.Ordinal, out var ordinal, out next))
        {
            return sum.Add(ordinal.Value, true) ? next : i;
        }

        isOrdinal = false;
        if (text.Find(i, Sense.Scale, out scale, out next))
        {
            return sum.Multiply(scale.Value) ? next : i;
        }

        if (text.Find(i, Sense.Hundred, out _, out next))
        {
            return sum.Hundreds(100) ? next : i;
        }

        if (text.Find(i, Sense.Cardinal, out var word, out next))
        {
            return sum.Add(word.Value) ? next : i;
        }

        var digits = sum.IsEmpty && text.IsDigits(i) ? cardinals.Read(i) : default;
        return digits.Found && digits.Next == i + 1 && sum.Digits(digits.Value) ? digits.Next : i;
    }
}
