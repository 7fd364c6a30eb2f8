using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Fractions: "two thirds", "1 over 3", "2 1/4", "five and a quarter", "tres millones y medio".</summary>
internal sealed class FractionReader(Sentence text, CardinalReader cardinals)
{
    /// <summary>The fraction that begins at token <paramref name="i"/>, whose leading whole number (if any) is <paramref name="head"/>.</summary>
    public Quantity Read(int i, Quantity head)
    {
        if (Written(i, head) is { Found: true } written)
        {
            return written;
        }

        if (Bare(i) is { Found: true } bare)
        {
            return bare;
        }

        if (!head.Found)
        {
            return default;
        }

        return Over(head) is { Found: true } over ? over
            : Mixed(i, head) is { Found: true } mixed ? mixed
            : OfDenominator(i, head);
    }

    private Quantity Written(int i, Quantity head)
    {
        if (!text.IsDigits(i))
        {
            return default;
        }

        var slash = head.Next;
        if (IsSlash(slash) && IsLastOfSlashes(slash + 2) && !text.IsMark(i - 1, '/') && !(text.IsMark(i - 1, '-') && text.Glued(i) && text.IsDigits(i - 2)))
        {
            return Divide(head.Value, ParseDigits(slash + 1), slash + 2);
        }

        var part = slash;
        return text.IsDigits(part) && IsSlash(part + 1) && IsLastOfSlashes(part + 3) && head.Kind == QuantityKind.Integer
            ? Divide(ParseDigits(part), ParseDigits(part + 2), part + 3) is { Found: true } rest ? rest with { Value = rest.Value + head.Value } : default
            : default;
    }

    private bool IsSlash(int i) => text.IsMark(i, '/') && text.Glued(i) && text.IsDigits(i + 1) && text.Glued(i + 1);

    private bool IsLastOfSlashes(int i) =>
        !(text.Glued(i) && (text.IsMark(i, '/') || text.IsWord(i) || (text.IsMark(i, '.') || text.IsMark(i, ',')) && text.IsDigits(i + 1) && text.Glued(i + 1)));

    private double ParseDigits(int i) => text[i].Length <= 15 ? double.Parse(text.Span(i), System.Globalization.CultureInfo.InvariantCulture) : 0;

    private static Quantity Divide(double top, double bottom, int next) =>
        bottom == 0 ? default : new Quantity(top / bottom, next, QuantityKind.Fraction);

    private Quantity Bare(int i)
    {
        var start = text.Skip(i, Sense.Article);
        if (text.Find(start, Sense.Half, out _, out var next) && Dozens(text.Skip(next, Sense.Article)) is var dozen && dozen > 0)
        {
            return new Quantity(6, dozen);
        }

        if (HalfScale(start) is { Found: true } scaled)
        {
            return scaled;
        }

        if (text.Find(start, Sense.Half, out var half, out next) && (start > i || half.Value < 1 && half.Code != "0.50"))
        {
            return text.Find(next, Sense.Scale, out var halfOf, out var end)
                ? new Quantity(half.Value * halfOf.Value, end, QuantityKind.Fraction)
                : new Quantity(half.Value, next, QuantityKind.Fraction);
        }

        if (text.Find(start, Sense.Quarter, out var quarter, out next) && text.Find(next, Sense.Scale, out var scale, out var after))
        {
            return new Quantity(quarter.Value * scale.Value, after, QuantityKind.Fraction);
        }

        return start > i ? OneOver(start) : default;
    }

    /// <summary>"half a million", "medio millón".</summary>
    private Quantity HalfScale(int i) =>
        text.Find(i, Sense.Half, out var half, out var next) && text.Find(text.Skip(next, Sense.Article), Sense.Scale, out var scale, out var end)
            ? new Quantity(half.Value * scale.Value, end, QuantityKind.Fraction) : default;

    private int Dozens(int i) => text.Find(i, Sense.Dozen, out _, out var next) ? next : 0;

    private Quantity OneOver(int start)
    {
        var head = cardinals.Read(start);
        var unitAt = text.SkipMark(head.Next, '-');
        if (head is { Found: true, Value: >= 20 and <= 90 } && head.Next == start + 1 && text.Find(unitAt, Sense.Ordinal, out var unit, out var after) && unit.Value < 10)
        {
            return Divide(1, head.Value + unit.Value, after);
        }

        return head.Found && !text.IsDigits(start) ? OfDenominator(start, head) : Denominator(start, true) is var (size, next) && size > 0 ? Divide(1, size, next) : default;
    }

    private Quantity Over(Quantity head)
    {
        if (!text.Find(head.Next, Sense.Over, out var over, out var next))
        {
            return default;
        }

        var below = cardinals.Read(next);
        return below.Found && (below.Value > head.Value || over.Code != "part") ? Divide(head.Value, below.Value, below.Next) : default;
    }

    /// <summary>"five and a quarter": the part after "and" is smaller than one and is added, or is that part of the last scale word.</summary>
    private Quantity Mixed(int i, Quantity head)
    {
        var whole = Whole(i, head, out var and);
        if (and == 0)
        {
            return default;
        }

        var part = Part(and);
        if (!part.Found || part.Value >= 1 && !text.Has(part.Next - 1, Sense.Scale) && !text.Has(head.Next, Sense.With))
        {
            return default;
        }

        if (whole.Value < 1000 && whole.Unit < 1000 && part.Value > 1 && text.Find(part.Next - 1, Sense.Scale, out var scale, out _))
        {
            // "one and a half million"
            return new Quantity((whole.Value * scale.Value) + part.Value, part.Next, QuantityKind.Fraction);
        }

        var unit = whole.Unit >= 1000 && part.Value < 1 ? whole.Unit : 1;
        return new Quantity(whole.Value + (part.Value * unit), part.Next, QuantityKind.Fraction);
    }

