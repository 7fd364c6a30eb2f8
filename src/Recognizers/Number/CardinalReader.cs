using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>
/// Whole numbers in words or digits with words ("3 hundred and 21", "dos mil millones"). Every start is read once and remembered,
/// so a text of nothing but number words stays linear.
/// </summary>
internal sealed class CardinalReader(Sentence text, NumberFormat format, bool signs = true)
{
    private const int LongestNumber = 48;
    private static readonly SenseSet Openers = SenseSet.Of(Sense.Cardinal, Sense.Hundred, Sense.Scale);
    private Quantity?[] _read;

    public Quantity Read(int i)
    {
        // Marks may begin a number too (".5"); words only if they are number words.
        if (i < 0 || i >= text.Count || text.IsWord(i) && !text.HasAny(i, Openers))
        {
            return default;
        }

        _read ??= new Quantity?[text.Count];
        return _read[i] ??= ReadAnew(i);
    }

    private Quantity ReadAnew(int i)
    {
        var sum = new RunningSum();
        var next = i;
        while (next - i < LongestNumber && Step(ref sum, next) is var after && after > next)
        {
            next = SkipHyphen(after);
            next = next == after && sum.Unit >= 100 ? AfterAnd(sum, after) : next;
            next = next == after && sum.Unit == 10 && text.Find(after, Sense.And, out _, out var and) && UnderTen(and) ? and : next;
            if (next > after && !Continues(sum, next))
            {
                next = after;
                break;
            }
        }

        if (next == i || sum.IsEmpty)
        {
            return default;
        }

        var read = new Quantity(sum.Total, next, sum.IsWhole && !sum.FromDecimals ? QuantityKind.Integer : QuantityKind.Decimal, sum.Unit, sum.Spelled);
        return sum.Unit >= 10 ? AndMore(read) : read;
    }

    private int Step(ref RunningSum sum, int i)
    {
        if (text.Find(i, Sense.Scale, out var scale, out var next) || !sum.Spelled && !sum.IsEmpty && ScaleSign(i, out scale, out next))
        {
            return sum.Multiply(scale.Value) ? next : i;
        }

        if (text.Find(i, Sense.Hundred, out var hundred, out next))
        {
            return sum.Hundreds(hundred.Value) ? next : i;
        }

        if (text.Find(i, Sense.Cardinal, out var word, out next))
        {
            return sum.Add(word.Value) ? next : i;
        }

        return sum.IsEmpty && Numeral.Read(text, i, format) is { Found: true } digits && sum.Digits(digits.Value, digits.Kind == QuantityKind.Decimal && digits.Next - i <= 3) ? digits.Next : i;
    }

    /// <summary>"10k", "1 MM"; not where "m" and "t" are units.</summary>
    private bool ScaleSign(int i, out Meaning scale, out int next) =>
        text.Find(i, Sense.ScaleSign, out scale, out next) && signs && (!text.Glued(next) || !text.IsWord(next) && !text.IsDigits(next));

    /// <summary>"two hundred and two thousand": what follows "and" is smaller than the hundred, though a scale word may then multiply both.</summary>
    private int AfterAnd(RunningSum sum, int i)
    {
        if (!text.Find(i, Sense.And, out _, out var next) || text.IsDigits(next) || !text.Has(next, Sense.Cardinal) && !text.Has(next, Sense.Scale))
        {
            return i;
        }

        return Read(next) is { Found: true, Value: > 0, Kind: QuantityKind.Integer } more && more.Value < sum.Unit || sum.Unit == 100 && sum.Spelled && SmallThenScale(next) ? next : i;
    }

    private bool SmallThenScale(int i)
    {
        for (var most = 3; most > 0 && text.Find(i, Sense.Cardinal, out var word, out var next) && word.Value < 100; most--)
        {
            i = SkipHyphen(next);
        }

        return text.Has(i, Sense.Scale);
    }

    private bool UnderTen(int i) => text.Find(i, Sense.Cardinal, out var word, out _) && word.Value is > 0 and < 10;

    private int SkipHyphen(int i) => text.IsMark(i, '-') ? i + 1 : i;

    private bool Continues(RunningSum sum, int i)
    {
        var trial = sum;
        return !text.IsDigits(i) && Step(ref trial, i) > i && sum.Spelled;
    }

    private Quantity AndMore(Quantity read)
    {
        if (!text.Find(read.Next, Sense.And, out _, out var next))
        {
            return read;
        }

        var more = Read(next);
        var fits = more.Found && more.Value < read.Unit && more.Value > 0 && more.Kind == QuantityKind.Integer;
        return fits ? read with { Value = read.Value + more.Value, Next = more.Next, Unit = more.Unit, Spelled = true } : read;
    }
}
