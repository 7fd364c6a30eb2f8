using System.Globalization;
using Microsoft.Recognizers.Text.Grammar;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>
/// One text being read at one reference time. Rules ask it what begins at a token; each answer is kept, so that no rule
/// is tried twice at the same place and the work stays linear in the length of the text.
/// </summary>
internal sealed class Reading
{
    private static readonly Entity Nothing = new(Shape.Date, 0, 0);
    private readonly Entity[][] _kept;
    private readonly OrdinalReader _ordinals;
    private readonly CardinalReader _cardinals;

    public Reading(Sentence text, Moment now, string culture)
    {
        Text = text;
        Now = now;
        _kept = new Entity[text.Count][];
        DayFirst = culture != Culture.English;
        _cardinals = new CardinalReader(text, NumberFormat.Of(culture));
        _ordinals = new OrdinalReader(text, _cardinals);
    }

    public Sentence Text { get; }

    public Moment Now { get; }

    public Moment Today => Now.Date;

    /// <summary>"1/2" is the first of February.</summary>
    public bool DayFirst { get; }

    /// <summary>What a rule finds at token <paramref name="i"/>, asked once.</summary>
    public Entity Find(Rule rule, int i)
    {
        if (i < 0 || i >= Text.Count)
        {
            return null;
        }

        if (!Text.CanBegin(i))
        {
            return null;
        }

        ref var kept = ref (_kept[i] ??= new Entity[Rules.Count])[rule.Id];
        kept ??= rule.Read(this, i) ?? Nothing;
        return ReferenceEquals(kept, Nothing) ? null : kept;
    }

    public Quantity Cardinal(int i) => _cardinals.Read(i);

    public Quantity Ordinal(int i) => _ordinals.Read(i);

    /// <summary>A run of at most eight digits as a number.</summary>
    public bool Digits(int i, out int value, out int length)
    {
        value = 0;
        length = Text.IsDigits(i) ? Text[i].Length : 0;
        return length is > 0 and <= 8 && int.TryParse(Text.Span(i), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The longer of two findings, the first when even.</summary>
    public static Entity Longer(Entity first, Entity second) =>
        first is null ? second : second is null || second.Next <= first.Next ? first : second;
}
