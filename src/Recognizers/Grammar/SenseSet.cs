namespace Microsoft.Recognizers.Text.Grammar;

/// <summary>A set of senses in three words of bits: asking a token for a sense that it lacks, the usual case, costs one test.</summary>
internal readonly record struct SenseSet(ulong First, ulong Second, ulong Third)
{
    public static SenseSet Of(Sense sense) => ((int)sense >> 6) switch
    {
        0 => new(1UL << ((int)sense & 63), 0, 0),
        1 => new(0, 1UL << ((int)sense & 63), 0),
        _ => new(0, 0, 1UL << ((int)sense & 63)),
    };

    public static SenseSet Of(params ReadOnlySpan<Sense> senses)
    {
        var set = default(SenseSet);
        foreach (var sense in senses)
        {
            set |= Of(sense);
        }

        return set;
    }

    public bool Has(Sense sense) =>
        ((((int)sense >> 6) switch { 0 => First, 1 => Second, _ => Third } >> ((int)sense & 63)) & 1) != 0;

    public bool Overlaps(SenseSet other) => ((First & other.First) | (Second & other.Second) | (Third & other.Third)) != 0;

    public static SenseSet operator |(SenseSet left, SenseSet right) =>
        new(left.First | right.First, left.Second | right.Second, left.Third | right.Third);

    public static SenseSet operator ~(SenseSet set) => new(~set.First, ~set.Second, ~set.Third);
}