    /// <summary>The whole number in front of the last "and": of "twenty and three and three fifths" it is 23.</summary>
    private Quantity Whole(int i, Quantity head, out int and)
    {
        and = text.Find(head.Next, Sense.And, out _, out var next) || text.Find(head.Next, Sense.With, out _, out next) ? next : 0;
        if (and > 0 && Part(and).Found)
        {
            return head;
        }

        for (var k = head.Next - 1; k > i && text.Language.IsEnglish; k--)
        {
            if (text.Find(k, Sense.And, out _, out next) && cardinals.Read(next) is { Found: true } tail && tail.Next == head.Next)
            {
                and = next;
                return head with { Value = head.Value - tail.Value, Unit = ScaleOf(head.Value - tail.Value) };
            }
        }

        and = 0;
        return default;
    }

    private static double ScaleOf(double value) =>
        value % 1e12 == 0 ? 1e12 : value % 1e9 == 0 ? 1e9 : value % 1e6 == 0 ? 1e6 : value % 1000 == 0 ? 1000 : 1;

    private Quantity Part(int i)
    {
        var head = cardinals.Read(i);
        if (Bare(i) is { Found: true } bare)
        {
            return bare;
        }

        if (text.Find(text.Skip(i, Sense.Article), Sense.Half, out var half, out var next))
        {
            return new Quantity(half.Value, next, QuantityKind.Fraction);
        }

        if (head is { Found: true, Value: 1 } && text.Find(head.Next, Sense.Half, out half, out next))
        {
            return new Quantity(half.Value, next, QuantityKind.Fraction);
        }

        return !head.Found ? default
            : text.Find(head.Next, Sense.And, out _, out next) && text.Find(next, Sense.Half, out half, out var end)
                ? new Quantity(head.Value + half.Value, end, QuantityKind.Fraction)
            : OfDenominator(i, head);
    }

    private Quantity OfDenominator(int i, Quantity head)
    {
        if (LastTens(i, head) is { } top)
        {
            var (size, next) = Denominator(text.SkipMark(top.Next, '-'), false);
            return size is > 2 and < 10 ? Divide(top.Value, (head.Value - top.Value) + size, next) : default;
        }

        var at = text.SkipMark(head.Next, '-');
        var (whole, end) = Denominator(at, head.Value == 1 || text.Language.FusesNumberWords);
        if (whole <= 0 || whole >= 1000 && text.IsDigits(i))
        {
            return default;
        }

        var scaled = text.Find(end, Sense.Scale, out var scale, out var after) ? scale.Value : 1;
        return Divide(head.Value * scaled, whole, scaled > 1 ? after : end);
    }

    /// <summary>"one hundred thirty fifths" is a hundred thirty-fifths: tens right before the ordinal belong to it when a number stands in front.</summary>
    private Quantity? LastTens(int i, Quantity head)
    {
        if (!text.Language.IsEnglish)
        {
            return null;
        }

        var tens = text.IsMark(head.Next - 1, '-') ? head.Next - 2 : head.Next - 1;
        if (tens <= i || !text.Find(tens, Sense.Cardinal, out var word, out _) || word.Value is < 20 or > 90 || text.Has(tens - 1, Sense.And))
        {
            return null;
        }

        return new Quantity(head.Value - word.Value, head.Next);
    }

    /// <summary>The size and end of a denominator. A singular one ("fifth") stands only after "one" or "a".</summary>
    private (double Size, int Next) Denominator(int i, bool singular)
    {
        if (text.Find(i, Sense.Denominator, out var word, out var next) || singular && (Singular(i, out word, out next)))
        {
            return text.Language.FusesNumberWords && text.Find(next, Sense.Denominator, out var more, out var end) && word.Value > more.Value
                ? (word.Value + more.Value, end) : (word.Value, next);
        }

        if (!text.Find(i, Sense.Cardinal, out var tens, out next) && !text.Find(i, Sense.Hundred, out tens, out next))
        {
            return (0, 0);
        }

        var number = cardinals.Read(i);
        if (text.Has(number.Next, Sense.DenominatorSuffix) && text.Glued(number.Next))
        {
            return (number.Value, number.Next + 1);
        }

        var last = text.SkipMark(next, '-');
        var hasUnit = text.Find(last, Sense.Denominator, out var unit, out var after) || text.Find(last, Sense.Ordinal, out unit, out after);
        return tens.Value is >= 20 and <= 90 && hasUnit && unit.Value < 10 ? (tens.Value + unit.Value, after)
            : hasUnit && unit.Value >= 1000 && text.Glued(last) ? (tens.Value * unit.Value, after) : (0, 0);
    }

    private bool Singular(int i, out Meaning word, out int next) =>
        (text.Find(i, Sense.Ordinal, out word, out next) || text.Find(i, Sense.OrdinalScale, out word, out next) || text.Find(i, Sense.Quarter, out word, out next))
        && (word.Value is > 2 or < 1) && Invert(ref word);

    private static bool Invert(ref Meaning word)
    {
        word = word.Value < 1 ? word with { Value = 1 / word.Value } : word;
        return true;
    }
}
