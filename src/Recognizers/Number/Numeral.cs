using System.Globalization;
using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Numbers written in digits: "1,234.5", "40 000", "5,00". The language says which mark groups and which one begins the decimals.</summary>
internal static class Numeral
{
    private const int MostPieces = 12;

    public static Quantity Read(Sentence text, int i, NumberFormat format)
    {
        if (!text.IsDigits(i))
        {
            return format.Decimal == ',' || text.IsMark(i, '.') ? LeadingPoint(text, i, format) : default;
        }

        var pieces = InsideRun(text, i) ? 1 : CountPieces(text, i);
        for (var n = pieces; n > 1; n--)
        {
            if (Joined(text, i, n, format) is { Found: true } joined && (n == pieces || format.Splits))
            {
                return joined;
            }
        }

        return BlankGrouped(text, i) is { Found: true } grouped ? grouped : Whole(text, i, 1);
    }

    /// <summary>The run of digits and marks before was not one number, so neither is its tail ("192.168.1.2").</summary>
    private static bool InsideRun(Sentence text, int i) => text.Glued(i) && IsSeparator(text, i - 1) && text.IsDigits(i - 2);

    private static Quantity LeadingPoint(Sentence text, int i, NumberFormat format)
    {
        var isPoint = text.IsMark(i, format.Decimal) && text.IsDigits(i + 1) && text.Glued(i + 1) && !(text.Glued(i) && i > 0);
        return isPoint ? new Quantity(Parse("0." + text.Span(i + 1).ToString()), i + 2, QuantityKind.Decimal) : default;
    }

    private static int CountPieces(Sentence text, int i)
    {
        var pieces = 1;
        while (pieces < MostPieces && IsSeparator(text, i + 1) && text.IsDigits(i + 2) && text.Glued(i + 2))
        {
            i += 2;
            pieces++;
        }

        return pieces;
    }

    private static bool IsSeparator(Sentence text, int i) => (text.IsMark(i, '.') || text.IsMark(i, ',')) && text.Glued(i);

    private static Quantity Joined(Sentence text, int i, int pieces, NumberFormat format)
    {
        var last = i + (2 * (pieces - 1));
        var lastMark = text.Span(last - 1)[0];
        var firstMark = text.Span(i + 1)[0];
        if (pieces == 2)
        {
            return lastMark == format.Group && IsGroup(text, i, last) ? Whole(text, i, 2) : WithDecimals(text, i, last);
        }

        for (var k = i + 2; k < last; k += 2)
        {
            if (text.Span(k - 1)[0] != firstMark || text[k].Length is not (2 or 3))
            {
                return default;
            }
        }

        if (text[i].Length > 3 || text[last - 2].Length != 3 && lastMark != firstMark)
        {
            return default;
        }

        if (lastMark != firstMark)
        {
            return WithDecimals(text, i, last);
        }

        return text[last].Length == 3 && AllThree(text, i, last) ? Whole(text, i, pieces) : default;
    }

    private static bool AllThree(Sentence text, int i, int last)
    {
        for (var k = i + 2; k <= last; k += 2)
        {
            if (text[k].Length != 3)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsGroup(Sentence text, int i, int last) =>
        text[last].Length == 3 && text[i].Length <= 3 && !text.Span(i).SequenceEqual("0");

    private static Quantity BlankGrouped(Sentence text, int i)
    {
        var next = i + 1;
        while (next - i < MostPieces && text.IsDigits(next) && text[next].Length == 3 && text[next].Start == text[next - 1].End + 1)
        {
            next++;
        }

        if (next == i + 1 || text[i].Length > 3)
        {
            return default;
        }

        var point = IsSeparator(text, next) && text.IsDigits(next + 1) && text.Glued(next + 1);
        return point
            ? new Quantity(Parse(Digits(text, i, next - 1) + "." + text.Span(next + 1).ToString()), next + 2, QuantityKind.Decimal)
            : new Quantity(Parse(Digits(text, i, next - 1)), next);
    }

    private static Quantity Whole(Sentence text, int i, int pieces)
    {
        var last = i + (2 * (pieces - 1));
        return new Quantity(Parse(Digits(text, i, last)), last + 1);
    }

    private static Quantity WithDecimals(Sentence text, int i, int last)
    {
        var value = Parse(Digits(text, i, last - 2) + "." + text.Span(last).ToString());
        return new Quantity(value, last + 1, value == Math.Floor(value) ? QuantityKind.Integer : QuantityKind.Decimal);
    }

    private static string Digits(Sentence text, int first, int last)
    {
        var digits = "";
        for (var k = first; k <= last; k++)
        {
            digits += text.IsDigits(k) ? text.Span(k).ToString() : "";
        }

        return digits;
    }

    private static double Parse(string digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
}
