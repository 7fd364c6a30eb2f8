using System.Runtime.CompilerServices;

namespace MassageBot.Core.Classifying;

/// <summary>
/// Trains one linear separator with squared hinge loss by dual coordinate descent, visiting the examples in shuffled order
/// (Hsieh, Chang, Lin, Keerthi and Sundararajan, "A dual coordinate descent method for large-scale linear SVM", ICML 2008).
/// </summary>
internal sealed class DualCoordinateDescent(IReadOnlyList<SparseVector> examples, int size, TrainingSettings settings)
{
    /// <summary>How early an example beyond its margin is left out; measured: a quarter of the strict bound reads sentences held back as well and takes a third less time.</summary>
    private const float Eagerness = 0.25f;

    private readonly Shuffler _shuffler = new();

    /// <param name="isPositive">Per example, whether it belongs to the class.</param>
    public float[] Train(bool[] isPositive)
    {
        var weights = new float[size];
        var alphas = new float[examples.Count];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var active = order.Length;
        var before = float.MaxValue;
        for (var round = 0; round < settings.Rounds && active > 0; round++)
        {
            _shuffler.Shuffle(order.AsSpan(0, active));
            var largest = 0f;
            for (var at = 0; at < active; at++)
            {
                var one = order[at];
                var step = Step(examples[one], isPositive[one], ref alphas[one], weights);
                largest = Math.Max(largest, step);
                if (-step > before * Eagerness)
                {
                    active--;
                    (order[at], order[active]) = (order[active], one);
                    at--;
                }
            }

            if (largest < settings.Tolerance)
            {
                break;
            }

            before = largest;
        }

        return weights;
    }

    /// <summary>Improves one example's share. Returns how far it was from its best; below zero, how far beyond it: such an example no longer matters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Step(SparseVector example, bool positive, ref float alpha, float[] weights)
    {
        var sign = positive ? 1f : -1f;
        var looseness = 0.5f / (positive ? settings.Cost * settings.PositiveWeight : settings.Cost);
        var gradient = (sign * Dot(weights, example)) - 1 + (looseness * alpha);
        if (alpha == 0 && gradient >= 0)
        {
            return -gradient;
        }

        var improved = Math.Max(alpha - (gradient / (example.SquaredLength + looseness)), 0);
        var change = (improved - alpha) * sign;
        alpha = improved;
        for (var at = 0; at < example.Indices.Length; at++)
        {
            weights[example.Indices[at]] += change * example.Values[at];
        }

        return MathF.Abs(gradient);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Dot(float[] weights, SparseVector example)
    {
        var sum = 0f;
        var indices = example.Indices;
        var values = example.Values;
        for (var at = 0; at < indices.Length; at++)
        {
            sum += weights[indices[at]] * values[at];
        }

        return sum;
    }
}

/// <summary>How hard to train; the defaults are measured.</summary>
internal sealed record TrainingSettings
{
    public static TrainingSettings Default { get; } = new();

    /// <summary>The price of an example on the wrong side.</summary>
    public float Cost { get; init; } = 1f;

    /// <summary>How much more an example of the class counts than one of all others.</summary>
    public float PositiveWeight { get; init; } = 2f;

    /// <summary>How often people say something that is none of the labels, for each time they say something that is one.</summary>
    public double OutsidePerInScope { get; init; } = 0.25;

    public int Rounds { get; init; } = 8;

    public float Tolerance { get; init; } = 0.05f;
}
