namespace MassageBot.Core.Understanding.Classifying;

/// <summary>The features that are not zero.</summary>
internal sealed record SparseVector(int[] Indices, float[] Values)
{
    public float SquaredLength { get; } = Values.Sum(value => value * value);
}
