namespace Microsoft.Recognizers.Text.Number;

internal enum QuantityKind
{
    Integer,
    Decimal,
    Fraction,
    Power,
}

/// <summary>A number read from token <c>i</c> up to, not including, <see cref="Next"/>. A <see cref="Next"/> of 0 means that none begins there.
/// <c>Unit</c> is the size of the last counted unit (10 after "twenty"): what follows "and" must be smaller.</summary>
internal readonly record struct Quantity(double Value, int Next, QuantityKind Kind = QuantityKind.Integer, double Unit = 1, bool Spelled = false)
{
    public bool Found => Next > 0;
}
