using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Lengths of time: "3 hours 30 minutes", "half an hour", "one and a half hours", "a few days", "all week".</summary>
internal static class DurationRules
{
    public static Entity Read(Reading r, int i)
    {
        if (Plain(r, i) is { } plain)
        {
            return plain;
        }

        if (One(r, i) is not { } first)
        {
            return null;
        }

        List<(double, string)> parts = [first.Part];
        var next = first.Next;
        while (parts.Count < 6 && More(r, next, parts[^1].Item2) is { } more)
        {
            parts.Add(more.Part);
            next = more.Next;
        }

        return Of(i, next, new Length([.. parts]));
    }

    /// <summary>A length of one unit only.</summary>
    public static Entity Single(Reading r, int i) => One(r, i) is { } one ? Of(i, one.Next, new Length(one.Part)) : null;

    public static Entity Of(int first, int next, Length length) =>
        new(Shape.Duration, first, next, new Value(length.Timex, default, default) { Fixed = Length.Print(length.Seconds) }) { Length = length };

    private static Entity Plain(Reading r, int i)
    {
        var s = r.Text;
        if (s.Find(i, Sense.WholeHour, out _, out var after))
        {
            return Of(i, after, new Length((1, "H")));
        }

        return s.Find(i, Sense.AllOf, out _, out var next) && s.Find(s.SkipMark(next, '-'), Sense.UnitPlain, out var unit, out var end)
            ? Of(i, end, new Length((1, unit.Code))) : null;
    }

    private static ((double, string) Part, int Next)? More(Reading r, int i, string lastUnit)
    {
        var s = r.Text;
        var next = s.SkipMark(i, ',');
        next = s.Skip(next, Sense.And);
        return One(r, next) is { } more && Rank(more.Part.Item2) < Rank(lastUnit) && !s.Has(next, Sense.AnotherOf) ? more : null;
    }

    private static int Rank(string unit) => unit switch
    {
        "S" => 0,
        "M" => 1,
        "H" => 2,
        "D" => 3,
        "W" => 4,
        "MON" => 5,
        "Y" => 6,
        _ => -1,
    };

    private static ((double, string) Part, int Next)? One(Reading r, int i)
    {
        var s = r.Text;
        if (HalfOf(s, i) is { } half)
        {
            return half;
        }

        // "hour and a half" leaves its "one" unsaid.
        var (amount, next) = Amount(r, i);
        if (next == 0)
        {
            return s.Find(i, Sense.Unit, out var only, out var bare) && only.Code == "H" && s.Find(bare, Sense.AndAHalf, out var rest, out var end)
                ? ((1 + rest.Value, only.Code), end) : null;
        }

        if (s.Find(next, Sense.AndAHalf, out var extra, out var after))
        {
            (amount, next) = (amount + extra.Value, after);
        }

        next = s.IsMark(next, '-') && s.Glued(next) ? next + 1 : next;
        if (!Unit(s, i, next, out var unit, out after) || CountsThings(s, i, next, after))
        {
            return null;
        }

        return s.Find(after, Sense.AndAHalf, out extra, out var last) && unit.Length < 4 && !s.Has(last, Sense.Unit)
            ? ((amount + extra.Value, unit), last) : ((amount, unit), after);
    }

    /// <summary>In "a second round" the word is no length.</summary>
    private static bool CountsThings(Sentence s, int i, int unit, int after) =>
        unit == i + 1 && s.Has(i, Sense.Article) && s.Has(unit, Sense.Ordinal) && s.IsWord(after) && !s.CanBegin(after);

    private static bool Unit(Sentence s, int i, int next, out string unit, out int after)
    {
        var isSign = s.Find(next, Sense.UnitSign, out var sign, out after) && s.IsDigits(next - 1) && (s.Glued(next) || sign.Code == "H");
        if (s.Find(next, Sense.Unit, out var word, out var wordEnd))
        {
            (unit, after) = (word.Code, wordEnd);
            return true;
        }

        unit = sign.Code;
        return isSign && s.IsDigits(i);
    }

    private static (double Amount, int Next) Amount(Reading r, int i)
    {
        var s = r.Text;
        if (s.Find(i, Sense.FewOf, out var few, out var next))
        {
            return (few.Value, next);
        }

        var number = r.Cardinal(i);
        if (number.Found && number.Value < 1e6)
        {
            return (number.Value, number.Next);
        }

        return s.Find(i, Sense.AnotherOf, out _, out next) ? (1, next) : (0, 0);
    }

    private static ((double, string) Part, int Next)? HalfOf(Sentence s, int i) =>
        s.Find(i, Sense.Half1, out _, out var next) && s.Find(s.SkipMark(next, '-'), Sense.Unit, out var unit, out var after) ? ((0.5, unit.Code), after) : null;
}
