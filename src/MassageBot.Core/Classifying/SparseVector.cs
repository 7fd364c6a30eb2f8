namespace MassageBot.Core.Classifying;

/// <summary>The features that are not zero.</summary>
/// <param name="Indices">Their positions.</param>
/// <param name="Values">Their values.</param>
/// <param name="Known">How much of what was counted in the utterance has a position, 0 to 1.</param>
internal sealed record SparseVector(int[] Indices, float[] Values, float Known = 1)
{
    public float SquaredLength { get; } = Values.Sum(value => value * value);
}
