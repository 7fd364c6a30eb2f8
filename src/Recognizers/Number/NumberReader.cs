using System.Globalization;
using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Any number: whole, decimal, fraction or power, with its sign.</summary>
internal sealed class NumberReader
{
    private readonly Sentence _text;
    private readonly NumberFormat _format;
    private readonly FractionReader _fractions;

    public NumberReader(Sentence text, NumberFormat format, bool signs = true)
    {
        _text = text;
        _format = format;
        Cardinals = new CardinalReader(text, format, signs);
        _fractions = new FractionReader(text, Cardinals);
    }

    public CardinalReader Cardinals { get; }

    public Quantity Read(int i)
    {
        var start = Sign(i, out var negative);
        var read = Unsigned(start);
        return read.Found && negative ? read with { Value = -read.Value } : read;
    }

    private Quantity Unsigned(int i)
    {
        // "a hundred and one", "a dozen": the article counts one.
        var counted = _text.Skip(i, Sense.Article);
        if (counted > i && _text.Find(counted, Sense.Dozen, out var dozen, out var after))
        {
            return new Quantity(dozen.Value, after);
        }

        var isRound = counted > i && (_text.Has(counted, Sense.Hundred) || _text.Has(counted, Sense.Scale));
        return Bare(i) is { Found: true, Kind: not QuantityKind.Integer } fraction || !isRound ? Bare(i) : Bare(counted);
    }

    private Quantity Bare(int i)
    {
        var head = Cardinals.Read(i);
        if (head.Found && Power(head) is { Found: true } power)
        {
            return power;
        }

        var parted = head.Found && !TouchesPoint(head) ? Decimal(head) : default;
        if (parted.Found)
        {
            return parted;
        }

        var fraction = _fractions.Read(i, head);
        return fraction.Found ? fraction : head.Found ? Dozens(head) : default;
    }

    private bool TouchesPoint(Quantity head) => !head.Spelled && _text.IsDigits(head.Next);

    private Quantity Dozens(Quantity head) =>
        _text.Find(head.Next, Sense.Dozen, out var dozen, out var next)
            ? head with { Value = Times(head, dozen.Value), Next = next } : head;

    /// <summary>"three hundred and two dozens" counts only the two by the dozen.</summary>
    private static double Times(Quantity head, double dozen) =>
        head.Spelled && head.Value > 100 && head.Value % 100 > 0 ? head.Value - (head.Value % 100) + (head.Value % 100 * dozen) : head.Value * dozen;

    private int Sign(int i, out bool negative)
    {
        negative = true;
        if (_text.Find(i, Sense.Minus, out _, out var next))
        {
            return next;
        }

        var standsAlone = !_text.Glued(i) && !_text.IsDigits(i - 1) || i == 0 || _text.IsMark(i - 1, '(');
        if (_text.IsMark(i, '-') && _text.IsDigits(i + 1) && standsAlone)
        {
            return i + 1;
        }

        negative = false;
        return i;
    }

    /// <summary>"five point five", "uno coma veintidos": the digits after the point are read out as one number or one by one.</summary>
    private Quantity Decimal(Quantity head)
    {
        if (!_text.Find(head.Next, Sense.Point, out var point, out var next) || point.Code == "loose" && !head.Spelled)
        {
            return default;
        }

        var digits = "";
        for (var more = Cardinals.Read(next); more.Found && digits.Length < 20; more = Cardinals.Read(next))
        {
            digits += more.Value.ToString("0", CultureInfo.InvariantCulture);
            next = more.Next;
        }

        var isFraction = point.Code == "loose" && (digits.Length == 0 || _fractions.Read(head.Next, head).Found
            || _fractions.Read(_text.Skip(head.Next, Sense.Point), Cardinals.Read(_text.Skip(head.Next, Sense.Point))).Found);
        if (digits.Length == 0 || isFraction || head.Value != Math.Floor(head.Value))
        {
            return default;
        }

        var value = double.Parse(head.Value.ToString("0", CultureInfo.InvariantCulture) + "." + digits, CultureInfo.InvariantCulture);
        return new Quantity(value, next, QuantityKind.Decimal);
    }

    private Quantity Power(Quantity head)
    {
        var i = head.Next;
        if (head.Spelled || !_text.Glued(i))
        {
            return default;
        }

        if (_text.IsMark(i, '^'))
        {
            return Exponent(i + 1) is var (exponent, next) && next > 0 ? Raise(Math.Pow(head.Value, exponent), next) : default;
        }

        if (_text.Span(i) is "e" && Exponent(i + 1) is var (tens, end) && end > 0)
        {
            return Raise(head.Value * Math.Pow(10, tens), end);
        }

        var isTimesTen = (_text.Span(i) is "x" || _text.IsMark(i, '*') || _text.IsMark(i, '×')) && _text.Span(i + 1) is "10" && _text.IsMark(i + 2, '^');
        return isTimesTen && Exponent(i + 3) is var (shift, last) && last > 0 ? Raise(head.Value * Math.Pow(10, shift), last) : default;
    }

    private static Quantity Raise(double value, int next) =>
        double.IsFinite(value) ? new Quantity(double.Parse(value.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), next, QuantityKind.Power) : default;

    private (double Exponent, int Next) Exponent(int i)
    {
        var negative = false;
        for (var signs = 0; signs < 2 && (_text.IsMark(i, '-') || _text.IsMark(i, '+')); signs++)
        {
            negative ^= _text.IsMark(i, '-');
            i++;
        }

        var digits = _text.IsDigits(i) && _text.Glued(i) && _text[i].Length < 5 ? Numeral.Read(_text, i, _format) : default;
        return digits.Found ? (negative ? -digits.Value : digits.Value, digits.Next) : (0, 0);
    }
}
