namespace MassageBot.Core.Classifying;

/// <summary>A logistic curve over a few signs: how likely something is, between 0 and 1.</summary>
/// <param name="Weights">One per sign; the last one stands alone.</param>
internal sealed record LogisticCurve(double[] Weights)
{
    private const int Rounds = 2_000;
    private const double Pace = 2;

    public double At(ReadOnlySpan<double> signs)
    {
        var sum = Weights[^1];
        for (var at = 0; at < signs.Length; at++)
        {
            sum += Weights[at] * signs[at];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Fits to examples by plain gradient steps: the signs are few and near one in size, so nothing finer is needed.</summary>
    public static LogisticCurve Fit(IReadOnlyList<CurveExample> examples)
    {
        var curve = new LogisticCurve(new double[examples[0].Signs.Length + 1]);
        var total = examples.Sum(example => example.Weight);
        var steps = new double[curve.Weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(steps);
            foreach (var example in examples)
            {
                Lean(steps, example.Signs, example.Weight * ((example.Holds ? 1 : 0) - curve.At(example.Signs)));
            }

            for (var at = 0; at < steps.Length; at++)
            {
                curve.Weights[at] += Pace * steps[at] / total;
            }
        }

        return curve;
    }

    private static void Lean(double[] steps, double[] signs, double miss)
    {
        for (var at = 0; at < signs.Length; at++)
        {
            steps[at] += miss * signs[at];
        }

        steps[^1] += miss;
    }
}

/// <summary>Signs that were seen together, and whether what they are to foretell held.</summary>
internal readonly record struct CurveExample(double[] Signs, bool Holds, double Weight);
